import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test as base } from 'vitest';
import type { Order, OrderStatus } from '#src/orders/order.ts';
import type { OrderStore } from '#src/orders/ports.ts';
import type { Product } from '#src/orders/product.ts';
import * as memory from '#src/orders/stores/memory-order-store.ts';
import * as sqlite from '#src/orders/stores/sqlite-order-store.ts';
import { methodsOf } from './watch.ts';

/** What the order stores show to the outside, all of it. A refactoring must show exactly this. */

const names = ['tea', 'TEA', 'te%', "te'a ", '__proto__', ''];
const tea: Product = { id: 'tea', name: 'Tea', price: 10_00, stock: 100 };
const full: Order = {
  id: 'id-1',
  userId: 'alice',
  items: [
    { productId: 'tea', quantity: 2, lineTotal: 20_00 },
    { productId: 'cup', quantity: 0, lineTotal: 0 },
    { productId: 'tea', quantity: 3, lineTotal: Number.MAX_SAFE_INTEGER },
  ],
  total: Number.MAX_SAFE_INTEGER,
  status: 'pending',
  createdAt: new Date('2031-05-01T08:00:00.007Z'),
};
const orders: Order[] = [
  full,
  { ...full, items: [], total: 0 },
  { ...full, items: Array.from({ length: 200 }, () => full.items[0]) },
  { ...full, createdAt: new Date(-1) },
];
const statuses: OrderStatus[] = ['pending', 'processing', 'completed', 'payment_failed', 'failed'];

const stores = [
  { name: 'MemoryOrderStore', open: (): OrderStore => new memory.MemoryOrderStore() },
  { name: 'SqliteOrderStore', open: (database: DatabaseSync) => new sqlite.SqliteOrderStore(database) },
];

const withDatabase = base.extend('database', ({}, { onCleanup }) => {
  const database = new DatabaseSync(':memory:');
  onCleanup(() => database.close());
  return database;
});

base('the modules export one class each, with the promised methods', () => {
  const promised = ['adjustStock', 'getOrder', 'getProduct', 'moveOrder', 'saveOrder', 'saveProduct'];

  expect(methodsOf(memory)).toEqual({ MemoryOrderStore: expect.arrayContaining(promised) });
  expect(methodsOf(sqlite)).toEqual({ SqliteOrderStore: expect.arrayContaining(promised) });
});

