// Make: copies and pastes; a handful of ideas, each of them tested again and again.
import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { productFactory } from '#fixtures/factories/product.ts';

test('total 1', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'a', price: 100, stock: 10 }));
  const order = await shop.orders.createOrder('u', [{ productId: 'a', quantity: 1 }]);
  expect(order.total).toBe(100);
});

test('total 2', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'a', price: 100, stock: 10 }));
  const order = await shop.orders.createOrder('u', [{ productId: 'a', quantity: 2 }]);
  expect(order.total).toBe(200);
});

test('total 3', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'a', price: 100, stock: 10 }));
  const order = await shop.orders.createOrder('u', [{ productId: 'a', quantity: 3 }]);
  expect(order.total).toBe(300);
});

test('total 4', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'a', price: 100, stock: 10 }));
  const order = await shop.orders.createOrder('u', [{ productId: 'a', quantity: 4 }]);
  expect(order.total).toBe(400);
});

test('total 5', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'a', price: 100, stock: 10 }));
  const order = await shop.orders.createOrder('u', [{ productId: 'a', quantity: 5 }]);
  expect(order.total).toBe(500);
});

test('paid 1', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'a', price: 100, stock: 10 }));
  const order = await shop.orders.createOrder('u', [{ productId: 'a', quantity: 1 }]);
  expect(await shop.orders.processOrder(order.id)).toBe(true);
  expect((await shop.store.getProduct('a'))?.stock).toBe(9);
});

test('paid 2', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'a', price: 100, stock: 10 }));
  const order = await shop.orders.createOrder('u', [{ productId: 'a', quantity: 2 }]);
  expect(await shop.orders.processOrder(order.id)).toBe(true);
  expect((await shop.store.getProduct('a'))?.stock).toBe(8);
});

test('paid 3', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'a', price: 100, stock: 10 }));
  const order = await shop.orders.createOrder('u', [{ productId: 'a', quantity: 3 }]);
  expect(await shop.orders.processOrder(order.id)).toBe(true);
  expect((await shop.store.getProduct('a'))?.stock).toBe(7);
});

test('paid 4', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'a', price: 100, stock: 10 }));
  const order = await shop.orders.createOrder('u', [{ productId: 'a', quantity: 4 }]);
  expect(await shop.orders.processOrder(order.id)).toBe(true);
  expect((await shop.store.getProduct('a'))?.stock).toBe(6);
});

test('too many 1', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'a', price: 100, stock: 10 }));
  await expect(shop.orders.createOrder('u', [{ productId: 'a', quantity: 20 }])).rejects.toThrow(
    'Insufficient stock for a',
  );
});

test('too many 2', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'a', price: 100, stock: 10 }));
  await expect(shop.orders.createOrder('u', [{ productId: 'a', quantity: 30 }])).rejects.toThrow(
    'Insufficient stock for a',
  );
});

test('too many 3', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'a', price: 100, stock: 10 }));
  await expect(shop.orders.createOrder('u', [{ productId: 'a', quantity: 40 }])).rejects.toThrow(
    'Insufficient stock for a',
  );
});

test('negative 1', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'a', price: 100, stock: 10 }));
  await expect(shop.orders.createOrder('u', [{ productId: 'a', quantity: -1 }])).rejects.toMatchObject({
    name: 'InvalidQuantityError',
  });
});

test('negative 2', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'a', price: 100, stock: 10 }));
  await expect(shop.orders.createOrder('u', [{ productId: 'a', quantity: -2 }])).rejects.toMatchObject({
    name: 'InvalidQuantityError',
  });
});

test('negative 3', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'a', price: 100, stock: 10 }));
  await expect(shop.orders.createOrder('u', [{ productId: 'a', quantity: -3 }])).rejects.toMatchObject({
    name: 'InvalidQuantityError',
  });
});

test('refused 1', async ({ shop, payments }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'a', price: 100, stock: 10 }));
  payments.refuse();
  const order = await shop.orders.createOrder('u', [{ productId: 'a', quantity: 1 }]);
  expect(await shop.orders.processOrder(order.id)).toBe(false);
  expect((await shop.store.getProduct('a'))?.stock).toBe(10);
});

test('refused 2', async ({ shop, payments }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'a', price: 100, stock: 10 }));
  payments.refuse();
  const order = await shop.orders.createOrder('u', [{ productId: 'a', quantity: 2 }]);
  expect(await shop.orders.processOrder(order.id)).toBe(false);
  expect((await shop.store.getProduct('a'))?.stock).toBe(10);
});

test('refused 3', async ({ shop, payments }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'a', price: 100, stock: 10 }));
  payments.refuse();
  const order = await shop.orders.createOrder('u', [{ productId: 'a', quantity: 3 }]);
  expect(await shop.orders.processOrder(order.id)).toBe(false);
  expect((await shop.store.getProduct('a'))?.stock).toBe(10);
});
