import { beforeEach, expect, test } from 'vitest';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { createShop } from '#src/orders/index.ts';

const price = 10_00;
let payments: FakePaymentGateway;
let shop: ReturnType<typeof createShop>;

beforeEach(async () => {
  payments = new FakePaymentGateway();
  shop = createShop({ payments });
  await shop.store.saveProduct({ id: 'tea', name: 'Tea', price, stock: 5 });
});

test('charges the total when the order is processed', async () => {
  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 1 }]);

  await shop.orders.processOrder(order.id);

  expect(payments.charges).toEqual([{ userId: 'ada', amount: price }]);
});

test('gives every order an id of its own', async () => {
  const first = await shop.orders.createOrder('ada', []);
  const second = await shop.orders.createOrder('ada', []);

  expect(second.id).not.toBe(first.id);
});
