import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import type { Shop } from '#src/orders/index.ts';

test('finds what is on the shelf', async ({ shop }) => {
  await shelveTea(shop);

  expect(await shop.products.getProduct('tea')).toMatchObject({ id: 'tea', stock: 5 });
});

test('has enough when exactly the stock is wanted', async ({ shop }) => {
  await shelveTea(shop);

  expect(await shop.products.checkStock('tea', 5)).toBe(true);
});

test('takes what is sold', async ({ shop }) => {
  await shelveTea(shop);

  await shop.products.reduceStock('tea', 2);

  expect(await shop.store.getProduct('tea')).toHaveProperty('stock', 3);
});

test('adds what is delivered', async ({ shop }) => {
  await shelveTea(shop);

  await shop.products.restock('tea', 2);

  expect(await shop.store.getProduct('tea')).toHaveProperty('stock', 7);
});

test('costs the price of every piece', async ({ shop }) => {
  await shelveTea(shop);

  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 2 }]);

  expect(order.total).toBe(20_00);
});

test('gives the goods back when the payment is refused', async ({ shop, payments }) => {
  await shelveTea(shop);
  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 5 }]);
  payments.refuse();

  await shop.orders.processOrder(order.id);

  expect(await shop.products.checkStock('tea', 5)).toBe(true);
});

function shelveTea({ store }: Shop): Promise<void> {
  return store.saveProduct({ id: 'tea', name: 'Tea', price: 10_00, stock: 5 });
}
