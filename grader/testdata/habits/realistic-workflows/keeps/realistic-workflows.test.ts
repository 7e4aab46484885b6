import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { createShop } from '#src/orders/index.ts';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';

test('sells what is left to somebody else when an order is cancelled by the bank', async ({ shop, payments }) => {
  await shop.store.saveProduct({ id: 'tea', name: 'Tea', price: 10_00, stock: 5 });
  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 5 }]);
  payments.refuse();

  await shop.orders.processOrder(order.id);
  await shop.products.reduceStock('tea', 5);

  expect(await shop.products.checkStock('tea', 1)).toBe(false);
});
