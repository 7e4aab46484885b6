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

test('writes the order down', async ({ shop }) => {
  const order = await shop.orders.createOrder('ada', [
    { productId: 'tea', quantity: 2 },
    { productId: 'cup', quantity: 1 },
  ]);

  expect(order).toMatchObject({
    userId: 'ada',
    status: 'pending',
    items: [
      { productId: 'tea', quantity: 2, lineTotal: 20_00 },
      { productId: 'cup', quantity: 1, lineTotal: 2_50 },
    ],
    total: 22_50,
  });
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

test('gives the goods back when the payment is refused', async ({ shop, payments }) => {
  payments.refuse();
  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 2 }]);

  await shop.orders.processOrder(order.id);

  expect(await stockOf(shop, 'tea')).toBe(10);
});

test('takes the goods and the money', async ({ shop, payments }) => {
  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 2 }]);

  await shop.orders.processOrder(order.id);

  expect(await stockOf(shop, 'tea')).toBe(8);
  expect(payments.charges).toHaveLength(1);
});

test('completes an order when it is paid', async ({ shop }) => {
  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 2 }]);

  expect(await shop.orders.processOrder(order.id)).toBe(true);

  const stored = await shop.store.getOrder(order.id);
  expect(stored?.status).toBe('completed');
});

test('charges the total once when an order is processed', async ({ shop, payments }) => {
  const charge = vi.spyOn(payments, 'charge');
  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 2 }]);

  await shop.orders.processOrder(order.id);

  expect(charge).toHaveBeenCalledExactlyOnceWith('ada', 20_00);
});

async function stockOf(shop: Shop, productId: string): Promise<number | undefined> {
  return (await shop.store.getProduct(productId))?.stock;
}
