import type { DatabaseSync } from 'node:sqlite';
import { describe, expect } from 'vitest';
import { test as base } from '#fixtures/test.ts';
import { createShop } from '#src/orders/index.ts';
import type { Order, OrderStatus } from '#src/orders/order.ts';
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
    .extend('store', () => new MapStore())
    .extend('shop', async ({ store, payments }) => {
      await store.saveProduct(mug);
      return createShop({ store, payments });
    });

  test('has a completed order when it is paid', async ({ shop, store }) => {
    const order = await shop.orders.createOrder('ada', [{ productId: 'mug', quantity: 2 }]);

    await shop.orders.processOrder(order.id);

    expect(await store.getOrder(order.id)).toHaveProperty('status', 'completed');
  });

  test('has fewer on the shelf when some are sold', async ({ shop }) => {
    const order = await shop.orders.createOrder('ada', [{ productId: 'mug', quantity: 2 }]);

    await shop.orders.processOrder(order.id);

    // TODO 1: how many are there now? And would this store tell you if the shop had forgotten to save?
  });
});

const stores: { name: string; open: (database: DatabaseSync) => OrderStore }[] = [
  { name: 'MemoryOrderStore', open: () => new MemoryOrderStore() },
  // TODO 2: there is another store, and it promises the same.
];

describe.for(stores)('$name', ({ open }) => {
  const test = base.extend('store', ({ database }) => open(database));

  test('has a product as it was last saved', async ({ store }) => {
    await store.saveProduct(mug);

    // TODO 2: what does the store return?
  });

  test('has an order as it was saved', async ({ store }) => {
    await store.saveOrder(adasOrder);

    // TODO 2: compare all of it. This order has a full second and one item.
    // Which order would show that something got lost?
  });

  test.todo('keeps its order when somebody changes what they were handed'); // TODO 2

  test.todo('knows nothing that was never saved'); // TODO 2

  test('adds pieces to the stock of a product', async ({ store }) => {
    await store.saveProduct(mug);

    await store.adjustStock('mug', 2);

    // TODO 3: what did adjustStock answer, and what has changed?
  });

  test.todo('keeps the stock when more are wanted than there are'); // TODO 3

  test('moves an order to another status', async ({ store }) => {
    await store.saveOrder(adasOrder);

    await store.moveOrder('order-1', 'pending', 'processing');

    // TODO 3: the same questions.
  });

  test.todo('moves no order when …'); // TODO 3: when?
});

describe('two stores on one database', () => {
  const test = base.extend('till', ({ database }) => new SqliteOrderStore(database));

  test.todo('know what the other one has changed'); // TODO 4: there is only a till so far.
});

/** Keeps everything in two Maps. Does it keep every promise of a store? */
class MapStore implements OrderStore {
  readonly #products = new Map<string, Product>();
  readonly #orders = new Map<string, Order>();

  async getProduct(id: string): Promise<Product | undefined> {
    return this.#products.get(id);
  }

  async saveProduct(product: Product): Promise<void> {
    this.#products.set(product.id, structuredClone(product));
  }

  async adjustStock(id: string, delta: number): Promise<boolean> {
    const product = this.#products.get(id);
    if (!product || product.stock + delta < 0) return false;

    product.stock += delta;
    return true;
  }

  async getOrder(id: string): Promise<Order | undefined> {
    return this.#orders.get(id);
  }

  async saveOrder(order: Order): Promise<void> {
    this.#orders.set(order.id, structuredClone(order));
  }

  async moveOrder(id: string, from: OrderStatus, to: OrderStatus): Promise<boolean> {
    const order = this.#orders.get(id);
    if (order?.status !== from) return false;

    order.status = to;
    return true;
  }
}
