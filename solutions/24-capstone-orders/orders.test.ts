import { describe, expect, vi } from 'vitest';
import { productFactory } from '#fixtures/factories/product.ts';
import { test as base } from '#fixtures/test.ts';
import {
  InsufficientStockError,
  InvalidQuantityError,
  OrderNotFoundError,
  OrderNotPendingError,
  ProductNotFoundError,
} from '#src/orders/errors.ts';
import type { Shop } from '#src/orders/index.ts';
import type { OrderLine } from '#src/orders/order.ts';
import type { Product } from '#src/orders/product.ts';

const test = base
  .extend('tea', ({ shop }) => shelve(shop, { price: 10_00, stock: 100 }))
  .extend('cup', ({ shop }) => shelve(shop, { price: 20_00, stock: 50 }));

describe('the stock', () => {
  test('finds a product by its id', async ({ shop, tea }) => {
    const found = await shop.products.getProduct(tea.id);

    expect(found).toEqual(tea);
  });

  test('has enough when less than the stock is wanted', async ({ shop, tea }) => {
    expect(await shop.products.checkStock(tea.id, 10)).toBe(true);
  });

  test('has enough when exactly the stock is wanted', async ({ shop, tea }) => {
    expect(await shop.products.checkStock(tea.id, 100)).toBe(true);
  });

  test('does not have enough when one more than the stock is wanted', async ({ shop, tea }) => {
    expect(await shop.products.checkStock(tea.id, 101)).toBe(false);
  });

  test('has nothing of an unknown product', async ({ shop }) => {
    expect(await shop.products.checkStock('unknown', 0)).toBe(false);
  });

  test('shrinks by exactly what is taken', async ({ shop, tea }) => {
    await shop.products.reduceStock(tea.id, 5);

    expect(await stockOf(shop, tea)).toBe(95);
  });

  test('can be taken down to zero', async ({ shop, tea }) => {
    await shop.products.reduceStock(tea.id, 100);

    expect(await stockOf(shop, tea)).toBe(0);
  });

  test('refuses to give more than there is', async ({ shop, tea }) => {
    const taking = shop.products.reduceStock(tea.id, 101);

    await expect(taking).rejects.toThrow(InsufficientStockError);
    await expect(taking).rejects.toThrow(`Insufficient stock for ${tea.id}`);
    expect(await stockOf(shop, tea)).toBe(100);
  });

  test('refuses to give an unknown product', async ({ shop }) => {
    const taking = shop.products.reduceStock('unknown', 1);

    await expect(taking).rejects.toThrow(ProductNotFoundError);
    await expect(taking).rejects.toThrow('Product unknown not found');
  });

  test.for([-1, 1.5])('refuses to give %d pieces', async (quantity, { shop, tea }) => {
    await expect(shop.products.reduceStock(tea.id, quantity)).rejects.toThrow(InvalidQuantityError);
    expect(await stockOf(shop, tea)).toBe(100);
  });

  test('grows by exactly what is delivered', async ({ shop, tea }) => {
    await shop.products.restock(tea.id, 5);

    expect(await stockOf(shop, tea)).toBe(105);
  });

  test('refuses the delivery of an unknown product', async ({ shop }) => {
    await expect(shop.products.restock('unknown', 1)).rejects.toThrow(ProductNotFoundError);
  });

  test.for([-1, 1.5])('refuses a delivery of %d pieces', async (quantity, { shop, tea }) => {
    await expect(shop.products.restock(tea.id, quantity)).rejects.toThrow(InvalidQuantityError);
    expect(await stockOf(shop, tea)).toBe(100);
  });

  test('gives the last piece once when two take it at the same time', async ({ shop }) => {
    const last = await shelve(shop, { stock: 1 });

    const takings = await Promise.allSettled([
      shop.products.reduceStock(last.id, 1),
      shop.products.reduceStock(last.id, 1),
    ]);

    expect(takings.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('keeps both deliveries when two arrive at the same time', async ({ shop, tea }) => {
    await Promise.all([shop.products.restock(tea.id, 1), shop.products.restock(tea.id, 2)]);

    expect(await stockOf(shop, tea)).toBe(103);
  });
});

describe('an accepted order', () => {
  test('is pending and belongs to its customer', async ({ shop, tea }) => {
    const order = await shop.orders.createOrder('alice', [line(tea, 1)]);

    expect(order).toMatchObject({ userId: 'alice', status: 'pending' });
  });

  test('is stored as it was returned', async ({ shop, tea, cup }) => {
    const order = await shop.orders.createOrder('alice', [line(tea, 2), line(cup, 1)]);

    expect(await shop.store.getOrder(order.id)).toEqual(order);
  });

  test('bears the time of the clock', async ({ shop, clock, tea }) => {
    const today = new Date('2031-05-01T08:00:00Z');
    clock.set(today);

    const order = await shop.orders.createOrder('alice', [line(tea, 1)]);

    expect(order.createdAt).toEqual(today);
  });

  test('has an id of its own when two are made at the same moment', async ({ shop, tea }) => {
    const first = await shop.orders.createOrder('alice', [line(tea, 1)]);
    const second = await shop.orders.createOrder('bob', [line(tea, 1)]);

    expect(second.id).not.toBe(first.id);
  });

  test('costs the price of each line times its quantity', async ({ shop, tea, cup }) => {
    const order = await shop.orders.createOrder('alice', [line(tea, 2), line(cup, 3)]);

    expect(order.items.map((item) => item.lineTotal)).toEqual([20_00, 60_00]);
  });

  test('costs the sum of its lines', async ({ shop, tea, cup }) => {
    const order = await shop.orders.createOrder('alice', [line(tea, 2), line(cup, 1)]);

    expect(order.total).toBe(40_00);
  });

  test('costs the exact sum when its prices are a few cents', async ({ shop }) => {
    const sugar = await shelve(shop, { price: 10, stock: 1 });
    const spoon = await shelve(shop, { price: 20, stock: 1 });

    const order = await shop.orders.createOrder('alice', [line(sugar, 1), line(spoon, 1)]);

    expect(order.total).toBe(30);
  });

  test('keeps the lines in the order in which they were given', async ({ shop, tea, cup }) => {
    const lines = [line(cup, 1), line(tea, 5), line(cup, 2)];

    const order = await shop.orders.createOrder('alice', lines);

    expect(order.items).toMatchObject(lines);
  });

  test('leaves the stock untouched', async ({ shop, tea }) => {
    await shop.orders.createOrder('alice', [line(tea, 3)]);

    expect(await stockOf(shop, tea)).toBe(100);
  });

  test.for([1, 10, 50, 100])('keeps every line when there are %d of them', async (count, { shop, tea }) => {
    const lines = Array.from({ length: count }, () => line(tea, 1));

    const order = await shop.orders.createOrder('alice', lines);

    expect(order.items).toHaveLength(count);
    expect(order.total).toBe(count * 10_00);
  });

  test('may ask for all there is', async ({ shop, tea }) => {
    const order = await shop.orders.createOrder('alice', [line(tea, 100)]);

    expect(order.items).toHaveLength(1);
  });

  test('may ask for zero pieces', async ({ shop, tea }) => {
    const order = await shop.orders.createOrder('alice', [line(tea, 0)]);

    expect(order.items).toMatchObject([line(tea, 0)]);
    expect(order.total).toBe(0);
  });

  test('may have no items', async ({ shop }) => {
    const order = await shop.orders.createOrder('alice', []);

    expect(order).toMatchObject({ items: [], total: 0 });
  });
});

describe('a refused order', () => {
  test('asks for an unknown product', async ({ shop }) => {
    const ordering = shop.orders.createOrder('alice', [{ productId: 'unknown', quantity: 1 }]);

    await expect(ordering).rejects.toThrow(ProductNotFoundError);
    await expect(ordering).rejects.toThrow('Product unknown not found');
  });

  test('asks for zero pieces of an unknown product', async ({ shop }) => {
    const ordering = shop.orders.createOrder('alice', [{ productId: 'unknown', quantity: 0 }]);

    await expect(ordering).rejects.toThrow(ProductNotFoundError);
  });

  test.for([-1, 1.5, NaN])('asks for %d pieces', async (quantity, { shop, tea }) => {
    const ordering = shop.orders.createOrder('alice', [line(tea, quantity)]);

    await expect(ordering).rejects.toThrow(InvalidQuantityError);
  });

  test('asks for more than the stock', async ({ shop, tea }) => {
    const ordering = shop.orders.createOrder('alice', [line(tea, 101)]);

    await expect(ordering).rejects.toThrow(InsufficientStockError);
    await expect(ordering).rejects.toThrow(`Insufficient stock for ${tea.id}`);
  });

  test('asks for more than the stock in its last line', async ({ shop, tea, cup }) => {
    const ordering = shop.orders.createOrder('alice', [line(tea, 1), line(cup, 51)]);

    await expect(ordering).rejects.toThrow(InsufficientStockError);
  });

  test('asks for more than the stock in two lines together', async ({ shop, tea, cup }) => {
    const ordering = shop.orders.createOrder('alice', [line(tea, 60), line(cup, 1), line(tea, 41)]);

    await expect(ordering).rejects.toThrow(InsufficientStockError);
  });
});

describe('a paid order', () => {
  test('is told as paid', async ({ shop, tea }) => {
    const order = await shop.orders.createOrder('alice', [line(tea, 2)]);

    expect(await shop.orders.processOrder(order.id)).toBe(true);
  });

  test('is completed', async ({ shop, tea }) => {
    const order = await shop.orders.createOrder('alice', [line(tea, 2)]);

    await shop.orders.processOrder(order.id);

    expect(await shop.store.getOrder(order.id)).toEqual({ ...order, status: 'completed' });
  });

  test('takes the stock of all its lines', async ({ shop, tea, cup }) => {
    const order = await shop.orders.createOrder('alice', [line(tea, 2), line(cup, 1), line(tea, 3)]);

    await shop.orders.processOrder(order.id);

    expect(await stockOf(shop, tea)).toBe(95);
    expect(await stockOf(shop, cup)).toBe(49);
  });

  test('is charged once, to its customer', async ({ shop, payments, tea }) => {
    const order = await shop.orders.createOrder('alice', [line(tea, 2)]);

    await shop.orders.processOrder(order.id);

    expect(payments.charges).toEqual([{ userId: 'alice', amount: 20_00 }]);
  });

  test('costs what it cost on the day of the order when prices have changed', async ({
    shop,
    payments,
    tea,
  }) => {
    const order = await shop.orders.createOrder('alice', [line(tea, 2)]);
    await shop.store.saveProduct({ ...tea, price: 99_00 });

    await shop.orders.processOrder(order.id);

    expect(payments.charges).toEqual([{ userId: 'alice', amount: 20_00 }]);
  });

  test('completes without a charge when its total is zero', async ({ shop, payments }) => {
    const order = await shop.orders.createOrder('alice', []);

    expect(await shop.orders.processOrder(order.id)).toBe(true);
    expect(payments.charges).toEqual([]);
  });

  test('takes the stock of what is free', async ({ shop }) => {
    const gift = await shelve(shop, { price: 0, stock: 5 });
    const order = await shop.orders.createOrder('alice', [line(gift, 2)]);

    await shop.orders.processOrder(order.id);

    expect(await stockOf(shop, gift)).toBe(3);
  });

  test('goes from the shelf to completed, several products at a time', async ({
    shop,
    payments,
    tea,
    cup,
  }) => {
    const order = await shop.orders.createOrder('alice', [line(tea, 3), line(cup, 2)]);
    expect(await shop.store.getOrder(order.id)).toMatchObject({ total: 70_00, status: 'pending' });

    expect(await shop.orders.processOrder(order.id)).toBe(true);

    expect(await statusOf(shop, order.id)).toBe('completed');
    expect(await stockOf(shop, tea)).toBe(97);
    expect(await stockOf(shop, cup)).toBe(48);
    expect(payments.charges).toEqual([{ userId: 'alice', amount: 70_00 }]);
  });
});

describe('an order that cannot be served', () => {
  test('is refused when nobody knows it', async ({ shop }) => {
    const processing = shop.orders.processOrder('unknown');

    await expect(processing).rejects.toThrow(OrderNotFoundError);
    await expect(processing).rejects.toThrow('Order unknown not found');
  });

  test('is told when the stock has run out', async ({ shop, tea }) => {
    const order = await shop.orders.createOrder('alice', [line(tea, 5)]);
    await shop.products.reduceStock(tea.id, 96);

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow(InsufficientStockError);
  });

  test('is failed when the stock has run out', async ({ shop, tea }) => {
    const order = await shop.orders.createOrder('alice', [line(tea, 5)]);
    await shop.products.reduceStock(tea.id, 96);

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow(InsufficientStockError);

    expect(await statusOf(shop, order.id)).toBe('failed');
  });

  test('is not charged when the stock has run out', async ({ shop, payments, tea }) => {
    const order = await shop.orders.createOrder('alice', [line(tea, 5)]);
    await shop.products.reduceStock(tea.id, 96);

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow(InsufficientStockError);

    expect(payments.charges).toEqual([]);
  });

  test('leaves the stock of all its lines when one has run out', async ({ shop, tea, cup }) => {
    const order = await shop.orders.createOrder('alice', [line(tea, 5), line(cup, 5), line(tea, 1)]);
    await shop.products.reduceStock(cup.id, 46);

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow(InsufficientStockError);

    expect(await stockOf(shop, tea)).toBe(100);
    expect(await stockOf(shop, cup)).toBe(4);
  });
});

describe('an order whose payment is refused', () => {
  test('is told as not paid', async ({ shop, payments, tea }) => {
    payments.refuse();
    const order = await shop.orders.createOrder('alice', [line(tea, 1)]);

    expect(await shop.orders.processOrder(order.id)).toBe(false);
  });

  test('is marked so', async ({ shop, payments, tea }) => {
    payments.refuse();
    const order = await shop.orders.createOrder('alice', [line(tea, 1)]);

    await shop.orders.processOrder(order.id);

    expect(await statusOf(shop, order.id)).toBe('payment_failed');
  });

  test('gives all its stock back', async ({ shop, payments, tea, cup }) => {
    payments.refuse();
    const order = await shop.orders.createOrder('alice', [line(tea, 5), line(cup, 2)]);

    await shop.orders.processOrder(order.id);

    expect(await stockOf(shop, tea)).toBe(100);
    expect(await stockOf(shop, cup)).toBe(50);
  });

  test('is not charged a second time', async ({ shop, payments, tea }) => {
    payments.refuse();
    const charge = vi.spyOn(payments, 'charge');
    const order = await shop.orders.createOrder('alice', [line(tea, 1)]);

    await shop.orders.processOrder(order.id);

    expect(charge).toHaveBeenCalledExactlyOnceWith('alice', 10_00);
  });
});

describe('an order whose payment breaks down', () => {
  const outage = new Error('The payment service is down');

  test('passes the error on', async ({ shop, payments, tea }) => {
    payments.breakDown(outage);
    const order = await shop.orders.createOrder('alice', [line(tea, 1)]);

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow(outage);
  });

  test('is failed', async ({ shop, payments, tea }) => {
    payments.breakDown(outage);
    const order = await shop.orders.createOrder('alice', [line(tea, 1)]);

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow(outage);

    expect(await statusOf(shop, order.id)).toBe('failed');
  });

  test('gives all its stock back', async ({ shop, payments, tea, cup }) => {
    payments.breakDown(outage);
    const order = await shop.orders.createOrder('alice', [line(tea, 5), line(cup, 2)]);

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow(outage);

    expect(await stockOf(shop, tea)).toBe(100);
    expect(await stockOf(shop, cup)).toBe(50);
  });
});

describe('an order that is not pending any more', () => {
  test('is refused when it is completed', async ({ shop, tea }) => {
    const order = await shop.orders.createOrder('alice', [line(tea, 2)]);
    await shop.orders.processOrder(order.id);

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow(OrderNotPendingError);
  });

  test('is neither charged nor taken again when it is completed', async ({ shop, payments, tea }) => {
    const order = await shop.orders.createOrder('alice', [line(tea, 2)]);
    await shop.orders.processOrder(order.id);

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow(OrderNotPendingError);

    expect(payments.charges).toHaveLength(1);
    expect(await stockOf(shop, tea)).toBe(98);
  });

  test('is refused when its payment was refused', async ({ shop, payments, tea }) => {
    payments.refuse();
    const order = await shop.orders.createOrder('alice', [line(tea, 2)]);
    await shop.orders.processOrder(order.id);

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow(OrderNotPendingError);
  });

  test('is refused when it has failed', async ({ shop, tea }) => {
    const order = await shop.orders.createOrder('alice', [line(tea, 100)]);
    await shop.products.reduceStock(tea.id, 1);
    await expect(shop.orders.processOrder(order.id)).rejects.toThrow(InsufficientStockError);
    await shop.products.restock(tea.id, 1);

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow(OrderNotPendingError);
  });
});

describe('at the same time', () => {
  test('one order is processed once', async ({ shop, tea }) => {
    const order = await shop.orders.createOrder('alice', [line(tea, 2)]);

    const outcomes = await Promise.allSettled([
      shop.orders.processOrder(order.id),
      shop.orders.processOrder(order.id),
    ]);

    expect(outcomes).toContainEqual({ status: 'fulfilled', value: true });
    expect(outcomes).toContainEqual({ status: 'rejected', reason: expect.any(OrderNotPendingError) });
  });

  test('one order is charged and taken once', async ({ shop, payments, tea }) => {
    const order = await shop.orders.createOrder('alice', [line(tea, 2)]);

    await Promise.allSettled([shop.orders.processOrder(order.id), shop.orders.processOrder(order.id)]);

    expect(payments.charges).toHaveLength(1);
    expect(await stockOf(shop, tea)).toBe(98);
  });

  test('one of two orders gets the last item', async ({ shop, payments }) => {
    const last = await shelve(shop, { price: 10_00, stock: 1 });
    const alices = await shop.orders.createOrder('alice', [line(last, 1)]);
    const bobs = await shop.orders.createOrder('bob', [line(last, 1)]);

    await Promise.allSettled([shop.orders.processOrder(alices.id), shop.orders.processOrder(bobs.id)]);

    const statuses = [await statusOf(shop, alices.id), await statusOf(shop, bobs.id)];
    expect(statuses.toSorted()).toEqual(['completed', 'failed']);
    expect(payments.charges).toHaveLength(1);
    expect(await stockOf(shop, last)).toBe(0);
  });
});

async function shelve(shop: Shop, product: Partial<Product>): Promise<Product> {
  const shelved = productFactory.build(product);
  await shop.store.saveProduct(shelved);
  return shelved;
}

function line(product: Product, quantity: number): OrderLine {
  return { productId: product.id, quantity };
}

async function stockOf(shop: Shop, product: Product): Promise<number | undefined> {
  const shelved = await shop.store.getProduct(product.id);
  return shelved?.stock;
}

async function statusOf(shop: Shop, orderId: string): Promise<string | undefined> {
  const order = await shop.store.getOrder(orderId);
  return order?.status;
}
