// Make: a careful senior; complete, one behaviour a test, names that read as sentences, waits under control.
import { describe, expect, vi } from 'vitest';
import { test } from '#fixtures/test.ts';
import { productFactory } from '#fixtures/factories/product.ts';
import { createShop, type Shop } from '#src/orders/index.ts';
import type { PaymentResult } from '#src/orders/ports.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';

describe('createOrder', () => {
  test('returns a pending order at the prices of the day', async ({ shop, clock }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'cup', price: 4_35, stock: 9 }));
    await shop.store.saveProduct(productFactory.build({ id: 'jug', price: 12_99, stock: 9 }));
    clock.advance(90_061_001);

    const order = await shop.orders.createOrder('ada', [
      { productId: 'jug', quantity: 1 },
      { productId: 'cup', quantity: 3 },
    ]);

    expect(order).toEqual({
      id: expect.any(String),
      userId: 'ada',
      items: [
        { productId: 'jug', quantity: 1, lineTotal: 12_99 },
        { productId: 'cup', quantity: 3, lineTotal: 13_05 },
      ],
      total: 26_04,
      status: 'pending',
      createdAt: clock.now(),
    });
  });

  test('stores what it returns', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'cup', stock: 9 }));

    const order = await shop.orders.createOrder('ada', [{ productId: 'cup', quantity: 3 }]);

    expect(await shop.store.getOrder(order.id)).toEqual(order);
  });

  test('keeps the lines of one product apart, in the order given', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'cup', price: 1_00, stock: 9 }));
    await shop.store.saveProduct(productFactory.build({ id: 'bar', price: 2_00, stock: 9 }));

    const order = await shop.orders.createOrder('ada', [
      { productId: 'cup', quantity: 2 },
      { productId: 'bar', quantity: 1 },
      { productId: 'cup', quantity: 1 },
    ]);

    expect(order.items).toEqual([
      { productId: 'cup', quantity: 2, lineTotal: 2_00 },
      { productId: 'bar', quantity: 1, lineTotal: 2_00 },
      { productId: 'cup', quantity: 1, lineTotal: 1_00 },
    ]);
  });

  test('leaves the stock untouched', async ({ shop }) => {
    const cup = productFactory.build({ id: 'cup', stock: 9 });
    await shop.store.saveProduct(cup);

    await shop.orders.createOrder('ada', [{ productId: 'cup', quantity: 9 }]);

    expect(await shop.store.getProduct('cup')).toEqual(cup);
  });

  test('leaves the lines that it is given alone', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'cup', stock: 9 }));
    const lines = [
      { productId: 'cup', quantity: 2 },
      { productId: 'cup', quantity: 1 },
    ];

    await shop.orders.createOrder('ada', lines);

    expect(lines).toEqual([
      { productId: 'cup', quantity: 2 },
      { productId: 'cup', quantity: 1 },
    ]);
  });

  test('gives every order its own id', async ({ shop }) => {
    const first = await shop.orders.createOrder('ada', []);
    const second = await shop.orders.createOrder('ada', []);

    expect(second.id).not.toBe(first.id);
    expect(await shop.store.getOrder(first.id)).toEqual(first);
  });

  test('dates every order anew', async ({ shop, clock }) => {
    const first = await shop.orders.createOrder('ada', []);
    const firstTime = clock.now();
    clock.advance(1);
    const second = await shop.orders.createOrder('ada', []);

    expect(first.createdAt).toEqual(firstTime);
    expect(second.createdAt).toEqual(clock.now());
  });

  test('takes an order without items', async ({ shop }) => {
    const order = await shop.orders.createOrder('ada', []);

    expect(order).toMatchObject({ items: [], total: 0, status: 'pending' });
  });

  test('takes a line of zero pieces', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'cup', stock: 0 }));

    const order = await shop.orders.createOrder('ada', [{ productId: 'cup', quantity: 0 }]);

    expect(order).toMatchObject({ items: [{ productId: 'cup', quantity: 0, lineTotal: 0 }], total: 0 });
  });

  test.for([-1, -0.5, 1.5, Number.NaN, Infinity])('refuses a quantity of %d', async (quantity, { shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'cup', stock: 9 }));

    const ordering = shop.orders.createOrder('ada', [{ productId: 'cup', quantity }]);

    await expect(ordering).rejects.toMatchObject({ name: 'InvalidQuantityError', productId: 'cup' });
  });

  test('refuses an unknown product, and names it', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'cup', stock: 9 }));

    const ordering = shop.orders.createOrder('ada', [
      { productId: 'cup', quantity: 1 },
      { productId: 'elf', quantity: 1 },
    ]);

    await expect(ordering).rejects.toMatchObject({
      name: 'ProductNotFoundError',
      productId: 'elf',
      message: expect.stringContaining('Product elf not found'),
    });
  });

  test('refuses one more than the stock, and names the product', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'cup', stock: 9 }));
    await shop.store.saveProduct(productFactory.build({ id: 'jug', stock: 2 }));

    const ordering = shop.orders.createOrder('ada', [
      { productId: 'cup', quantity: 9 },
      { productId: 'jug', quantity: 3 },
    ]);

    await expect(ordering).rejects.toMatchObject({
      name: 'InsufficientStockError',
      productId: 'jug',
      message: expect.stringContaining('Insufficient stock for jug'),
    });
  });

  test('takes the lines of one product together', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'cup', stock: 9 }));
    await shop.store.saveProduct(productFactory.build({ id: 'jug', stock: 9 }));

    const ordering = shop.orders.createOrder('ada', [
      { productId: 'cup', quantity: 5 },
      { productId: 'jug', quantity: 5 },
      { productId: 'cup', quantity: 5 },
    ]);

    await expect(ordering).rejects.toMatchObject({ name: 'InsufficientStockError', productId: 'cup' });
  });

  test('stores nothing of an order that it refuses', async ({ clock, payments }) => {
    const store = new MemoryOrderStore();
    const saveOrder = vi.spyOn(store, 'saveOrder');
    const shop = createShop({ store, payments, clock: clock.now });
    await store.saveProduct(productFactory.build({ id: 'cup', stock: 2 }));

    await expect(shop.orders.createOrder('ada', [{ productId: 'cup', quantity: 3 }])).rejects.toThrow();

    expect(saveOrder).not.toHaveBeenCalled();
  });

  test('sees a delivery that came after a refusal', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'cup', stock: 0 }));
    await expect(shop.orders.createOrder('ada', [{ productId: 'cup', quantity: 1 }])).rejects.toThrow();
    await shop.products.restock('cup', 1);

    await expect(shop.orders.createOrder('ada', [{ productId: 'cup', quantity: 1 }])).resolves.toBeDefined();
  });
});

