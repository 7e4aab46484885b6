import { DatabaseSync } from 'node:sqlite';
import { expect, test as base, vi } from 'vitest';
import type { Order } from '#src/orders/order.ts';
import { SqliteOrderStore } from '#src/orders/stores/sqlite-order-store.ts';

/** Tests to avoid: each relies on the freedom that its name begins with. */

const mug = { id: 'mug', name: 'Mug', price: 12_50, stock: 3 };

const order: Order = {
  id: 'order-1',
  userId: 'ada',
  items: [{ productId: 'mug', quantity: 2, lineTotal: 25_00 }],
  total: 25_00,
  status: 'pending',
  createdAt: new Date('2030-03-01T09:00:00.123Z'),
};

const test = base
  .extend('database', ({}, { onCleanup }) => {
    const database = new DatabaseSync(':memory:');
    onCleanup(() => database.close());
    return database;
  })
  .extend('store', ({ database }) => new SqliteOrderStore(database));

test('storage: has two tables', ({ store, database }) => {
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();

  expect(store).toBeDefined();
  expect(tables.map(({ name }) => name)).toEqual(['products', 'orders']);
});

test('storage: a product is a row with a column for each field', async ({ store, database }) => {
  await store.saveProduct(mug);

  expect({ ...database.prepare('SELECT * FROM products').get() }).toEqual(mug);
});

test('storage: an order is found in its table', async ({ store, database }) => {
  await store.saveOrder(order);

  expect(database.prepare('SELECT status FROM orders').get()?.status).toBe('pending');
});

test('storage: the items of an order are JSON', async ({ store, database }) => {
  await store.saveOrder(order);

  const { items } = database.prepare('SELECT items FROM orders').get() ?? {};
  expect(JSON.parse(String(items))).toEqual(order.items);
});

test('storage: saves an order with one statement', async ({ store, database }) => {
  const prepare = vi.spyOn(database, 'prepare');

  await store.saveOrder(order);

  expect(prepare).toHaveBeenCalledOnce();
});

test('key-order: of an order', async ({ store }) => {
  await store.saveOrder(order);

  const found = await store.getOrder('order-1');
  expect(Object.keys(found ?? {})).toEqual(Object.keys(order));
});

test('methods: the list of all', () => {
  expect(Object.getOwnPropertyNames(SqliteOrderStore.prototype)).toEqual([
    'constructor',
    'getProduct',
    'saveProduct',
    'adjustStock',
    'getOrder',
    'saveOrder',
    'moveOrder',
  ]);
});
