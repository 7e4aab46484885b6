import { expect, test } from 'vitest';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { createShop } from '#src/orders/index.ts';

const payments = new FakePaymentGateway();
const shop = createShop({ payments });

test('charges nothing before an order is processed', async () => { // <- here
  expect(payments.charges).toEqual([]);
});

test('charges the total when the order is processed', async () => {
  await shop.store.saveProduct({ id: 'tea', name: 'Tea', price: 10_00, stock: 5 });
  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 1 }]);

  await shop.orders.processOrder(order.id);

  expect(payments.charges).toContainEqual({ userId: 'ada', amount: 10_00 });
});

test('costs the price of every piece', async () => {
  await shop.store.saveProduct({ id: 'tea', name: 'Tea', price: 10_00, stock: 5 });

  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 3 }]);

  expect(order.total).toBe(30_00);
});
