// Make: was once bitten by a shared object; changes whatever comes in or out and looks whether anybody notices.
import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { productFactory } from '#fixtures/factories/product.ts';

test('the stored order stays when the returned one changes', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'fig', price: 50, stock: 8 }));
  const order = await shop.orders.createOrder('gus', [{ productId: 'fig', quantity: 2 }]);
  const before = structuredClone(order);

  order.total = 1;
  order.status = 'completed';
  order.items[0].quantity = 99;
  order.items.push({ productId: 'fig', quantity: 1, lineTotal: 50 });
  order.createdAt.setFullYear(1999);

  expect(await shop.store.getOrder(before.id)).toEqual(before);
});

test('the charge stays when the returned order changes', async ({ shop, payments }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'fig', price: 50, stock: 8 }));
  const order = await shop.orders.createOrder('gus', [{ productId: 'fig', quantity: 2 }]);

  order.total = 1;
  order.items[0].quantity = 8;
  await shop.orders.processOrder(order.id);

  expect(payments.charges).toEqual([{ userId: 'gus', amount: 100 }]);
  expect((await shop.store.getProduct('fig'))?.stock).toBe(6);
});

test('the order stays when the lines change afterwards', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'fig', price: 50, stock: 8 }));
  const lines = [{ productId: 'fig', quantity: 2 }];
  const order = await shop.orders.createOrder('gus', lines);

  lines[0].quantity = 5;
  lines.push({ productId: 'fig', quantity: 1 });

  expect(order.items).toEqual([{ productId: 'fig', quantity: 2, lineTotal: 100 }]);
  expect((await shop.store.getOrder(order.id))?.items).toEqual(order.items);
});

test('the lines stay as they were given', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'fig', price: 50, stock: 8 }));
  await shop.store.saveProduct(productFactory.build({ id: 'elderberry', price: 10, stock: 8 }));
  const lines = Object.freeze([
    Object.freeze({ productId: 'fig', quantity: 2 }),
    Object.freeze({ productId: 'elderberry', quantity: 0 }),
    Object.freeze({ productId: 'fig', quantity: 1 }),
  ]);

  const order = await shop.orders.createOrder('gus', [...lines]);

  expect(order.items.map(({ productId, quantity }) => ({ productId, quantity }))).toEqual(lines);
});

test('the product stays when the returned one changes', async ({ shop }) => {
  const fig = productFactory.build({ id: 'fig', price: 50, stock: 8 });
  await shop.store.saveProduct(fig);

  const returned = await shop.products.getProduct('fig');
  Object.assign(returned ?? {}, { stock: 0, price: 0, name: 'Gone' });

  expect(await shop.products.getProduct('fig')).toEqual(fig);
});

test('the product that is asked for is the newest', async ({ shop }) => {
  const fig = productFactory.build({ id: 'fig', price: 50, stock: 8 });
  await shop.store.saveProduct(fig);
  await shop.products.getProduct('fig');
  await shop.store.saveProduct({ ...fig, price: 70, stock: 1 });

  expect(await shop.products.getProduct('fig')).toEqual({ ...fig, price: 70, stock: 1 });
  expect(await shop.products.checkStock('fig', 2)).toBe(false);
});

test('the clock may move on after an order', async ({ shop, clock }) => {
  const time = clock.now();
  const order = await shop.orders.createOrder('gus', []);

  clock.advance(5000);

  expect((await shop.store.getOrder(order.id))?.createdAt).toEqual(time);
});
