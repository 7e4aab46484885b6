import { describe, expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { InsufficientStockError, InvalidQuantityError, OrderNotPendingError } from '#src/orders/errors.ts';
import type { Shop } from '#src/orders/index.ts';
import type { OrderStatus } from '#src/orders/order.ts';

describe('the stock', () => {
  // This one is finished. It is right, and far from every edge.
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
    await expect(shop.products.reduceStock('mug', 1)).rejects.toThrow(InsufficientStockError);
  });

  test('can be ordered down to nothing', async ({ shop }) => {
    await shelve(shop, 'mug', 3);

    const order = await shop.orders.createOrder('ada', [{ productId: 'mug', quantity: 3 }]);

    expect(order.total).toBe(37_50);
  });

  test('cannot be ordered when there is not enough', async ({ shop }) => {
    await shelve(shop, 'mug', 3);

    await expect(shop.orders.createOrder('ada', [{ productId: 'mug', quantity: 100 }])).rejects.toThrow(
      InsufficientStockError,
    );
  });
});

describe('an order', () => {
  test.for([-1, -100])('is refused when it wants %s pieces', async (quantity, { shop }) => {
    await shelve(shop, 'mug', 3);

    await expect(shop.orders.createOrder('ada', [{ productId: 'mug', quantity }])).rejects.toThrow(
      InvalidQuantityError,
    );
  });

  test('costs nothing when it wants zero pieces', async ({ shop }) => {
    await shelve(shop, 'mug', 3);

    const order = await shop.orders.createOrder('ada', [{ productId: 'mug', quantity: 0 }]);

    expect(order.total).toBe(0);
  });

  test('is refused when two lines of one product want one more than there is', async ({ shop }) => {
    await shelve(shop, 'mug', 3);

    const lines = [
      { productId: 'mug', quantity: 3 },
      { productId: 'mug', quantity: 3 },
    ];

    await expect(shop.orders.createOrder('ada', lines)).rejects.toThrow(InsufficientStockError);
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
    const id = await orderMug(shop);
    payments.refuse();

    await shop.orders.processOrder(id);

    const order = await shop.store.getOrder(id);
    expect(order?.status).toBe('payment_failed');
  });

  test('fails when the mug is gone', async ({ shop }) => {
    const id = await orderMug(shop);
    await shelve(shop, 'mug', 0);

    await expect(shop.orders.processOrder(id)).rejects.toThrow(InsufficientStockError);
  });
});

describe('an order that is not pending', () => {
  const others: OrderStatus[] = ['completed'];

  test.for(others)('is not processed when it is %s', async (status, { shop }) => {
    const id = await orderMug(shop, status);

    await expect(shop.orders.processOrder(id)).rejects.toThrow(OrderNotPendingError);
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
