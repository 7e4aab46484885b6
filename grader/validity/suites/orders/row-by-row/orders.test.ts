// Make: copies the page of requirements; the title of each test is a row of the table.
import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { productFactory } from '#fixtures/factories/product.ts';

test('createOrder: unknown product', async ({ shop }) => {
  await expect(shop.orders.createOrder('u', [{ productId: 'x', quantity: 1 }])).rejects.toMatchObject({
    name: 'ProductNotFoundError',
    productId: 'x',
  });
});

test('createOrder: a quantity that is negative or not whole', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'p' }));
  for (const quantity of [-1, 1.5]) {
    await expect(shop.orders.createOrder('u', [{ productId: 'p', quantity }])).rejects.toMatchObject({
      name: 'InvalidQuantityError',
      productId: 'p',
    });
  }
});

test('createOrder: zero is allowed, and so is an order without items (total 0)', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'p' }));
  expect((await shop.orders.createOrder('u', [{ productId: 'p', quantity: 0 }])).total).toBe(0);
  expect((await shop.orders.createOrder('u', [])).total).toBe(0);
});

test('createOrder: more than the stock', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'p', stock: 3 }));
  await expect(shop.orders.createOrder('u', [{ productId: 'p', quantity: 4 }])).rejects.toMatchObject({
    name: 'InsufficientStockError',
    productId: 'p',
  });
});

test('createOrder: the lines of one product are taken together', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'p', stock: 3 }));
  const lines = [
    { productId: 'p', quantity: 2 },
    { productId: 'p', quantity: 2 },
  ];
  await expect(shop.orders.createOrder('u', lines)).rejects.toThrow('Insufficient stock for p');
});

test('createOrder: accepted', async ({ shop, clock }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'p', price: 250, stock: 3 }));
  await shop.store.saveProduct(productFactory.build({ id: 'q', price: 100, stock: 3 }));
  const order = await shop.orders.createOrder('u', [
    { productId: 'q', quantity: 1 },
    { productId: 'p', quantity: 3 },
  ]);
  expect(order).toEqual({
    id: expect.any(String),
    userId: 'u',
    items: [
      { productId: 'q', quantity: 1, lineTotal: 100 },
      { productId: 'p', quantity: 3, lineTotal: 750 },
    ],
    total: 850,
    status: 'pending',
    createdAt: clock.now(),
  });
  expect(await shop.store.getOrder(order.id)).toEqual(order);
  expect((await shop.store.getProduct('p'))?.stock).toBe(3);
});

test('createOrder: a new id', async ({ shop }) => {
  const one = await shop.orders.createOrder('u', []);
  const two = await shop.orders.createOrder('u', []);
  expect(one.id).not.toBe(two.id);
});

test('processOrder: unknown order', async ({ shop }) => {
  await expect(shop.orders.processOrder('o')).rejects.toMatchObject({
    name: 'OrderNotFoundError',
    orderId: 'o',
  });
});

test('processOrder: a pending order', async ({ shop, payments }) => {
  const p = productFactory.build({ id: 'p', price: 250, stock: 3 });
  await shop.store.saveProduct(p);
  const order = await shop.orders.createOrder('u', [{ productId: 'p', quantity: 2 }]);
  await shop.store.saveProduct({ ...p, price: 999 });
  await shop.orders.processOrder(order.id);
  expect((await shop.store.getProduct('p'))?.stock).toBe(1);
  expect(payments.charges).toEqual([{ userId: 'u', amount: 500 }]);
});

test('processOrder: a total of 0 is not charged', async ({ shop, payments }) => {
  const order = await shop.orders.createOrder('u', []);
  await shop.orders.processOrder(order.id);
  expect(payments.charges).toEqual([]);
});

test('processOrder: stock has run out', async ({ shop, payments }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'p', stock: 3 }));
  await shop.store.saveProduct(productFactory.build({ id: 'q', stock: 3 }));
  const order = await shop.orders.createOrder('u', [
    { productId: 'p', quantity: 2 },
    { productId: 'q', quantity: 2 },
  ]);
  await shop.products.reduceStock('q', 2);
  await expect(shop.orders.processOrder(order.id)).rejects.toThrow('Insufficient stock for q');
  expect(payments.charges).toEqual([]);
  expect((await shop.store.getProduct('p'))?.stock).toBe(3);
  expect((await shop.store.getProduct('q'))?.stock).toBe(1);
  expect((await shop.store.getOrder(order.id))?.status).toBe('failed');
});

