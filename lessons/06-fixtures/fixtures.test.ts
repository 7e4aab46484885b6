import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '#fixtures/database/test-database.ts';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { OrderNotPendingError } from '#src/orders/errors.ts';
import { createShop, type Shop } from '#src/orders/index.ts';
import { SqliteOrderStore } from '#src/orders/stores/sqlite-order-store.ts';

// Opening a database takes time, so all tests share one.
const database = openTestDatabase();
const payments = new FakePaymentGateway();
const shop = createShop({ payments, store: new SqliteOrderStore(database) });
let orderId = '';

beforeAll(async () => {
  await shelveTea(shop, { price: 10_00, stock: 3 });
});

afterAll(() => {
  database.close();
});

test('adds up the prices of an order', async () => {
  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 1 }]);
  orderId = order.id;

  expect(order.total).toBe(10_00);
});

test('completes an order when it is paid', async () => {
  await shop.orders.processOrder(orderId);

  const order = await shop.store.getOrder(orderId);
  expect(order?.status).toBe('completed');
});

test('takes the pieces out of stock when the order is paid', async () => {
  const tea = await shop.products.getProduct('tea');

  expect(tea?.stock).toBe(2);
});

test('refuses to process an order when it is completed', async () => {
  await expect(shop.orders.processOrder(orderId)).rejects.toThrow(OrderNotPendingError);
});

test('charges the price of the day of the order when it has changed since', async () => {
  const order = await shop.orders.createOrder('grace', [{ productId: 'tea', quantity: 1 }]);
  await shelveTea(shop, { price: 12_00, stock: 2 });

  await shop.orders.processOrder(order.id);

  expect(payments.charges[1].amount).toBe(10_00);
});

test('gives the pieces back when the payment is refused', async () => {
  payments.refuse();
  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 1 }]);

  await shop.orders.processOrder(order.id);

  // Two of three are sold by now.
  const tea = await shop.products.getProduct('tea');
  expect(tea?.stock).toBe(1);
});

/** Puts tea on the shelf: with this price and this stock, or with any where the test does not care. */
async function shelveTea(to: Shop, { price = 5_00, stock = 20 } = {}): Promise<void> {
  await to.store.saveProduct({ id: 'tea', name: 'Tea', price, stock });
}
