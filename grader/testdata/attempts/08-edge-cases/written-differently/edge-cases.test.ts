import { expect, test as base, vi } from 'vitest';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { createShop } from '#src/orders/index.ts';
import type { OrderStatus } from '#src/orders/order.ts';

const onTheShelf = 7;

const test = base
  .extend('gateway', () => new FakePaymentGateway())
  .extend('shop', async ({ gateway }) => {
    const shop = createShop({ payments: gateway });
    await shop.store.saveProduct({ id: 'pen', name: 'Pen', price: 1_99, stock: onTheShelf });
    await shop.store.saveProduct({ id: 'ink', name: 'Ink', price: 4_50, stock: 0 });
    return shop;
  })
  .extend('order', ({ shop }) => (...quantities: number[]) => {
    const lines = quantities.map((quantity) => ({ productId: 'pen', quantity }));
    return shop.orders.createOrder('kim', lines);
  });

test.for([
  { wanted: 0, left: 7 },
  { wanted: 1, left: 6 },
  { wanted: 6, left: 1 },
  { wanted: 7, left: 0 },
])('leaves $left of 7 pens after $wanted are taken', async ({ wanted, left }, { shop }) => {
  await shop.products.reduceStock('pen', wanted);

  expect(await shop.products.getProduct('pen')).toHaveProperty('stock', left);
});

test.for([
  { product: 'pen', wanted: 8, error: 'InsufficientStockError' },
  { product: 'ink', wanted: 1, error: 'InsufficientStockError' },
  { product: 'pencil', wanted: 1, error: 'ProductNotFoundError' },
  { product: 'pen', wanted: -1, error: 'InvalidQuantityError' },
])('answers $error to who takes $wanted x $product', async ({ product, wanted, error }, { shop }) => {
  await expect(shop.products.reduceStock(product, wanted)).rejects.toHaveProperty('name', error);

  expect(await shop.products.getProduct('pen')).toHaveProperty('stock', 7);
});

test.for([
  { lines: [], cents: 0 },
  { lines: [0], cents: 0 },
  { lines: [7], cents: 13_93 },
  { lines: [3, 4], cents: 13_93 },
  { lines: [7, 0], cents: 13_93 },
])('asks $cents cents for an order of pens by $lines', async ({ lines, cents }, { order }) => {
  const { items, total } = await order(...lines);

  expect(items.map((item) => item.quantity)).toEqual(lines);
  expect(total).toBe(cents);
});

test.for([
  { lines: [8], error: 'InsufficientStockError' },
  { lines: [7, 1], error: 'InsufficientStockError' },
  { lines: [1, 3, 4], error: 'InsufficientStockError' },
  { lines: [-2], error: 'InvalidQuantityError' },
  { lines: [2.5], error: 'InvalidQuantityError' },
  { lines: [NaN], error: 'InvalidQuantityError' },
  { lines: [1, -1], error: 'InvalidQuantityError' },
])('answers $error to an order of pens by $lines', async ({ lines, error }, { order }) => {
  await expect(order(...lines)).rejects.toHaveProperty('name', error);
});

test('walks from pending to completed', async ({ shop, order }) => {
  const { id, status } = await order(2);
  expect(status).toBe('pending');

  expect(await shop.orders.processOrder(id)).toBe(true);

  expect(await shop.store.getOrder(id)).toMatchObject({ id, status: 'completed' });
});

test('walks from pending to payment_failed', async ({ shop, order, gateway }) => {
  const { id } = await order(2);
  gateway.refuse();

  expect(await shop.orders.processOrder(id)).toBe(false);

  expect(await shop.store.getOrder(id)).toMatchObject({ id, status: 'payment_failed' });
  expect(await shop.products.checkStock('pen', 7)).toBe(true);
});

test('walks from pending to failed, with the goods back', async ({ shop, order, gateway }) => {
  const short = await order(7);
  const unlucky = await order(2);
  await shop.products.reduceStock('pen', 3);
  gateway.breakDown(new Error('no line'));

  const results = await Promise.allSettled([
    shop.orders.processOrder(short.id),
    shop.orders.processOrder(unlucky.id),
  ]);

  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await shop.store.getOrder(short.id)).toHaveProperty('status', 'failed');
  expect(await shop.store.getOrder(unlucky.id)).toHaveProperty('status', 'failed');
  expect(await shop.products.getProduct('pen')).toHaveProperty('stock', 4);
});

test.for<OrderStatus>(['processing', 'completed', 'payment_failed', 'failed'])(
  'has nowhere to go from %s',
  async (status, { shop, order, gateway }) => {
    const charge = vi.spyOn(gateway, 'charge');
    const made = await order(1);
    await shop.store.saveOrder({ ...made, status });

    await expect(shop.orders.processOrder(made.id)).rejects.toHaveProperty('name', 'OrderNotPendingError');

    expect(charge).not.toHaveBeenCalled();
    expect(await shop.products.getProduct('pen')).toHaveProperty('stock', 7);
  },
);
