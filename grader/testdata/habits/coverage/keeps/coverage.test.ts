import { expect, test as base } from 'vitest';
import { openTestDatabase } from '#fixtures/database/test-database.ts';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { OrderNotPendingError } from '#src/orders/errors.ts';
import { createShop, type Shop } from '#src/orders/index.ts';
import { SqliteOrderStore } from '#src/orders/stores/sqlite-order-store.ts';

const test = base
  .extend('payments', () => new FakePaymentGateway())
  .extend('shop', ({ payments }, { onCleanup }) => {
    const database = openTestDatabase();
    onCleanup(() => database.close());

    return createShop({ payments, store: new SqliteOrderStore(database) });
  });

test('adds up the price of every piece of an order', async ({ shop }) => {
  await shelveTea(shop, { price: 10_00 });

  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 3 }]);

  expect(order.total).toBe(30_00);
});

test('adds up one order alone when there was another before', async ({ shop }) => {
  await shelveTea(shop, { price: 10_00 });
  await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 1 }]);

  const order = await shop.orders.createOrder('grace', [{ productId: 'tea', quantity: 1 }]);

  expect(order.total).toBe(10_00);
});

test('completes an order when it is paid', async ({ shop }) => {
  await shelveTea(shop);
  const { id } = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 1 }]);

  await shop.orders.processOrder(id);

  const order = await shop.store.getOrder(id);
  expect(order?.status).toBe('completed');
});

test('takes the pieces out of stock when the order is paid', async ({ shop }) => {
  await shelveTea(shop, { stock: 5 });
  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 2 }]);

  await shop.orders.processOrder(order.id);

  const tea = await shop.products.getProduct('tea');
  expect(tea?.stock).toBe(3);
});

test('refuses to process an order when it is completed', async ({ shop }) => {
  await shelveTea(shop);
  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 1 }]);
  await shop.orders.processOrder(order.id);

  const again = shop.orders.processOrder(order.id);

  await expect(again).rejects.toThrow(OrderNotPendingError);
});

test('charges the price of the day of the order when it has changed since', async ({ shop, payments }) => {
  await shelveTea(shop, { price: 10_00 });
  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 1 }]);
  await shelveTea(shop, { price: 12_00 });

  await shop.orders.processOrder(order.id);

  expect(payments.charges).toEqual([{ userId: 'ada', amount: 10_00 }]);
});

test('gives the pieces back when the payment is refused', async ({ shop, payments }) => {
  payments.refuse();
  await shelveTea(shop, { stock: 5 });
  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 2 }]);

  await shop.orders.processOrder(order.id);

  const tea = await shop.products.getProduct('tea');
  expect(tea?.stock).toBe(5);
});

/** Puts tea on the shelf: with this price and this stock, or with any where the test does not care. */
async function shelveTea(to: Shop, { price = 5_00, stock = 20 } = {}): Promise<void> {
  await to.store.saveProduct({ id: 'tea', name: 'Tea', price, stock });
}
