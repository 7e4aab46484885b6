import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestDatabase } from '#fixtures/database/test-database.ts';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { OrderNotPendingError } from '#src/orders/errors.ts';
import { createShop, type Shop } from '#src/orders/index.ts';
import type { Order } from '#src/orders/order.ts';
import { SqliteOrderStore } from '#src/orders/stores/sqlite-order-store.ts';

let database: ReturnType<typeof openTestDatabase>;
let payments: FakePaymentGateway;
let shop: Shop;
let order: Order;

beforeEach(async () => {
  database = openTestDatabase();
  payments = new FakePaymentGateway();
  shop = createShop({ payments, store: new SqliteOrderStore(database) });
  await shelveTea(shop, { price: 10_00, stock: 3 });
  order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 1 }]);
});

afterEach(() => {
  database.close();
});

test('adds up the prices of an order', () => {
  expect(order.total).toBe(10_00);
});

test('completes an order when it is paid', async () => {
  await shop.orders.processOrder(order.id);

  const stored = await shop.store.getOrder(order.id);
  expect(stored?.status).toBe('completed');
});

test('takes the pieces out of stock when the order is paid', async () => {
  await shop.orders.processOrder(order.id);

  const tea = await shop.products.getProduct('tea');
  expect(tea?.stock).toBe(2);
});

test('refuses to process an order when it is completed', async () => {
  await shop.orders.processOrder(order.id);

  await expect(shop.orders.processOrder(order.id)).rejects.toThrow(OrderNotPendingError);
});

test('charges the price of the day of the order when it has changed since', async () => {
  await shelveTea(shop, { price: 12_00, stock: 3 });

  await shop.orders.processOrder(order.id);

  expect(payments.charges[0].amount).toBe(10_00);
});

test('gives the pieces back when the payment is refused', async () => {
  payments.refuse();

  await shop.orders.processOrder(order.id);

  const tea = await shop.products.getProduct('tea');
  expect(tea?.stock).toBe(3);
});

/** Puts tea on the shelf: with this price and this stock, or with any where the test does not care. */
async function shelveTea(to: Shop, { price = 5_00, stock = 20 } = {}): Promise<void> {
  await to.store.saveProduct({ id: 'tea', name: 'Tea', price, stock });
}