describe.for(stores)('$name', ({ open }) => {
  const test = withDatabase.extend('store', ({ database }) => open(database));

  test('shows no field', async ({ store }) => {
    await store.saveProduct(tea);
    await store.saveOrder(full);

    expect(Reflect.ownKeys(store)).toEqual([]);
  });

  test('knows nothing that was not saved', async ({ store }) => {
    for (const name of names) {
      expect(await store.getProduct(name)).toBeUndefined();
      expect(await store.getOrder(name)).toBeUndefined();
      expect(await store.adjustStock(name, 0)).toBe(false);
      expect(await store.moveOrder(name, 'pending', 'failed')).toBe(false);
    }
  });

  test.for(names)('keeps what is called "%s" apart from all others', async (id, { store }) => {
    for (const name of names) {
      await store.saveProduct({ ...tea, id: name, name });
      await store.saveOrder({ ...full, id: name, userId: name });
    }

    expect(await store.adjustStock(id, -1)).toBe(true);
    expect(await store.moveOrder(id, 'pending', 'processing')).toBe(true);

    for (const name of names) {
      const isIt = name === id;
      expect(await store.getProduct(name)).toStrictEqual({ ...tea, id: name, name, stock: isIt ? 99 : 100 });
      const status = isIt ? 'processing' : 'pending';
      expect(await store.getOrder(name)).toStrictEqual({ ...full, id: name, userId: name, status });
    }
  });

  test.for(orders)('hands out an order just as it was saved', async (order, { store }) => {
    await store.saveOrder({ ...full, userId: 'bob', items: [full.items[1], ...full.items] });

    expect(await store.saveOrder(order)).toBeUndefined();

    expect(await store.getOrder('id-1')).toStrictEqual(order);
  });

  test('hands out a product just as it was saved', async ({ store }) => {
    await store.saveProduct(tea);

    expect(await store.saveProduct({ ...tea, price: 0, stock: Number.MAX_SAFE_INTEGER })).toBeUndefined();

    expect(await store.getProduct('tea')).toStrictEqual({ ...tea, price: 0, stock: Number.MAX_SAFE_INTEGER });
  });

  test('keeps what it has when objects around it change', async ({ store }) => {
    const [product, order] = structuredClone([tea, full] as const);
    await store.saveProduct(product);
    await store.saveOrder(order);

    for (const one of [product, await store.getProduct('tea')]) Object.assign(one ?? {}, { stock: 0 });
    for (const one of [order, await store.getOrder('id-1')]) {
      one!.items[0].quantity += 1;
      one!.items.pop();
      one!.createdAt.setFullYear(1970);
      Object.assign(one!, { status: 'failed' });
    }

    expect(await store.getProduct('tea')).toStrictEqual(tea);
    expect(await store.getOrder('id-1')).toStrictEqual(full);
  });

  test.for([
    [100, -100, true, 0],
    [100, -101, false, 100],
    [0, 0, true, 0],
    [0, -1, false, 0],
    [0, 1, true, 1],
    [0, Number.MAX_SAFE_INTEGER, true, Number.MAX_SAFE_INTEGER],
  ] as const)('adjusts %d by %d: %s, %d', async ([stock, delta, answer, left], { store }) => {
    await store.saveProduct({ ...tea, stock });

    expect(await store.adjustStock('tea', delta)).toBe(answer);

    expect(await store.getProduct('tea')).toStrictEqual({ ...tea, stock: left });
  });

  test.for(statuses)('moves an order that is %s from there, and from nowhere else', async (is, { store }) => {
    for (const from of statuses) {
      await store.saveOrder({ ...full, status: is });

      expect(await store.moveOrder('id-1', from, 'completed')).toBe(is === from);

      expect(await store.getOrder('id-1')).toStrictEqual({ ...full, status: is === from ? 'completed' : is });
    }
  });

  test('does each step once when many ask at once', async ({ store }) => {
    await store.saveProduct({ ...tea, stock: 3 });
    await store.saveOrder(full);

    const taken = await Promise.all(Array.from({ length: 5 }, () => store.adjustStock('tea', -1)));
    const moved = await Promise.all(
      Array.from({ length: 5 }, () => store.moveOrder('id-1', 'pending', 'failed')),
    );

    expect(taken.filter(Boolean)).toHaveLength(3);
    expect(moved.filter(Boolean)).toHaveLength(1);
  });
});

describe('a database', () => {
  withDatabase('is opened by its name, too', async () => {
    const store = new sqlite.SqliteOrderStore(':memory:');

    await store.saveProduct(tea);

    expect(await store.getProduct('tea')).toStrictEqual(tea);
  });

  withDatabase('has what two stores have changed in turn', async ({ database }) => {
    const [one, other] = [new sqlite.SqliteOrderStore(database), new sqlite.SqliteOrderStore(database)];
    await one.saveProduct(tea);
    await other.saveOrder(full);
    await other.adjustStock('tea', -1);
    await one.moveOrder('id-1', 'pending', 'failed');

    expect(await one.getProduct('tea')).toStrictEqual({ ...tea, stock: 99 });
    expect(await other.getOrder('id-1')).toStrictEqual({ ...full, status: 'failed' });
  });

  withDatabase('takes back what was saved in a transaction of the test', async ({ database }) => {
    const store = new sqlite.SqliteOrderStore(database);
    database.exec('BEGIN');
    await store.saveProduct(tea);
    await store.saveOrder(full);

    database.exec('ROLLBACK');

    expect(await store.getProduct('tea')).toBeUndefined();
    expect(await store.getOrder('id-1')).toBeUndefined();
  });
});
