// Make: a good student who also pins two things that the page leaves open (how often the store is asked, the text of an error).
import { expect, vi } from 'vitest';
import { test } from '#fixtures/test.ts';
import { productFactory } from '#fixtures/factories/product.ts';

test('creates an order with all its fields', async ({ shop, clock }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'kite', price: 15_00, stock: 4 }));

  const order = await shop.orders.createOrder('finn', [{ productId: 'kite', quantity: 2 }]);

  expect(order).toMatchObject({
    userId: 'finn',
    items: [{ productId: 'kite', quantity: 2, lineTotal: 30_00 }],
    total: 30_00,
    status: 'pending',
    createdAt: clock.now(),
  });
});

test('saves a new order exactly once and looks the product up once', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'kite', price: 15_00, stock: 4 }));
  const saveOrder = vi.spyOn(shop.store, 'saveOrder');
  const getProduct = vi.spyOn(shop.store, 'getProduct');

  await shop.orders.createOrder('finn', [{ productId: 'kite', quantity: 2 }]);

  expect(saveOrder).toHaveBeenCalledTimes(1);
  expect(getProduct).toHaveBeenCalledTimes(1);
});

test('tells how many are wanted when there are too few', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'kite', price: 15_00, stock: 4 }));

  await expect(shop.orders.createOrder('finn', [{ productId: 'kite', quantity: 5 }])).rejects.toThrow(
    'Insufficient stock for kite: 5 wanted',
  );
});

test('sells the last kite', async ({ shop, payments }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'kite', price: 15_00, stock: 4 }));
  const order = await shop.orders.createOrder('finn', [{ productId: 'kite', quantity: 4 }]);

  expect(await shop.orders.processOrder(order.id)).toBe(true);

  expect(await shop.store.getProduct('kite')).toHaveProperty('stock', 0);
  expect(payments.charges).toEqual([{ userId: 'finn', amount: 60_00 }]);
});

test('takes the kites back when the card is refused', async ({ shop, payments }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'kite', price: 15_00, stock: 4 }));
  const order = await shop.orders.createOrder('finn', [{ productId: 'kite', quantity: 3 }]);
  payments.refuse();

  expect(await shop.orders.processOrder(order.id)).toBe(false);

  expect(await shop.store.getProduct('kite')).toHaveProperty('stock', 4);
  expect(await shop.store.getOrder(order.id)).toHaveProperty('status', 'payment_failed');
});

test('takes the kites back when the bank is away', async ({ shop, payments }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'kite', price: 15_00, stock: 4 }));
  const order = await shop.orders.createOrder('finn', [{ productId: 'kite', quantity: 3 }]);
  payments.breakDown(new Error('away'));

  await expect(shop.orders.processOrder(order.id)).rejects.toThrow('away');

  expect(await shop.store.getProduct('kite')).toHaveProperty('stock', 4);
  expect(await shop.store.getOrder(order.id)).toHaveProperty('status', 'failed');
});

test('processes no order twice', async ({ shop, payments }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'kite', price: 15_00, stock: 4 }));
  const order = await shop.orders.createOrder('finn', [{ productId: 'kite', quantity: 1 }]);
  await shop.orders.processOrder(order.id);

  await expect(shop.orders.processOrder(order.id)).rejects.toMatchObject({ name: 'OrderNotPendingError' });

  expect(payments.charges).toHaveLength(1);
});

test('refuses half a kite', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'kite', stock: 4 }));

  await expect(shop.products.reduceStock('kite', 0.5)).rejects.toMatchObject({
    name: 'InvalidQuantityError',
  });
  await expect(shop.products.restock('kite', 0.5)).rejects.toMatchObject({ name: 'InvalidQuantityError' });
  expect(await shop.store.getProduct('kite')).toHaveProperty('stock', 4);
});
