// Make: a product owner; stories of customers in plain words, with what the customer would see.
import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { productFactory } from '#fixtures/factories/product.ts';
import type { Shop } from '#src/orders/index.ts';

const today = new Date('2031-03-01T09:00:00Z');

async function openBookshop(shop: Shop) {
  await shop.store.saveProduct(productFactory.build({ id: 'atlas', price: 39_90, stock: 1 }));
  await shop.store.saveProduct(productFactory.build({ id: 'novel', price: 14_50, stock: 10 }));
  await shop.store.saveProduct(productFactory.build({ id: 'bookmark', price: 0, stock: 100 }));
}

test('Mia buys three novels and pays for them', async ({ shop, payments, clock }) => {
  clock.set(today);
  await openBookshop(shop);

  const order = await shop.orders.createOrder('mia', [{ productId: 'novel', quantity: 3 }]);
  const paid = await shop.orders.processOrder(order.id);

  expect(paid).toBe(true);
  expect(order.createdAt).toEqual(today);
  expect(payments.charges).toEqual([{ userId: 'mia', amount: 43_50 }]);
});

test('Mia takes a free bookmark', async ({ shop, payments }) => {
  await openBookshop(shop);

  const order = await shop.orders.createOrder('mia', [{ productId: 'bookmark', quantity: 1 }]);

  expect(await shop.orders.processOrder(order.id)).toBe(true);
  expect(payments.charges).toEqual([]);
  expect(await shop.store.getProduct('bookmark')).toHaveProperty('stock', 99);
});

test('Noah and Mia both want the atlas: the later one hears that it is gone', async ({ shop, payments }) => {
  await openBookshop(shop);
  const noah = await shop.orders.createOrder('noah', [{ productId: 'atlas', quantity: 1 }]);
  const mia = await shop.orders.createOrder('mia', [{ productId: 'atlas', quantity: 1 }]);

  await shop.orders.processOrder(noah.id);

  await expect(shop.orders.processOrder(mia.id)).rejects.toThrow('Insufficient stock for atlas');
  expect(payments.charges).toEqual([{ userId: 'noah', amount: 39_90 }]);
});

test('Noah has no money, so Mia gets the atlas', async ({ shop, payments }) => {
  await openBookshop(shop);
  const noah = await shop.orders.createOrder('noah', [{ productId: 'atlas', quantity: 1 }]);
  const charge = payments.charge.bind(payments);
  payments.charge = async (userId, amount) =>
    userId === 'noah' ? { status: 'failed' } : charge(userId, amount);

  expect(await shop.orders.processOrder(noah.id)).toBe(false);
  const mia = await shop.orders.createOrder('mia', [{ productId: 'atlas', quantity: 1 }]);
  expect(await shop.orders.processOrder(mia.id)).toBe(true);

  expect(await shop.store.getProduct('atlas')).toHaveProperty('stock', 0);
  expect(payments.charges).toEqual([{ userId: 'mia', amount: 39_90 }]);
});

test('Mia waits a week, and the novel has become dearer: she pays the old price', async ({
  shop,
  payments,
  clock,
}) => {
  await openBookshop(shop);
  const order = await shop.orders.createOrder('mia', [{ productId: 'novel', quantity: 2 }]);
  clock.advance(7 * 24 * 60 * 60 * 1000);
  await shop.store.saveProduct(productFactory.build({ id: 'novel', price: 20_00, stock: 10 }));

  await shop.orders.processOrder(order.id);

  expect(payments.charges).toEqual([{ userId: 'mia', amount: 29_00 }]);
});

test('Mia presses the button a second time a minute later', async ({ shop, payments, clock }) => {
  await openBookshop(shop);
  const order = await shop.orders.createOrder('mia', [{ productId: 'novel', quantity: 2 }]);
  await shop.orders.processOrder(order.id);
  clock.advance(60_000);

  await expect(shop.orders.processOrder(order.id)).rejects.toMatchObject({ orderId: order.id });

  expect(payments.charges).toHaveLength(1);
  expect(await shop.store.getProduct('novel')).toHaveProperty('stock', 8);
});

test('Noah asks for eleven of ten novels in two lines', async ({ shop }) => {
  await openBookshop(shop);

  const ordering = shop.orders.createOrder('noah', [
    { productId: 'novel', quantity: 6 },
    { productId: 'novel', quantity: 5 },
  ]);

  await expect(ordering).rejects.toThrow('Insufficient stock for novel');
});

test('Noah asks for a book that the shop does not know', async ({ shop }) => {
  await openBookshop(shop);

  await expect(shop.orders.createOrder('noah', [{ productId: 'comic', quantity: 1 }])).rejects.toThrow(
    'Product comic not found',
  );
});

test('a delivery makes a sold-out book available again', async ({ shop }) => {
  await openBookshop(shop);
  await shop.products.reduceStock('atlas', 1);
  await expect(shop.orders.createOrder('mia', [{ productId: 'atlas', quantity: 1 }])).rejects.toThrow();

  await shop.products.restock('atlas', 2);

  await expect(shop.orders.createOrder('mia', [{ productId: 'atlas', quantity: 2 }])).resolves.toMatchObject({
    total: 79_80,
  });
});
