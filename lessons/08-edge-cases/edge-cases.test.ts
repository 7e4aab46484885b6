import { describe, expect } from 'vitest';
import { test } from '#fixtures/test.ts';
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

    // TODO 1: act and assert. And when there is nothing left?
  });

  test('can be ordered down to nothing', async ({ shop }) => {
    await shelve(shop, 'mug', 3);

    // TODO 1: order all of them. What is on the other side of this edge?
  });
});

describe('an order', () => {
  test.for([-1])('is refused when it wants %s pieces', async (quantity, { shop }) => {
    await shelve(shop, 'mug', 3);

    // TODO 2: act and assert. Which other rows does the table need?
  });

  test('costs nothing when it wants zero pieces', async ({ shop }) => {
    await shelve(shop, 'mug', 3);

    // TODO 2: act and assert. Is there an order that wants even less?
  });

  test('is refused when two lines of one product want one more than there is', async ({ shop }) => {
    await shelve(shop, 'mug', 3);

    // TODO 3: act and assert. And when they want exactly what there is?
  });
});

describe('a pending order', () => {
  test('becomes completed when it is paid', async ({ shop }) => {
    const id = await orderMug(shop);

    await shop.orders.processOrder(id);

    // TODO 4: read the order from the store. Which other moves are there?
  });
});

describe('an order that is not pending', () => {
  const others: OrderStatus[] = ['completed'];

  test.for(others)('is not processed when it is %s', async (status, { shop }) => {
    await orderMug(shop, status);

    // TODO 4: keep its id, act and assert. Which statuses are missing?
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
