import { expect, vi } from 'vitest';
import { test as base } from '#fixtures/test.ts';
import { InsufficientStockError } from '#src/orders/errors.ts';
import { createShop, type Shop } from '#src/orders/index.ts';

const test = base.extend('shop', async ({ clock, payments }) => {
  const shop = createShop({ payments, clock: clock.now });
  await shop.store.saveProduct({ id: 'tea', name: 'Tea', price: 10_00, stock: 10 });
  await shop.store.saveProduct({ id: 'cup', name: 'Cup', price: 2_50, stock: 4 });
  return shop;
});

test('stores an order as it was returned', async ({ shop }) => {
  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 2 }]);

  expect(await shop.store.getOrder(order.id)).toEqual(order);
});

test('prices each line by its quantity', async ({ shop }) => {
  const order = await shop.orders.createOrder('ada', [
    { productId: 'tea', quantity: 2 },
    { productId: 'cup', quantity: 3 },
  ]);

  expect(order.items.map(({ lineTotal }) => lineTotal)).toEqual([20_00, 7_50]);
  expect(order.total).toBe(27_50);
});

test('keeps the lines as they were given', async ({ shop }) => {
  const lines = [
    { productId: 'tea', quantity: 1 },
    { productId: 'cup', quantity: 1 },
    { productId: 'tea', quantity: 2 },
  ];

  const order = await shop.orders.createOrder('ada', lines);

  expect(order.items).toMatchObject(lines);
});

test('refuses two lines of one product that are too many together', async ({ shop }) => {
  const ordering = shop.orders.createOrder('ada', [
    { productId: 'cup', quantity: 3 },
    { productId: 'cup', quantity: 2 },
  ]);

  await expect(ordering).rejects.toThrow(InsufficientStockError);
});

test('takes the goods of every line', async ({ shop }) => {
  const order = await shop.orders.createOrder('ada', [
    { productId: 'tea', quantity: 2 },
    { productId: 'cup', quantity: 1 },
  ]);

  await shop.orders.processOrder(order.id);

  expect(await stockOf(shop, 'tea')).toBe(8);
  expect(await stockOf(shop, 'cup')).toBe(3);
});

test('gives the goods of every line back when the payment is refused', async ({ shop, payments }) => {
  payments.refuse();
  const order = await shop.orders.createOrder('ada', [
    { productId: 'tea', quantity: 2 },
    { productId: 'cup', quantity: 1 },
  ]);

  await shop.orders.processOrder(order.id);

  expect(await stockOf(shop, 'tea')).toBe(10);
  expect(await stockOf(shop, 'cup')).toBe(4);
});

test('charges nothing when the goods have run out', async ({ shop, payments }) => {
  const order = await shop.orders.createOrder('ada', [{ productId: 'cup', quantity: 4 }]);
  await shop.products.reduceStock('cup', 1);

  await expect(shop.orders.processOrder(order.id)).rejects.toThrow(InsufficientStockError);

  expect(payments.charges).toEqual([]);
});

test('completes an order when it is paid', async ({ shop }) => {
  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 2 }]);

  await shop.orders.processOrder(order.id);

  expect(await shop.store.getOrder(order.id)).toMatchObject({ status: 'completed' });
});

test('charges the total once when an order is processed', async ({ shop, payments }) => {
  const charge = vi.spyOn(payments, 'charge');
  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 2 }]);

  await shop.orders.processOrder(order.id);

  expect(charge).toHaveBeenCalledExactlyOnceWith('ada', 20_00);
});

async function stockOf(shop: Shop, productId: string): Promise<number | undefined> {
  const product = await shop.store.getProduct(productId);
  return product?.stock;
}
