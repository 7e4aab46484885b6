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

test('asks for each product once', async ({ shop, tea }) => { // <- here
  const ask = vi.spyOn(shop.products, 'getProduct');

  await shop.orders.createOrder('ada', [
    { productId: tea, quantity: 1 },
    { productId: tea, quantity: 2 },
  ]);

  expect(ask).toHaveBeenCalledTimes(2);
});
