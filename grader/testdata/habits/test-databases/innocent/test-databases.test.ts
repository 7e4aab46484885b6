import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase } from '#fixtures/database/test-database.ts';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { createShop, type Shop } from '#src/orders/index.ts';
import type { OrderStore } from '#src/orders/ports.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';
import { SqliteOrderStore } from '#src/orders/stores/sqlite-order-store.ts';

const stores: Record<string, () => OrderStore> = {
  memory: () => new MemoryOrderStore(),
  sqlite: () => new SqliteOrderStore(':memory:'),
};

for (const [name, open] of Object.entries(stores)) {
  describe(`on the ${name} store`, () => {
    test('adds up the price of every piece', async () => {
      const shop = await openShop(open());

      const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 3 }]);

      expect(order.total).toBe(30_00);
    });

    test('is stored as it was returned', async () => {
      const shop = await openShop(open());

      const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 3 }]);

      expect(await shop.store.getOrder(order.id)).toEqual(order);
    });
  });
}

describe('on a database that is emptied before each test', () => {
  const database = openTestDatabase();
  const store = new SqliteOrderStore(database);

  beforeEach(() => {
    database.exec('DELETE FROM orders');
    database.prepare('DELETE FROM products').run();
  });

  afterAll(() => database.close());

  test.for([1, 2])('knows no order before number %d', async (quantity) => {
    const before = database.prepare('SELECT id FROM orders').all();
    const shop = await openShop(store);
    await shop.orders.createOrder('ada', [{ productId: 'tea', quantity }]);

    expect(before).toEqual([]);
  });
});

describe('on a database that each test rolls back', () => {
  let database: DatabaseSync;
  let shop: Shop;

  beforeAll(async () => {
    database = new DatabaseSync(':memory:');
    shop = await openShop(new SqliteOrderStore(database));
  });

  beforeEach(() => database.exec('BEGIN'));
  afterEach(() => database.exec('ROLLBACK'));
  afterAll(() => database.close());

  test.for([1, 2])('takes %d from the shelf', async (quantity) => {
    await shop.products.reduceStock('tea', quantity);

    expect(await shop.products.getProduct('tea')).toHaveProperty('stock', 5 - quantity);
  });
});

describe('with a price list that nobody changes', () => {
  let database: DatabaseSync;
  let shelf: SqliteOrderStore;

  beforeAll(async () => {
    database = new DatabaseSync(':memory:');
    shelf = new SqliteOrderStore(database);
    await shelf.saveProduct({ id: 'tea', name: 'Tea', price: 10_00, stock: 5 });
  });

  afterAll(() => database.close());

  test.for(['ada', 'grace'])('sells to %s at its price', async (userId) => {
    const store = new MemoryOrderStore();
    await store.saveProduct((await shelf.getProduct('tea'))!);
    const shop = createShop({ payments: new FakePaymentGateway(), store });

    const order = await shop.orders.createOrder(userId, [{ productId: 'tea', quantity: 1 }]);

    expect(order.total).toBe(10_00);
  });
});

async function openShop(store: OrderStore): Promise<Shop> {
  const shop = createShop({ payments: new FakePaymentGateway(), store });
  await shop.store.saveProduct({ id: 'tea', name: 'Tea', price: 10_00, stock: 5 });
  return shop;
}
