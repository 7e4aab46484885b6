// Make: after each step, looks at the whole shop: both products, the order and the cash.
import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import type { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import type { Shop } from '#src/orders/index.ts';

async function stock(shop: Shop) {
  await shop.store.saveProduct({ id: 'hat', name: 'Hat', price: 25_00, stock: 4 });
  await shop.store.saveProduct({ id: 'bag', name: 'Bag', price: 60_00, stock: 2 });
}

async function look(shop: Shop, payments: FakePaymentGateway, orderId?: string) {
  const order = orderId === undefined ? undefined : await shop.store.getOrder(orderId);
  return {
    hats: (await shop.store.getProduct('hat'))?.stock,
    bags: (await shop.store.getProduct('bag'))?.stock,
    status: order?.status,
    cash: payments.charges.map(({ amount }) => amount),
  };
}

const both = [
  { productId: 'hat', quantity: 3 },
  { productId: 'bag', quantity: 2 },
];

test('order, pay', async ({ shop, payments }) => {
  await stock(shop);
  expect(await look(shop, payments)).toEqual({ hats: 4, bags: 2, status: undefined, cash: [] });

  const { id } = await shop.orders.createOrder('yan', both);
  expect(await look(shop, payments, id)).toEqual({ hats: 4, bags: 2, status: 'pending', cash: [] });

  await shop.orders.processOrder(id);
  expect(await look(shop, payments, id)).toEqual({ hats: 1, bags: 0, status: 'completed', cash: [195_00] });

  await shop.orders.processOrder(id).catch(() => {});
  expect(await look(shop, payments, id)).toEqual({ hats: 1, bags: 0, status: 'completed', cash: [195_00] });
});

test('order, refused, order again', async ({ shop, payments }) => {
  await stock(shop);
  const { id } = await shop.orders.createOrder('yan', both);
  payments.refuse();

  await shop.orders.processOrder(id);
  expect(await look(shop, payments, id)).toEqual({ hats: 4, bags: 2, status: 'payment_failed', cash: [] });

  const again = await shop.orders.createOrder('yan', both);
  expect(await look(shop, payments, again.id)).toEqual({ hats: 4, bags: 2, status: 'pending', cash: [] });
  expect(await look(shop, payments, id)).toEqual({ hats: 4, bags: 2, status: 'payment_failed', cash: [] });
});

test('order, bank down', async ({ shop, payments }) => {
  await stock(shop);
  const { id } = await shop.orders.createOrder('yan', both);
  payments.breakDown(new Error('down'));

  await shop.orders.processOrder(id).catch(() => {});

  expect(await look(shop, payments, id)).toEqual({ hats: 4, bags: 2, status: 'failed', cash: [] });
});

test('two orders, bags for one of them', async ({ shop, payments }) => {
  await stock(shop);
  const one = await shop.orders.createOrder('yan', [{ productId: 'bag', quantity: 1 }]);
  const two = await shop.orders.createOrder('zoe', both.toReversed());
  const three = await shop.orders.createOrder('yan', both);

  await shop.orders.processOrder(one.id);
  expect(await look(shop, payments, one.id)).toEqual({
    hats: 4,
    bags: 1,
    status: 'completed',
    cash: [60_00],
  });

  await shop.orders.processOrder(two.id).catch(() => {});
  expect(await look(shop, payments, two.id)).toEqual({ hats: 4, bags: 1, status: 'failed', cash: [60_00] });

  await shop.orders.processOrder(three.id).catch(() => {});
  expect(await look(shop, payments, three.id)).toEqual({ hats: 4, bags: 1, status: 'failed', cash: [60_00] });
});

test('refused orders leave everything alone', async ({ shop, payments }) => {
  await stock(shop);

  await shop.orders.createOrder('yan', [{ productId: 'hat', quantity: 5 }]).catch(() => {});
  await shop.orders.createOrder('yan', [{ productId: 'hat', quantity: -5 }]).catch(() => {});
  await shop.orders.createOrder('yan', [{ productId: 'cap', quantity: 1 }]).catch(() => {});

  expect(await look(shop, payments)).toEqual({ hats: 4, bags: 2, status: undefined, cash: [] });
});

test('refused deliveries leave everything alone', async ({ shop, payments }) => {
  await stock(shop);

  await shop.products.restock('hat', -1).catch(() => {});
  await shop.products.restock('hat', 1.5).catch(() => {});
  await shop.products.reduceStock('hat', 5).catch(() => {});
  await shop.products.reduceStock('hat', -1).catch(() => {});

  expect(await look(shop, payments)).toEqual({ hats: 4, bags: 2, status: undefined, cash: [] });
});
