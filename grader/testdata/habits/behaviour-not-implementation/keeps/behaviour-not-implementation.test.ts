import { expect, vi } from 'vitest';
import { test as base } from '#fixtures/test.ts';

const test = base.extend('tea', async ({ shop }) => {
  await shop.store.saveProduct({ id: 'tea', name: 'Tea', price: 10_00, stock: 5 });
  return 'tea';
});

test('adds up the price of every piece', async ({ shop, tea }) => {
  const order = await shop.orders.createOrder('ada', [{ productId: tea, quantity: 3 }]);

  expect(order.total).toBe(30_00);
});

test('completes an order when it is paid', async ({ shop, tea }) => {
  const order = await shop.orders.createOrder('ada', [{ productId: tea, quantity: 1 }]);

  await shop.orders.processOrder(order.id);

  expect(await shop.store.getOrder(order.id)).toHaveProperty('status', 'completed');
});
