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

test('charges the total exactly once', async ({ shop, payments, tea }) => {
  const charge = vi.spyOn(payments, 'charge');
  const order = await shop.orders.createOrder('ada', [{ productId: tea, quantity: 2 }]);

  await shop.orders.processOrder(order.id);

  expect(charge).toHaveBeenCalledExactlyOnceWith('ada', 20_00);
});

test('stores the whole order as it was returned', async ({ shop, tea }) => {
  const order = await shop.orders.createOrder('ada', [{ productId: tea, quantity: 2 }]);

  expect(await shop.store.getOrder(order.id)).toEqual(order);
});
