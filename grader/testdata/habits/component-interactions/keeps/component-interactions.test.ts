import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { createShop } from '#src/orders/index.ts';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';

test('costs the price of every piece', async ({ shop }) => {
  await shop.store.saveProduct({ id: 'tea', name: 'Tea', price: 10_00, stock: 5 });

  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 2 }]);

  expect(order.total).toBe(20_00);
});

test('takes what is sold', async ({ shop }) => {
  await shop.store.saveProduct({ id: 'tea', name: 'Tea', price: 10_00, stock: 5 });

  await shop.products.reduceStock('tea', 5);

  expect(await shop.products.checkStock('tea', 1)).toBe(false);
});