describe('processOrder', () => {
  test('completes an order that is paid', async ({ shop }) => {
    const order = await orderCups(shop, 4);

    const paid = await shop.orders.processOrder(order.id);

    expect(paid).toBe(true);
    expect(await shop.store.getOrder(order.id)).toEqual({ ...order, status: 'completed' });
    expect(await cups(shop)).toBe(5);
  });

  test('charges the customer of the order, once, what the order says', async ({ shop, payments }) => {
    const order = await orderCups(shop, 4);
    await shop.store.saveProduct(productFactory.build({ id: 'cup', price: 99_99, stock: 9 }));

    await shop.orders.processOrder(order.id);

    expect(payments.charges).toEqual([{ userId: 'ada', amount: 12_00 }]);
  });

  test('takes every line of an order', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'cup', stock: 9 }));
    await shop.store.saveProduct(productFactory.build({ id: 'jug', stock: 9 }));
    const order = await shop.orders.createOrder('ada', [
      { productId: 'cup', quantity: 1 },
      { productId: 'jug', quantity: 2 },
      { productId: 'cup', quantity: 3 },
    ]);

    await shop.orders.processOrder(order.id);

    expect(await cups(shop)).toBe(5);
    expect(await shop.store.getProduct('jug')).toHaveProperty('stock', 7);
  });

  test('completes a free order without a charge, and takes its stock', async ({ shop, payments }) => {
    payments.refuse();
    await shop.store.saveProduct(productFactory.build({ id: 'cup', price: 0, stock: 9 }));
    const order = await shop.orders.createOrder('ada', [{ productId: 'cup', quantity: 4 }]);

    expect(await shop.orders.processOrder(order.id)).toBe(true);

    expect(await shop.store.getOrder(order.id)).toHaveProperty('status', 'completed');
    expect(await cups(shop)).toBe(5);
  });

  test('gives the stock back when the payment is refused', async ({ shop, payments }) => {
    payments.refuse();
    const order = await orderCups(shop, 4);

    const paid = await shop.orders.processOrder(order.id);

    expect(paid).toBe(false);
    expect(await shop.store.getOrder(order.id)).toEqual({ ...order, status: 'payment_failed' });
    expect(await cups(shop)).toBe(9);
  });

  test('gives the stock back when the payment throws, and passes the error on', async ({
    shop,
    payments,
  }) => {
    const outage = new Error('no route to bank');
    payments.breakDown(outage);
    const order = await orderCups(shop, 4);

    await expect(shop.orders.processOrder(order.id)).rejects.toBe(outage);

    expect(await shop.store.getOrder(order.id)).toEqual({ ...order, status: 'failed' });
    expect(await cups(shop)).toBe(9);
  });

  test('takes nothing when one line has run out', async ({ shop, payments }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'cup', stock: 9 }));
    await shop.store.saveProduct(productFactory.build({ id: 'jug', stock: 9 }));
    const order = await shop.orders.createOrder('ada', [
      { productId: 'cup', quantity: 2 },
      { productId: 'jug', quantity: 9 },
      { productId: 'cup', quantity: 1 },
    ]);
    await shop.products.reduceStock('jug', 1);

    await expect(shop.orders.processOrder(order.id)).rejects.toMatchObject({
      name: 'InsufficientStockError',
      productId: 'jug',
    });

    expect(payments.charges).toEqual([]);
    expect(await cups(shop)).toBe(9);
    expect(await shop.store.getProduct('jug')).toHaveProperty('stock', 8);
    expect(await shop.store.getOrder(order.id)).toEqual({ ...order, status: 'failed' });
  });

  test('refuses an unknown order', async ({ shop }) => {
    await expect(shop.orders.processOrder('o-1')).rejects.toMatchObject({
      name: 'OrderNotFoundError',
      orderId: 'o-1',
      message: expect.stringContaining('Order o-1 not found'),
    });
  });

  test.for(['completed', 'payment_failed', 'failed'] as const)(
    'refuses an order that is %s',
    async (status, { shop, payments }) => {
      const order = await orderCups(shop, 4);
      await shop.store.saveOrder({ ...order, status });

      await expect(shop.orders.processOrder(order.id)).rejects.toMatchObject({
        name: 'OrderNotPendingError',
        orderId: order.id,
      });

      expect(payments.charges).toEqual([]);
      expect(await cups(shop)).toBe(9);
      expect(await shop.store.getOrder(order.id)).toHaveProperty('status', status);
    },
  );

  test('processes an order once when it is asked three times at once', async ({ shop, payments }) => {
    const order = await orderCups(shop, 2);

    const results = await Promise.allSettled([1, 2, 3].map(() => shop.orders.processOrder(order.id)));

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason.name).toBe('OrderNotPendingError');
    }
    expect(payments.charges).toHaveLength(1);
    expect(await cups(shop)).toBe(7);
  });

  test('sells the last piece to one of two', async ({ shop, payments }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'cup', price: 3_00, stock: 1 }));
    const line = { productId: 'cup', quantity: 1 };
    const hers = await shop.orders.createOrder('ada', [line]);
    const his = await shop.orders.createOrder('bob', [line]);

    const results = await Promise.allSettled([
      shop.orders.processOrder(hers.id),
      shop.orders.processOrder(his.id),
    ]);

    expect(results).toContainEqual({ status: 'fulfilled', value: true });
    expect(results).toContainEqual({
      status: 'rejected',
      reason: expect.objectContaining({ name: 'InsufficientStockError', productId: 'cup' }),
    });
    expect(payments.charges).toHaveLength(1);
    expect(await cups(shop)).toBe(0);
  });

  test('gives back to the stock of then when the refusal comes late', async () => {
    const { shop, asked } = openSlowBank();
    const order = await orderCups(shop, 4);

    const processing = shop.orders.processOrder(order.id);
    const answer = await asked;
    await shop.products.reduceStock('cup', 3);
    answer({ status: 'failed' });
    await processing;

    expect(await cups(shop)).toBe(6);
  });

  test('does not sell what another order holds', async () => {
    const { shop, asked } = openSlowBank();
    const order = await orderCups(shop, 9);

    const processing = shop.orders.processOrder(order.id);
    const answer = await asked;
    await expect(shop.products.reduceStock('cup', 1)).rejects.toMatchObject({
      name: 'InsufficientStockError',
    });
    answer({ status: 'success' });

    expect(await processing).toBe(true);
    expect(await cups(shop)).toBe(0);
  });

  test('never calls a paid order failed when the store breaks down', async ({ payments }) => {
    const store = new MemoryOrderStore();
    const shop = createShop({ store, payments });
    const order = await orderCups(shop, 4);
    const breakdown = new Error('disk full');
    const move = store.moveOrder.bind(store);
    const save = store.saveOrder.bind(store);
    vi.spyOn(store, 'moveOrder').mockImplementation(async (id, from, to) => {
      if (to === 'completed') throw breakdown;
      return move(id, from, to);
    });
    vi.spyOn(store, 'saveOrder').mockImplementation(async (saved) => {
      if (saved.status === 'completed') throw breakdown;
      return save(saved);
    });

    await expect(shop.orders.processOrder(order.id)).rejects.toBe(breakdown);

    expect(payments.charges).toHaveLength(1);
    expect((await store.getOrder(order.id))?.status).not.toBe('failed');
    expect(await cups(shop)).toBe(5);
  });
});

