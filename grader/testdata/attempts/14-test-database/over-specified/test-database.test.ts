import type { DatabaseSync } from 'node:sqlite';
import { describe, expect, vi } from 'vitest';
import { test as base } from '#fixtures/test.ts';
import { createShop } from '#src/orders/index.ts';
import type { Order } from '#src/orders/order.ts';
import type { OrderStore } from '#src/orders/ports.ts';
import type { Product } from '#src/orders/product.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';
import { SqliteOrderStore } from '#src/orders/stores/sqlite-order-store.ts';

const mug: Product = { id: 'mug', name: 'Mug', price: 12_50, stock: 3 };
const lamp: Product = { id: 'lamp', name: 'Lamp', price: 40_00, stock: 1 };

const adasOrder: Order = {
  id: 'order-1',
  userId: 'ada',
  items: [
    { productId: 'mug', quantity: 2, lineTotal: 25_00 },
    { productId: 'lamp', quantity: 1, lineTotal: 40_00 },
  ],
  total: 65_00,
  status: 'pending',
  createdAt: new Date('2030-03-01T09:00:00.123Z'),
};
const bensOrder: Order = { ...adasOrder, id: 'order-2', userId: 'ben' };

describe('a shop on a database', () => {
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

    expect(await store.getProduct('mug')).toHaveProperty('stock', 1);
  });
});

const stores: { name: string; open: (database: DatabaseSync) => OrderStore }[] = [
  { name: 'MemoryOrderStore', open: () => new MemoryOrderStore() },
  { name: 'SqliteOrderStore', open: (database) => new SqliteOrderStore(database) },
];

describe.for(stores)('$name', ({ open }) => {
  const test = base.extend('store', ({ database }) => open(database));

  test('knows nothing that was never saved', async ({ store }) => {
    expect(await store.getProduct('unicorn')).toBeUndefined();
    expect(await store.getOrder('order-1')).toBeUndefined();
    expect(await store.adjustStock('unicorn', 1)).toBe(false);
    expect(await store.moveOrder('order-1', 'pending', 'processing')).toBe(false);
  });

  test('has a product as it was last saved', async ({ store }) => {
    await store.saveProduct(mug);
    await store.saveProduct({ ...mug, price: 9_99 });

    expect(await store.getProduct('mug')).toEqual({ ...mug, price: 9_99 });
  });

  test('has an order as it was saved', async ({ store }) => {
    await store.saveOrder(adasOrder);

    expect(await store.getOrder('order-1')).toEqual(adasOrder);
  });

  test('keeps its order when somebody changes what they were handed', async ({ store }) => {
    await store.saveOrder(adasOrder);

    const handedOut = await store.getOrder('order-1');
    handedOut?.items.pop();

    expect(await store.getOrder('order-1')).toEqual(adasOrder);
  });

  test.for([
    { delta: 2, left: 5 },
    { delta: -2, left: 1 },
    { delta: -3, left: 0 },
  ])('has $left of 3 pieces when $delta are added', async ({ delta, left }, { store }) => {
    await store.saveProduct(mug);

    expect(await store.adjustStock('mug', delta)).toBe(true);

    expect(await store.getProduct('mug')).toEqual({ ...mug, stock: left });
  });

  test('keeps the stock when more are wanted than there are', async ({ store }) => {
    await store.saveProduct(mug);

    expect(await store.adjustStock('mug', -4)).toBe(false);

    expect(await store.getProduct('mug')).toEqual(mug);
  });

  test('keeps the stock of every other product', async ({ store }) => {
    await store.saveProduct(mug);
    await store.saveProduct(lamp);

    await store.adjustStock('mug', -1);

    expect(await store.getProduct('lamp')).toEqual(lamp);
  });

  test('moves one order, and leaves the others', async ({ store }) => {
    await store.saveOrder(adasOrder);
    await store.saveOrder(bensOrder);

    expect(await store.moveOrder('order-1', 'pending', 'processing')).toBe(true);

    expect(await store.getOrder('order-1')).toEqual({ ...adasOrder, status: 'processing' });
    expect(await store.getOrder('order-2')).toEqual(bensOrder);
  });

  test('moves no order when its status is another one', async ({ store }) => {
    await store.saveOrder({ ...adasOrder, status: 'completed' });

    expect(await store.moveOrder('order-1', 'pending', 'processing')).toBe(false);

    expect(await store.getOrder('order-1')).toHaveProperty('status', 'completed');
  });
});

base('writes a product into its columns', async ({ database }) => {
  await new SqliteOrderStore(database).saveProduct(mug);

  const row = database.prepare('SELECT name, price, stock FROM products WHERE id = ?').get('mug');

  expect({ ...row }).toEqual({ name: 'Mug', price: 12_50, stock: 3 });
});

base('writes the items of an order as JSON', async ({ database }) => {
  await new SqliteOrderStore(database).saveOrder(adasOrder);

  const row = database.prepare('SELECT items FROM orders').get();

  expect(row?.items).toBe(JSON.stringify(adasOrder.items));
});

base('saves an order with one statement', async ({ database }) => {
  const store = new SqliteOrderStore(database);
  const prepare = vi.spyOn(database, 'prepare');

  await store.saveOrder(adasOrder);

  expect(prepare).toHaveBeenCalledOnce();
});

describe('two stores on one database', () => {
  const test = base
    .extend('till', ({ database }) => new SqliteOrderStore(database))
    .extend('office', ({ database }) => new SqliteOrderStore(database));

  test('know what the other one has changed since they last looked', async ({ till, office }) => {
    await till.saveProduct(mug);
    await office.getProduct('mug');

    await till.adjustStock('mug', -2);

    expect(await office.getProduct('mug')).toHaveProperty('stock', 1);
  });
});
