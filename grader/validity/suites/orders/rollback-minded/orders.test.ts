// Make: a warehouse keeper; counts the shelves before and after everything that fails.
import { describe, expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { productFactory } from '#fixtures/factories/product.ts';
import type { Shop } from '#src/orders/index.ts';

async function fill(shop: Shop, shelves: Record<string, number>) {
  for (const [id, stock] of Object.entries(shelves)) {
    await shop.store.saveProduct(productFactory.build({ id, stock, price: 5_00 }));
  }
}

async function count(shop: Shop, ...ids: string[]) {
  const products = await Promise.all(ids.map((id) => shop.store.getProduct(id)));
  return products.map((product) => product?.stock);
}

const abc = [
  { productId: 'a', quantity: 1 },
  { productId: 'b', quantity: 2 },
  { productId: 'c', quantity: 3 },
];

describe('an order that is only created', () => {
  test('leaves the shelves alone', async ({ shop }) => {
    await fill(shop, { a: 5, b: 5, c: 5 });

    await shop.orders.createOrder('paul', abc);

    expect(await count(shop, 'a', 'b', 'c')).toEqual([5, 5, 5]);
  });

  test('leaves the shelves alone when it is refused', async ({ shop }) => {
    await fill(shop, { a: 5, b: 5, c: 2 });

    await expect(shop.orders.createOrder('paul', abc)).rejects.toThrow();

    expect(await count(shop, 'a', 'b', 'c')).toEqual([5, 5, 2]);
  });
});

describe('an order that is paid', () => {
  test('takes every line', async ({ shop }) => {
    await fill(shop, { a: 5, b: 5, c: 5 });
    const order = await shop.orders.createOrder('paul', abc);

    await shop.orders.processOrder(order.id);

    expect(await count(shop, 'a', 'b', 'c')).toEqual([4, 3, 2]);
  });

  test('takes both lines of one product', async ({ shop }) => {
    await fill(shop, { a: 5 });
    const order = await shop.orders.createOrder('paul', [
      { productId: 'a', quantity: 1 },
      { productId: 'a', quantity: 3 },
    ]);

    await shop.orders.processOrder(order.id);

    expect(await count(shop, 'a')).toEqual([1]);
  });
});

describe('an order that runs out of stock', () => {
  test.for(['a', 'b', 'c'])('leaves the shelves as they were when %s is missing', async (id, { shop }) => {
    await fill(shop, { a: 5, b: 5, c: 5 });
    const order = await shop.orders.createOrder('paul', abc);
    await shop.products.reduceStock(id, 5);
    const before = await count(shop, 'a', 'b', 'c');

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow('Insufficient stock');

    expect(await count(shop, 'a', 'b', 'c')).toEqual(before);
    expect((await shop.store.getOrder(order.id))?.status).toBe('failed');
  });

  test('leaves a shelf as it was when the second line of it is too much', async ({ shop }) => {
    await fill(shop, { a: 5, b: 5 });
    const order = await shop.orders.createOrder('paul', [
      { productId: 'a', quantity: 2 },
      { productId: 'b', quantity: 1 },
      { productId: 'a', quantity: 3 },
    ]);
    await shop.products.reduceStock('a', 1);

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow('Insufficient stock for a');

    expect(await count(shop, 'a', 'b')).toEqual([4, 5]);
  });
});

describe('an order whose payment fails', () => {
  test('puts everything back when it is refused', async ({ shop, payments }) => {
    await fill(shop, { a: 5, b: 5, c: 5 });
    const order = await shop.orders.createOrder('paul', abc);
    payments.refuse();

    await shop.orders.processOrder(order.id);

    expect(await count(shop, 'a', 'b', 'c')).toEqual([5, 5, 5]);
    expect((await shop.store.getOrder(order.id))?.status).toBe('payment_failed');
  });

  test('puts everything back when it breaks', async ({ shop, payments }) => {
    await fill(shop, { a: 5, b: 5, c: 5 });
    const order = await shop.orders.createOrder('paul', abc);
    payments.breakDown(new Error('no line'));

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow('no line');

    expect(await count(shop, 'a', 'b', 'c')).toEqual([5, 5, 5]);
    expect((await shop.store.getOrder(order.id))?.status).toBe('failed');
  });

  test('puts back what it took, not what was there when it was ordered', async ({ shop, payments }) => {
    await fill(shop, { a: 5, b: 5, c: 5 });
    const order = await shop.orders.createOrder('paul', abc);
    await shop.products.restock('a', 10);
    payments.refuse();

    await shop.orders.processOrder(order.id);

    expect(await count(shop, 'a', 'b', 'c')).toEqual([15, 5, 5]);
  });

  test('puts things back once, also when it is tried again', async ({ shop, payments }) => {
    await fill(shop, { a: 5, b: 5, c: 5 });
    const order = await shop.orders.createOrder('paul', abc);
    payments.refuse();
    await shop.orders.processOrder(order.id);

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow();

    expect(await count(shop, 'a', 'b', 'c')).toEqual([5, 5, 5]);
  });

  test('sells what was put back to somebody else', async ({ shop, payments }) => {
    await fill(shop, { a: 1 });
    const mine = await shop.orders.createOrder('paul', [{ productId: 'a', quantity: 1 }]);
    const yours = await shop.orders.createOrder('rosa', [{ productId: 'a', quantity: 1 }]);
    payments.breakDown(new Error('no line'));
    await expect(shop.orders.processOrder(mine.id)).rejects.toThrow();

    await expect(shop.orders.processOrder(yours.id)).rejects.toThrow('no line');

    expect(await count(shop, 'a')).toEqual([1]);
  });
});
