// Make: trusts only a real database; the main ways through the shop on SQLite.
import { describe, expect } from 'vitest';
import { test as base } from '#fixtures/test.ts';
import { productFactory } from '#fixtures/factories/product.ts';
import { createShop } from '#src/orders/index.ts';
import { SqliteOrderStore } from '#src/orders/stores/sqlite-order-store.ts';

const test = base.extend('sqliteShop', ({ database, payments, clock }) =>
  createShop({ store: new SqliteOrderStore(database), payments, clock: clock.now }),
);

describe('on SQLite', () => {
  test('an order survives the way to the database', async ({ sqliteShop: shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'sofa', price: 899_00, stock: 2 }));

    const order = await shop.orders.createOrder('hana', [{ productId: 'sofa', quantity: 2 }]);

    expect(await shop.store.getOrder(order.id)).toEqual(order);
  });

  test('a paid order', async ({ sqliteShop: shop, payments }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'sofa', price: 899_00, stock: 2 }));
    const order = await shop.orders.createOrder('hana', [{ productId: 'sofa', quantity: 2 }]);

    await shop.orders.processOrder(order.id);

    expect(await shop.store.getProduct('sofa')).toHaveProperty('stock', 0);
    expect(await shop.store.getOrder(order.id)).toHaveProperty('status', 'completed');
    expect(payments.charges).toEqual([{ userId: 'hana', amount: 1798_00 }]);
  });

  test('a refused order', async ({ sqliteShop: shop, payments }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'sofa', price: 899_00, stock: 2 }));
    const order = await shop.orders.createOrder('hana', [{ productId: 'sofa', quantity: 2 }]);
    payments.refuse();

    await shop.orders.processOrder(order.id);

    expect(await shop.store.getProduct('sofa')).toHaveProperty('stock', 2);
    expect(await shop.store.getOrder(order.id)).toHaveProperty('status', 'payment_failed');
  });

  test('a sold-out order', async ({ sqliteShop: shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'lamp', stock: 2 }));
    await shop.store.saveProduct(productFactory.build({ id: 'sofa', stock: 2 }));
    const order = await shop.orders.createOrder('hana', [
      { productId: 'lamp', quantity: 2 },
      { productId: 'sofa', quantity: 2 },
    ]);
    await shop.products.reduceStock('sofa', 1);

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow('Insufficient stock for sofa');

    expect(await shop.store.getProduct('lamp')).toHaveProperty('stock', 2);
    expect(await shop.store.getOrder(order.id)).toHaveProperty('status', 'failed');
  });

  test('two orders at once', async ({ sqliteShop: shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'sofa', stock: 1 }));
    const one = await shop.orders.createOrder('hana', [{ productId: 'sofa', quantity: 1 }]);
    const two = await shop.orders.createOrder('ivo', [{ productId: 'sofa', quantity: 1 }]);

    const results = await Promise.allSettled([
      shop.orders.processOrder(one.id),
      shop.orders.processOrder(two.id),
    ]);

    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await shop.store.getProduct('sofa')).toHaveProperty('stock', 0);
  });

  test('an order outlives the shop that took it', async ({ sqliteShop: shop, database, payments }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'sofa', price: 899_00, stock: 2 }));
    const order = await shop.orders.createOrder('hana', [{ productId: 'sofa', quantity: 1 }]);

    const tomorrow = createShop({ store: new SqliteOrderStore(database), payments });

    expect(await tomorrow.orders.processOrder(order.id)).toBe(true);
    expect(payments.charges).toEqual([{ userId: 'hana', amount: 899_00 }]);
  });
});
