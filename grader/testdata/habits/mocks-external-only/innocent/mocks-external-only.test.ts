import { expect, vi } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { test as base } from '#fixtures/test.ts';
import { createAuth } from '#src/auth/index.ts';

vi.mock('#src/auth/password-hasher.ts', { spy: true });
vi.mock('#src/orders/stores/memory-order-store.ts', { spy: true });

const test = base.extend('tea', async ({ shop }) => {
  await shop.store.saveProduct({ id: 'tea', name: 'Tea', price: 10_00, stock: 5 });
  return 'tea';
});

test('adds up the price of every piece', async ({ shop, tea }) => {
  const order = await shop.orders.createOrder('ada', [{ productId: tea, quantity: 3 }]);

  expect(order.total).toBe(30_00);
});

test('charges the total once', async ({ shop, payments, tea }) => {
  const charge = vi.spyOn(payments, 'charge');
  const order = await shop.orders.createOrder('ada', [{ productId: tea, quantity: 1 }]);

  await shop.orders.processOrder(order.id);

  expect(charge).toHaveBeenCalledExactlyOnceWith('ada', 10_00);
});

test('sells to somebody who has just registered', async ({ shop, tea }) => {
  const { auth } = createAuth({ hasher: createCheapHasher() });
  const ada = await auth.register('ada', 'correct horse', 'ada@example.com');

  const order = await shop.orders.createOrder(ada.id, [{ productId: tea, quantity: 1 }]);

  expect(order.userId).toBe(ada.id);
});

test('passes an outage of the store on', async ({ shop, tea }) => {
  vi.spyOn(shop.store, 'saveOrder').mockRejectedValue(new Error('The disk is full'));

  await expect(shop.orders.createOrder('ada', [{ productId: tea, quantity: 1 }])).rejects.toThrow('full');
});
