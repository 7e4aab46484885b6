import { DatabaseSync } from 'node:sqlite';
import { expect, test as base } from 'vitest';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { createShop } from '#src/orders/index.ts';
import { SqliteOrderStore } from '#src/orders/stores/sqlite-order-store.ts';

const test = base
  .extend('payments', () => new FakePaymentGateway())
  .extend('shop', async ({ payments }, { onCleanup }) => {
    const database = new DatabaseSync(':memory:');
    onCleanup(() => database.close());
    const shop = createShop({ payments, store: new SqliteOrderStore(database) });
    await shop.store.saveProduct({ id: 'tea', name: 'Tea', price: 10_00, stock: 5 });
    return shop;
  });

test('adds up the price of every piece', async ({ shop }) => {
  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 3 }]);

  expect(order.total).toBe(30_00);
});

test('charges the total when the order is processed', async ({ shop, payments }) => {
  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 1 }]);

  await shop.orders.processOrder(order.id);

  expect(payments.charges).toEqual([{ userId: 'ada', amount: 10_00 }]);
});
