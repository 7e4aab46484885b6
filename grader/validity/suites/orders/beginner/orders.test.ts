// Make: a beginner in the first week; try and catch, magic numbers, five tests.
import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';

test('test order', async ({ shop }) => {
  await shop.store.saveProduct({ id: '1', name: 'a', price: 10, stock: 10 });
  const o = await shop.orders.createOrder('1', [{ productId: '1', quantity: 5 }]);
  expect(o.total).toBe(50);
});

test('test process', async ({ shop }) => {
  await shop.store.saveProduct({ id: '1', name: 'a', price: 10, stock: 10 });
  const o = await shop.orders.createOrder('1', [{ productId: '1', quantity: 5 }]);
  const r = await shop.orders.processOrder(o.id);
  const p = await shop.store.getProduct('1');
  expect(r).toBe(true);
  expect(p?.stock).toBe(5);
});

test('test error', async ({ shop }) => {
  await shop.store.saveProduct({ id: '1', name: 'a', price: 10, stock: 10 });
  try {
    await shop.orders.createOrder('1', [{ productId: '1', quantity: 11 }]);
  } catch (e) {
    expect((e as Error).message).toContain('Insufficient stock');
  }
  expect(await shop.products.checkStock('1', 10)).toBe(true);
});

test('test error 2', async ({ shop }) => {
  let error;
  try {
    await shop.orders.processOrder('1');
  } catch (e) {
    error = e;
  }
  expect(error).toBeDefined();
});

test('test payment fails', async ({ shop, payments }) => {
  await shop.store.saveProduct({ id: '1', name: 'a', price: 10, stock: 10 });
  payments.refuse();
  const o = await shop.orders.createOrder('1', [{ productId: '1', quantity: 5 }]);
  const r = await shop.orders.processOrder(o.id);
  expect(r).toBe(false);
});
