import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { InsufficientStockError, InvalidQuantityError, ProductNotFoundError } from '#src/orders/errors.ts';
import type { Shop } from '#src/orders/index.ts';

// One test per sentence of the minutes.

test('has enough scarves', async ({ shop }) => {
  await shelve(shop);

  expect(await shop.products.checkStock('scarf', 3)).toBe(true);
});

test('does not have enough scarves', async ({ shop }) => {
  await shelve(shop);

  expect(await shop.products.checkStock('scarf', 1000)).toBe(false);
});

test('never has less than no scarves', async ({ shop }) => {
  await shelve(shop);

  await expect(shop.products.reduceStock('scarf', 11)).rejects.toThrow(InsufficientStockError);

  expect((await shop.products.getProduct('scarf'))?.stock).toBe(10);
});

test('has one scarf less when one is taken', async ({ shop }) => {
  await shelve(shop);

  await shop.products.reduceStock('scarf', 1);

  expect((await shop.products.getProduct('scarf'))?.stock).toBe(9);
});

test('has more scarves after a delivery', async ({ shop }) => {
  await shelve(shop);

  await shop.products.restock('scarf', 5);

  expect((await shop.products.getProduct('scarf'))?.stock).toBe(15);
});

test('refuses what it does not know', async ({ shop }) => {
  const ordering = shop.orders.createOrder('ann', [{ productId: 'unicorn', quantity: 1 }]);

  await expect(ordering).rejects.toThrow(ProductNotFoundError);
});

test('refuses what it does not have', async ({ shop }) => {
  await shelve(shop);

  const ordering = shop.orders.createOrder('ann', [{ productId: 'scarf', quantity: 11 }]);

  await expect(ordering).rejects.toThrow(InsufficientStockError);
});

test('refuses less than no scarves', async ({ shop }) => {
  await shelve(shop);

  const ordering = shop.orders.createOrder('ann', [{ productId: 'scarf', quantity: -1 }]);

  await expect(ordering).rejects.toThrow(InvalidQuantityError);
});

test('writes an order down', async ({ shop }) => {
  await shelve(shop);

  const order = await shop.orders.createOrder('ann', [{ productId: 'scarf', quantity: 2 }]);

  expect(order).toMatchObject({ userId: 'ann', total: 40_00, status: 'pending' });
  expect((await shop.products.getProduct('scarf'))?.stock).toBe(10);
});

test('sells scarves', async ({ shop, payments }) => {
  await shelve(shop);
  const order = await shop.orders.createOrder('ann', [{ productId: 'scarf', quantity: 2 }]);

  const paid = await shop.orders.processOrder(order.id);

  expect(paid).toBe(true);
  expect((await shop.products.getProduct('scarf'))?.stock).toBe(8);
  expect(payments.charges).toEqual([{ userId: 'ann', amount: 40_00 }]);
});

test('takes no money when the scarves have run out', async ({ shop, payments }) => {
  await shelve(shop);
  const order = await shop.orders.createOrder('ann', [{ productId: 'scarf', quantity: 10 }]);
  await shop.products.reduceStock('scarf', 1);

  await expect(shop.orders.processOrder(order.id)).rejects.toThrow(InsufficientStockError);

  expect(payments.charges).toEqual([]);
});

test('puts the scarves back when the card is refused', async ({ shop, payments }) => {
  await shelve(shop);
  const order = await shop.orders.createOrder('ann', [{ productId: 'scarf', quantity: 2 }]);
  payments.refuse();

  const paid = await shop.orders.processOrder(order.id);

  expect(paid).toBe(false);
  expect((await shop.products.getProduct('scarf'))?.stock).toBe(10);
});

test('tells why when the payment service is down', async ({ shop, payments }) => {
  await shelve(shop);
  const order = await shop.orders.createOrder('ann', [{ productId: 'scarf', quantity: 2 }]);
  payments.breakDown(new Error('no line to the bank'));

  await expect(shop.orders.processOrder(order.id)).rejects.toThrow('no line to the bank');
});

async function shelve(shop: Shop): Promise<void> {
  await shop.store.saveProduct({ id: 'scarf', name: 'Scarf', price: 20_00, stock: 10 });
}
