import { describe, expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { InsufficientStockError, InvalidQuantityError, OrderNotPendingError } from '#src/orders/errors.ts';
import type { Shop } from '#src/orders/index.ts';
import type { OrderStatus } from '#src/orders/order.ts';

describe('the stock', () => {
  test('can be taken when more is left', async ({ shop }) => {
    await shelve(shop, 'mug', 3);

    await shop.products.reduceStock('mug', 2);

    const mug = await shop.products.getProduct('mug');
    expect(mug?.stock).toBe(1);
  });

  test('can be taken down to nothing', async ({ shop }) => {
    await shelve(shop, 'mug', 3);

    await shop.products.reduceStock('mug', 3);

    const mug = await shop.products.getProduct('mug');
    expect(mug?.stock).toBe(0);
  });

  test('cannot be taken when one more is wanted than there is', async ({ shop }) => {
    await shelve(shop, 'mug', 3);

    const taking = shop.products.reduceStock('mug', 4);

    await expect(taking).rejects.toThrow(InsufficientStockError);
  });

  test('cannot be taken when the product is sold out', async ({ shop }) => {
    await shelve(shop, 'mug', 0);

    const taking = shop.products.reduceStock('mug', 1);

    await expect(taking).rejects.toThrow(InsufficientStockError);
  });

  test('can be ordered down to nothing', async ({ shop }) => {
    await shelve(shop, 'mug', 3);

    const order = await shop.orders.createOrder('ada', [{ productId: 'mug', quantity: 3 }]);

    expect(order.status).toBe('pending');
  });
});

describe('an order', () => {
  test.for([-1, 0.5, 1.5])('is refused when it wants %s pieces', async (quantity, { shop }) => {
    await shelve(shop, 'mug', 3);

    const ordering = shop.orders.createOrder('ada', [{ productId: 'mug', quantity }]);

    await expect(ordering).rejects.toThrow(InvalidQuantityError);
  });

  test('costs nothing when it wants zero pieces', async ({ shop }) => {
    await shelve(shop, 'mug', 3);

    const order = await shop.orders.createOrder('ada', [{ productId: 'mug', quantity: 0 }]);

    expect(order.total).toBe(0);
  });

  test('costs nothing when it has no lines', async ({ shop }) => {
    const order = await shop.orders.createOrder('ada', []);

    expect(order.total).toBe(0);
  });

  test('is accepted when two lines of one product want all there is', async ({ shop }) => {
    await shelve(shop, 'mug', 3);

    const order = await shop.orders.createOrder('ada', [
      { productId: 'mug', quantity: 1 },
      { productId: 'mug', quantity: 2 },
    ]);

    expect(order.items).toHaveLength(2);
  });

  test('is accepted when lines of different products want all there is of each', async ({ shop }) => {
    await shelve(shop, 'mug', 3);
    await shelve(shop, 'cup', 3);

    const order = await shop.orders.createOrder('ada', [
      { productId: 'mug', quantity: 3 },
      { productId: 'cup', quantity: 3 },
    ]);

    expect(order.items).toHaveLength(2);
  });
});

describe('a pending order', () => {
  test('becomes completed when it is paid', async ({ shop }) => {
    const id = await orderMug(shop);

    await shop.orders.processOrder(id);

    const order = await shop.store.getOrder(id);
    expect(order?.status).toBe('completed');
  });

  test('becomes payment_failed when the payment is refused', async ({ shop, payments }) => {
    payments.refuse();
    const id = await orderMug(shop);

    await shop.orders.processOrder(id);

    const order = await shop.store.getOrder(id);
    expect(order?.status).toBe('payment_failed');
  });

  test('becomes failed when the payment service breaks down', async ({ shop, payments }) => {
    const outage = new Error('The payment service is down');
    payments.breakDown(outage);
    const id = await orderMug(shop);

    await expect(shop.orders.processOrder(id)).rejects.toThrow(outage);

    const order = await shop.store.getOrder(id);
    expect(order?.status).toBe('failed');
  });

  test('becomes failed when the stock has run out', async ({ shop }) => {
    const id = await orderMug(shop);
    await shelve(shop, 'mug', 0);

    await expect(shop.orders.processOrder(id)).rejects.toThrow(InsufficientStockError);

    const order = await shop.store.getOrder(id);
    expect(order?.status).toBe('failed');
  });
});

describe('an order that is not pending', () => {
  const others: OrderStatus[] = ['processing', 'completed', 'payment_failed', 'failed'];

  test.for(others)('is not processed when it is %s', async (status, { shop }) => {
    const id = await orderMug(shop, status);

    const processing = shop.orders.processOrder(id);

    await expect(processing).rejects.toThrow(OrderNotPendingError);
  });

  test.for(others)('leaves the stock alone when it is %s', async (status, { shop }) => {
    const id = await orderMug(shop, status);

    await expect(shop.orders.processOrder(id)).rejects.toThrow(OrderNotPendingError);

    const mug = await shop.products.getProduct('mug');
    expect(mug?.stock).toBe(1);
  });
});

/** Puts a product on the shelf, with so many pieces in stock. */
async function shelve(shop: Shop, id: string, stock: number): Promise<void> {
  await shop.store.saveProduct({ id, name: `A ${id}`, price: 12_50, stock });
}

/** Orders the only mug of the shop, as if the order had come to this status. @returns the order's id */
async function orderMug(shop: Shop, status: OrderStatus = 'pending'): Promise<string> {
  await shelve(shop, 'mug', 1);
  const order = await shop.orders.createOrder('ada', [{ productId: 'mug', quantity: 1 }]);
  await shop.store.saveOrder({ ...order, status });
  return order.id;
}
