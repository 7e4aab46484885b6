import { expect, test as base } from 'vitest';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { createShop } from '#src/orders/index.ts';

const test = base
  .extend('payments', () => new FakePaymentGateway())
  .extend('shop', async ({ payments }) => {
    const shop = createShop({ payments });
    await shop.store.saveProduct({ id: 'tea', name: 'Tea', price: 10_00, stock: 5 });
    return shop;
  });

test('adds up the price of every piece', async ({ shop, payments }) => {
  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 3 }]);

  expect(order.total).toBe(30_00);
});

test('charges the total when the order is processed', async ({ shop, payments }) => {
  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 1 }]);

  await shop.orders.processOrder(order.id);

  expect(payments.charges).toEqual([{ userId: 'ada', amount: 10_00 }]);
});

test('takes the goods when they are paid', async ({ shop, payments }) => {
  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 2 }]);

  await shop.orders.processOrder(order.id);

  expect((await shop.products.getProduct('tea'))?.stock).toBe(3);
});