test('processOrder: paid', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'p', stock: 3 }));
  const order = await shop.orders.createOrder('u', [{ productId: 'p', quantity: 2 }]);
  expect(await shop.orders.processOrder(order.id)).toBe(true);
  expect(await shop.store.getOrder(order.id)).toEqual({ ...order, status: 'completed' });
});

test('processOrder: payment refused', async ({ shop, payments }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'p', stock: 3 }));
  const order = await shop.orders.createOrder('u', [{ productId: 'p', quantity: 2 }]);
  payments.refuse();
  expect(await shop.orders.processOrder(order.id)).toBe(false);
  expect((await shop.store.getProduct('p'))?.stock).toBe(3);
  expect((await shop.store.getOrder(order.id))?.status).toBe('payment_failed');
});

test('processOrder: payment throws', async ({ shop, payments }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'p', stock: 3 }));
  const order = await shop.orders.createOrder('u', [{ productId: 'p', quantity: 2 }]);
  payments.breakDown(new RangeError('boom'));
  await expect(shop.orders.processOrder(order.id)).rejects.toThrow(new RangeError('boom'));
  expect((await shop.store.getProduct('p'))?.stock).toBe(3);
  expect((await shop.store.getOrder(order.id))?.status).toBe('failed');
});

test('processOrder: not pending any more', async ({ shop, payments }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'p', stock: 9 }));
  const order = await shop.orders.createOrder('u', [{ productId: 'p', quantity: 2 }]);
  await shop.orders.processOrder(order.id);
  await expect(shop.orders.processOrder(order.id)).rejects.toMatchObject({ name: 'OrderNotPendingError' });
  expect((await shop.store.getProduct('p'))?.stock).toBe(7);
  expect(payments.charges).toHaveLength(1);
});

test('processOrder: twice at once', async ({ shop, payments }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'p', stock: 9 }));
  const order = await shop.orders.createOrder('u', [{ productId: 'p', quantity: 2 }]);
  await Promise.allSettled([shop.orders.processOrder(order.id), shop.orders.processOrder(order.id)]);
  expect((await shop.store.getProduct('p'))?.stock).toBe(7);
  expect(payments.charges).toHaveLength(1);
});

test('two orders for the last item at once', async ({ shop, payments }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'p', stock: 1 }));
  const a = await shop.orders.createOrder('u', [{ productId: 'p', quantity: 1 }]);
  const b = await shop.orders.createOrder('v', [{ productId: 'p', quantity: 1 }]);
  await Promise.allSettled([shop.orders.processOrder(a.id), shop.orders.processOrder(b.id)]);
  expect((await shop.store.getProduct('p'))?.stock).toBe(0);
  expect(payments.charges).toHaveLength(1);
});

test('checkStock', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'p', stock: 3 }));
  expect(await shop.products.checkStock('p', 3)).toBe(true);
  expect(await shop.products.checkStock('p', 4)).toBe(false);
  expect(await shop.products.checkStock('x', 1)).toBe(false);
});

test('reduceStock', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'p', stock: 3 }));
  await shop.products.reduceStock('p', 2);
  await expect(shop.products.reduceStock('p', 2)).rejects.toThrow('Insufficient stock for p');
  await expect(shop.products.reduceStock('p', -1)).rejects.toMatchObject({ name: 'InvalidQuantityError' });
  await expect(shop.products.reduceStock('x', 1)).rejects.toThrow('Product x not found');
  expect((await shop.store.getProduct('p'))?.stock).toBe(1);
});

test('restock', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'p', stock: 3 }));
  await shop.products.restock('p', 2);
  await expect(shop.products.restock('p', -1)).rejects.toMatchObject({ name: 'InvalidQuantityError' });
  await expect(shop.products.restock('x', 1)).rejects.toThrow('Product x not found');
  expect((await shop.store.getProduct('p'))?.stock).toBe(5);
});

test('stores hand out copies', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'p', stock: 3 }));
  const product = await shop.store.getProduct('p');
  if (product) product.stock = 99;
  expect((await shop.store.getProduct('p'))?.stock).toBe(3);
});
