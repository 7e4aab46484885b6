// Make: a hurried student; the happy path only, one test for each method.
import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { productFactory } from '#fixtures/factories/product.ts';

test('creates an order', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'mug', price: 1000, stock: 5 }));

  const order = await shop.orders.createOrder('ana', [{ productId: 'mug', quantity: 2 }]);

  expect(order.total).toBe(2000);
  expect(order.status).toBe('pending');
});

test('processes an order', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'mug', price: 1000, stock: 5 }));
  const order = await shop.orders.createOrder('ana', [{ productId: 'mug', quantity: 2 }]);

  const paid = await shop.orders.processOrder(order.id);

  expect(paid).toBe(true);
});

test('charges the total', async ({ shop, payments }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'mug', price: 1000, stock: 5 }));
  const order = await shop.orders.createOrder('ana', [{ productId: 'mug', quantity: 2 }]);

  await shop.orders.processOrder(order.id);

  expect(payments.charges).toEqual([{ userId: 'ana', amount: 2000 }]);
});

test('checks the stock', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'mug', stock: 5 }));

  expect(await shop.products.checkStock('mug', 3)).toBe(true);
});

test('reduces the stock', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'mug', stock: 5 }));

  await shop.products.reduceStock('mug', 2);

  expect((await shop.store.getProduct('mug'))?.stock).toBe(3);
});

test('restocks', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'mug', stock: 5 }));

  await shop.products.restock('mug', 2);

  expect((await shop.store.getProduct('mug'))?.stock).toBe(7);
});