describe('the stock', () => {
  test.for([
    { quantity: 0, enough: true },
    { quantity: 9, enough: true },
    { quantity: 10, enough: false },
  ])('of nine is enough for $quantity: $enough', async ({ quantity, enough }, { shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'cup', stock: 9 }));

    expect(await shop.products.checkStock('cup', quantity)).toBe(enough);
  });

  test.for([0, 1])('of an unknown product is not enough for %i', async (quantity, { shop }) => {
    expect(await shop.products.checkStock('elf', quantity)).toBe(false);
  });

  test('can be taken to the last piece', async ({ shop }) => {
    const cup = productFactory.build({ id: 'cup', stock: 9 });
    await shop.store.saveProduct(cup);

    await shop.products.reduceStock('cup', 9);

    expect(await shop.store.getProduct('cup')).toEqual({ ...cup, stock: 0 });
  });

  test('grows by a delivery', async ({ shop }) => {
    const cup = productFactory.build({ id: 'cup', stock: 9 });
    await shop.store.saveProduct(cup);

    await shop.products.restock('cup', 3);

    expect(await shop.store.getProduct('cup')).toEqual({ ...cup, stock: 12 });
  });

  test('loses no piece when many come and go at once', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'cup', stock: 9 }));

    await Promise.allSettled([
      ...Array.from({ length: 4 }, () => shop.products.reduceStock('cup', 2)),
      ...Array.from({ length: 4 }, () => shop.products.restock('cup', 3)),
    ]);

    expect(await cups(shop)).toBe(13);
  });

  test.for([
    { method: 'reduceStock', id: 'cup', quantity: 10, name: 'InsufficientStockError' },
    { method: 'reduceStock', id: 'cup', quantity: -1, name: 'InvalidQuantityError' },
    { method: 'reduceStock', id: 'cup', quantity: 0.5, name: 'InvalidQuantityError' },
    { method: 'reduceStock', id: 'elf', quantity: 1, name: 'ProductNotFoundError' },
    { method: 'reduceStock', id: 'elf', quantity: 0, name: 'ProductNotFoundError' },
    { method: 'restock', id: 'cup', quantity: -1, name: 'InvalidQuantityError' },
    { method: 'restock', id: 'cup', quantity: 0.5, name: 'InvalidQuantityError' },
    { method: 'restock', id: 'elf', quantity: 1, name: 'ProductNotFoundError' },
    { method: 'restock', id: 'elf', quantity: 0, name: 'ProductNotFoundError' },
  ] as const)('stays as it is when $method of $quantity $id is refused', async (row, { shop }) => {
    const cup = productFactory.build({ id: 'cup', stock: 9 });
    await shop.store.saveProduct(cup);

    await expect(shop.products[row.method](row.id, row.quantity)).rejects.toMatchObject({
      name: row.name,
      productId: row.id,
    });

    expect(await shop.store.getProduct('cup')).toEqual(cup);
  });
});

async function orderCups(shop: Shop, quantity: number) {
  await shop.store.saveProduct(productFactory.build({ id: 'cup', price: 3_00, stock: 9 }));
  return shop.orders.createOrder('ada', [{ productId: 'cup', quantity }]);
}

async function cups(shop: Shop) {
  return (await shop.store.getProduct('cup'))?.stock;
}

/** A shop whose bank waits for the test to answer. */
function openSlowBank() {
  const { promise: asked, resolve } = Promise.withResolvers<(result: PaymentResult) => void>();
  const charge = () => new Promise<PaymentResult>((answer) => resolve(answer));
  return { shop: createShop({ payments: { charge } }), asked };
}
