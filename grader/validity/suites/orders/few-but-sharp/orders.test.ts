// Make: an experienced tester in a hurry; seven tests, each of them about several promises at once.
import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { productFactory } from '#fixtures/factories/product.ts';

const rug = productFactory.build({ id: 'rug', price: 1_15, stock: 6 });
const pot = productFactory.build({ id: 'pot', price: 2_30, stock: 3 });

const lines = [
  { productId: 'rug', quantity: 3 },
  { productId: 'pot', quantity: 2 },
  { productId: 'rug', quantity: 3 },
];

test('keeps an order exactly as it was accepted', async ({ shop, clock }) => {
  await shop.store.saveProduct(rug);
  await shop.store.saveProduct(pot);
  clock.advance(1234);

  const order = await shop.orders.createOrder('vera', lines);

  expect(order).toEqual({
    id: expect.any(String),
    userId: 'vera',
    items: [
      { productId: 'rug', quantity: 3, lineTotal: 3_45 },
      { productId: 'pot', quantity: 2, lineTotal: 4_60 },
      { productId: 'rug', quantity: 3, lineTotal: 3_45 },
    ],
    total: 11_50,
    status: 'pending',
    createdAt: clock.now(),
  });
  expect(await shop.store.getOrder(order.id)).toEqual(order);
  expect(await shop.store.getProduct('rug')).toEqual(rug);
  expect(await shop.store.getProduct('pot')).toEqual(pot);
});

test('takes everything and charges once when it is clicked twice', async ({ shop, payments }) => {
  await shop.store.saveProduct(rug);
  await shop.store.saveProduct(pot);
  const order = await shop.orders.createOrder('vera', lines);
  await shop.store.saveProduct({ ...rug, price: 99_99 });

  const clicks = await Promise.allSettled([
    shop.orders.processOrder(order.id),
    shop.orders.processOrder(order.id),
  ]);

  expect(clicks).toContainEqual({ status: 'fulfilled', value: true });
  expect(clicks).toContainEqual({
    status: 'rejected',
    reason: expect.objectContaining({ name: 'OrderNotPendingError', orderId: order.id }),
  });
  expect(payments.charges).toEqual([{ userId: 'vera', amount: 11_50 }]);
  expect(await shop.store.getProduct('rug')).toHaveProperty('stock', 0);
  expect(await shop.store.getProduct('pot')).toHaveProperty('stock', 1);
  expect(await shop.store.getOrder(order.id)).toEqual({ ...order, status: 'completed' });
});

test('changes nothing but the status when the last line has run out', async ({ shop, payments }) => {
  await shop.store.saveProduct(rug);
  await shop.store.saveProduct(pot);
  const order = await shop.orders.createOrder('vera', lines);
  await shop.products.reduceStock('rug', 1);

  await expect(shop.orders.processOrder(order.id)).rejects.toMatchObject({
    name: 'InsufficientStockError',
    productId: 'rug',
  });

  expect(payments.charges).toEqual([]);
  expect(await shop.store.getProduct('rug')).toHaveProperty('stock', 5);
  expect(await shop.store.getProduct('pot')).toHaveProperty('stock', 3);
  expect(await shop.store.getOrder(order.id)).toEqual({ ...order, status: 'failed' });
});

test('gives everything back, and once, when the bank refuses', async ({ shop, payments }) => {
  await shop.store.saveProduct(rug);
  await shop.store.saveProduct(pot);
  const order = await shop.orders.createOrder('vera', lines);
  payments.refuse();

  expect(await shop.orders.processOrder(order.id)).toBe(false);
  await expect(shop.orders.processOrder(order.id)).rejects.toThrow();

  expect(await shop.store.getProduct('rug')).toEqual(rug);
  expect(await shop.store.getProduct('pot')).toEqual(pot);
  expect(await shop.store.getOrder(order.id)).toEqual({ ...order, status: 'payment_failed' });
});

test('gives everything back when the bank breaks down, and says why', async ({ shop, payments }) => {
  await shop.store.saveProduct(rug);
  await shop.store.saveProduct(pot);
  const order = await shop.orders.createOrder('vera', lines);
  const outage = new TypeError('fetch failed');
  payments.breakDown(outage);

  await expect(shop.orders.processOrder(order.id)).rejects.toBe(outage);

  expect(await shop.store.getProduct('rug')).toEqual(rug);
  expect(await shop.store.getProduct('pot')).toEqual(pot);
  expect(await shop.store.getOrder(order.id)).toEqual({ ...order, status: 'failed' });
});

test.for([
  { productId: 'rug', quantity: 7, name: 'InsufficientStockError' },
  { productId: 'rug', quantity: -1, name: 'InvalidQuantityError' },
  { productId: 'rug', quantity: 1.1, name: 'InvalidQuantityError' },
  { productId: 'cup', quantity: 1, name: 'ProductNotFoundError' },
])('refuses $quantity of $productId everywhere', async ({ productId, quantity, name }, { shop }) => {
  await shop.store.saveProduct(rug);

  await expect(shop.orders.createOrder('vera', [{ productId, quantity }])).rejects.toMatchObject({
    name,
    productId,
  });
  await expect(shop.products.reduceStock(productId, quantity)).rejects.toMatchObject({ name, productId });
  expect(await shop.store.getProduct('rug')).toEqual(rug);
});

test('moves free goods without a charge', async ({ shop, payments }) => {
  await shop.store.saveProduct({ ...rug, price: 0 });
  payments.refuse();
  const order = await shop.orders.createOrder('vera', [{ productId: 'rug', quantity: 6 }]);

  expect(await shop.orders.processOrder(order.id)).toBe(true);

  expect(await shop.products.checkStock('rug', 0)).toBe(true);
  expect(await shop.products.checkStock('rug', 1)).toBe(false);
});
