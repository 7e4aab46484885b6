// Make: one giant test that walks through the whole shop, and four small ones for what did not fit in.
import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { productFactory } from '#fixtures/factories/product.ts';

test('a day in the shop', async ({ shop, payments, clock }) => {
  // morning: the shelves are filled
  await shop.store.saveProduct(productFactory.build({ id: 'apple', price: 40, stock: 10 }));
  await shop.store.saveProduct(productFactory.build({ id: 'bread', price: 320, stock: 2 }));
  await shop.products.restock('apple', 5);
  expect(await shop.products.checkStock('apple', 15)).toBe(true);
  expect(await shop.products.checkStock('apple', 16)).toBe(false);

  // a first customer orders and pays
  const first = await shop.orders.createOrder('carla', [
    { productId: 'apple', quantity: 3 },
    { productId: 'bread', quantity: 1 },
  ]);
  expect(first.total).toBe(440);
  expect(first.createdAt).toEqual(clock.now());
  expect(await shop.products.checkStock('apple', 15)).toBe(true);
  expect(await shop.orders.processOrder(first.id)).toBe(true);
  expect((await shop.store.getProduct('apple'))?.stock).toBe(12);
  expect((await shop.store.getProduct('bread'))?.stock).toBe(1);
  expect((await shop.store.getOrder(first.id))?.status).toBe('completed');

  // a second one takes the last bread while a third has already ordered it
  const second = await shop.orders.createOrder('dora', [{ productId: 'bread', quantity: 1 }]);
  const third = await shop.orders.createOrder('emil', [
    { productId: 'apple', quantity: 2 },
    { productId: 'bread', quantity: 1 },
  ]);
  clock.advance(60_000);
  expect(await shop.orders.processOrder(second.id)).toBe(true);
  await expect(shop.orders.processOrder(third.id)).rejects.toThrow('Insufficient stock for bread');
  expect((await shop.store.getProduct('apple'))?.stock).toBe(12);
  expect((await shop.store.getOrder(third.id))?.status).toBe('failed');

  // the price of apples goes up, an old order keeps the old one
  const fourth = await shop.orders.createOrder('fay', [{ productId: 'apple', quantity: 10 }]);
  await shop.store.saveProduct(productFactory.build({ id: 'apple', price: 60, stock: 12 }));
  expect(await shop.orders.processOrder(fourth.id)).toBe(true);
  await expect(shop.orders.processOrder(fourth.id)).rejects.toThrow();

  // evening: the cash is counted
  expect(payments.charges).toEqual([
    { userId: 'carla', amount: 440 },
    { userId: 'dora', amount: 320 },
    { userId: 'fay', amount: 400 },
  ]);
  expect((await shop.store.getProduct('apple'))?.stock).toBe(2);
  expect((await shop.store.getProduct('bread'))?.stock).toBe(0);
});

test('a day when the bank says no', async ({ shop, payments }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'apple', price: 40, stock: 10 }));
  payments.refuse();
  const order = await shop.orders.createOrder('carla', [{ productId: 'apple', quantity: 3 }]);

  expect(await shop.orders.processOrder(order.id)).toBe(false);
  expect((await shop.store.getProduct('apple'))?.stock).toBe(10);
  expect((await shop.store.getOrder(order.id))?.status).toBe('payment_failed');
});

test('a day when the bank is closed', async ({ shop, payments }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'apple', price: 40, stock: 10 }));
  payments.breakDown(new Error('closed'));
  const order = await shop.orders.createOrder('carla', [{ productId: 'apple', quantity: 3 }]);

  await expect(shop.orders.processOrder(order.id)).rejects.toThrow('closed');
  expect((await shop.store.getProduct('apple'))?.stock).toBe(10);
  expect((await shop.store.getOrder(order.id))?.status).toBe('failed');
});

test('an unknown order', async ({ shop }) => {
  await expect(shop.orders.processOrder('nothing')).rejects.toThrow('Order nothing not found');
});

test('an unknown product', async ({ shop }) => {
  await expect(shop.orders.createOrder('carla', [{ productId: 'pear', quantity: 1 }])).rejects.toThrow(
    'Product pear not found',
  );
});
