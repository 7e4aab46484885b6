import type { DatabaseSync } from 'node:sqlite';
import { describe, expect } from 'vitest';
import { test as base } from '#fixtures/test.ts';
import { createShop } from '#src/orders/index.ts';
import type { Order } from '#src/orders/order.ts';
import type { OrderStore } from '#src/orders/ports.ts';
import type { Product } from '#src/orders/product.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';
import { SqliteOrderStore } from '#src/orders/stores/sqlite-order-store.ts';

const mug: Product = { id: 'mug', name: 'Mug', price: 12_50, stock: 3 };

const adasOrder: Order = {
  id: 'order-1',
  userId: 'ada',
  items: [{ productId: 'mug', quantity: 2, lineTotal: 25_00 }],
  total: 25_00,
  status: 'pending',
  createdAt: new Date('2030-03-01T09:00:00Z'),
};

describe('a shop', () => {
  const test = base
    .extend('store', ({ database }) => new SqliteOrderStore(database))
    .extend('shop', async ({ store, payments }) => {
      await store.saveProduct(mug);
      return createShop({ store, payments });
    });

  test('has a completed order when it is paid', async ({ shop, store }) => {
    const order = await shop.orders.createOrder('ada', [{ productId: 'mug', quantity: 2 }]);

    await shop.orders.processOrder(order.id);

    expect(await store.getOrder(order.id)).toHaveProperty('status', 'completed');
  });

  test('has fewer on the shelf when some are sold', async ({ shop, store }) => {
    const order = await shop.orders.createOrder('ada', [{ productId: 'mug', quantity: 2 }]);

    await shop.orders.processOrder(order.id);

    const product = await store.getProduct('mug');
    expect(product?.stock).toBe(1);
  });
});

const stores: { name: string; open: (database: DatabaseSync) => OrderStore }[] = [
  { name: 'MemoryOrderStore', open: () => new MemoryOrderStore() },
  { name: 'SqliteOrderStore', open: (database) => new SqliteOrderStore(database) },
];

describe.for(stores)('$name', ({ open }) => {
  const test = base.extend('store', ({ database }) => open(database));

  test('has a product as it was last saved', async ({ store }) => {
    await store.saveProduct(mug);
    await store.saveProduct({ ...mug, price: 15_00 });

    expect((await store.getProduct('mug'))?.price).toBe(15_00);
  });

  test('has an order as it was saved', async ({ store }) => {
    await store.saveOrder(adasOrder);

    expect(await store.getOrder('order-1')).toEqual(adasOrder);
  });

  test('keeps its order when somebody changes what they were handed', async ({ store }) => {
    await store.saveOrder(adasOrder);

    const order = await store.getOrder('order-1');
    if (order) order.status = 'completed';

    const again = await store.getOrder('order-1');
    expect(again?.status).toBe('pending');
  });

  test('knows nothing that was never saved', async ({ store }) => {
    expect(await store.getProduct('unknown')).toBeUndefined();
    expect(await store.getOrder('unknown')).toBeUndefined();
  });

  test('adds pieces to the stock of a product', async ({ store }) => {
    await store.saveProduct(mug);

    const adjusted = await store.adjustStock('mug', 2);

    expect(adjusted).toBe(true);
    expect((await store.getProduct('mug'))?.stock).toBe(5);
  });

  test('keeps the stock when more are wanted than there are', async ({ store }) => {
    await store.saveProduct(mug);

    const adjusted = await store.adjustStock('mug', -4);

    expect(adjusted).toBe(false);
    expect((await store.getProduct('mug'))?.stock).toBe(3);
  });

  test('moves an order to another status', async ({ store }) => {
    await store.saveOrder(adasOrder);

    const moved = await store.moveOrder('order-1', 'pending', 'processing');

    expect(moved).toBe(true);
    expect((await store.getOrder('order-1'))?.status).toBe('processing');
  });

  test('moves no order when it is completed', async ({ store }) => {
    await store.saveOrder({ ...adasOrder, status: 'completed' });

    const moved = await store.moveOrder('order-1', 'pending', 'processing');

    expect(moved).toBe(false);
  });
});

describe('two stores on one database', () => {
  const test = base
    .extend('till', ({ database }) => new SqliteOrderStore(database))
    .extend('office', ({ database }) => new SqliteOrderStore(database));

  test('know what the other one has changed', async ({ till, office }) => {
    await till.saveProduct(mug);
    await till.adjustStock('mug', -1);

    expect((await office.getProduct('mug'))?.stock).toBe(2);
  });
});
