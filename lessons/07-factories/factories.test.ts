import { faker } from '@faker-js/faker/locale/en';
import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { OrderNotPendingError } from '#src/orders/errors.ts';
import type { Product } from '#src/orders/product.ts';

// The build puts another number here every night.
faker.seed(859);

// A pile of toys, as mixed as in the real shop. It is made once, and every test takes the next ones.
const pile = Array.from({ length: 20 }, () => ({
  id: `toy-${faker.number.int(20)}`,
  name: faker.commerce.productName(),
  price: faker.number.int({ max: 20_00, multipleOf: 50 }),
  stock: faker.number.int(10),
}));

test('costs the price of a toy', async ({ shop }) => {
  const toy = nextToy();
  await shop.store.saveProduct(toy);

  const order = await shop.orders.createOrder('ada', [{ productId: toy.id, quantity: 1 }]);

  expect(order.total).toBe(toy.price);
});

test('adds up the prices of two toys', async ({ shop }) => {
  const first = nextToy();
  const second = nextToy();
  await shop.store.saveProduct(first);
  await shop.store.saveProduct(second);

  const order = await shop.orders.createOrder('ada', [
    { productId: first.id, quantity: 1 },
    { productId: second.id, quantity: 1 },
  ]);

  expect(order.total).toBe(first.price + second.price);
});

test('keeps the lines as they were given', async ({ shop }) => {
  await shop.store.saveProduct({ id: 'toy-1', name: 'Kite', price: 10_00, stock: 100 });
  await shop.store.saveProduct({ id: 'toy-2', name: 'Puzzle', price: 10_00, stock: 100 });

  const order = await shop.orders.createOrder('ada', [
    { productId: 'toy-1', quantity: 1 },
    { productId: 'toy-2', quantity: 1 },
  ]);

  expect(order.items).toMatchObject([{ productId: 'toy-1' }, { productId: 'toy-2' }]);
});

test('charges the total once when an order is paid', async ({ shop, payments }) => {
  const toy = nextToy();
  await shop.store.saveProduct({ id: toy.id, name: toy.name, price: toy.price, stock: 100 });
  await shop.store.saveOrder({
    id: 'order-1',
    userId: 'ada',
    items: [{ productId: toy.id, quantity: 1, lineTotal: toy.price }],
    total: toy.price,
    status: 'pending',
    createdAt: new Date('2030-01-15T12:00:00Z'),
  });

  await shop.orders.processOrder('order-1');

  expect(payments.charges).toEqual([{ userId: 'ada', amount: toy.price }]);
});

test('gives the toy back when the payment is refused', async ({ shop, payments }) => {
  payments.refuse();
  const toy = nextToy();
  await shop.store.saveProduct({ id: toy.id, name: toy.name, price: 10_00, stock: toy.stock });
  await shop.store.saveOrder({
    id: 'order-1',
    userId: 'ada',
    items: [{ productId: toy.id, quantity: 1, lineTotal: 10_00 }],
    total: 10_00,
    status: 'pending',
    createdAt: new Date('2030-01-15T12:00:00Z'),
  });

  await shop.orders.processOrder('order-1');

  expect(await shop.products.getProduct(toy.id)).toMatchObject({ stock: toy.stock });
});

test('refuses to process an order when it is completed', async ({ shop }) => {
  await shop.store.saveProduct({ id: 'toy-1', name: 'Kite', price: 10_00, stock: 100 });
  await shop.store.saveOrder({
    id: 'order-1',
    userId: 'ada',
    items: [{ productId: 'toy-1', quantity: 1, lineTotal: 10_00 }],
    total: 10_00,
    status: 'completed',
    createdAt: new Date('2030-01-15T12:00:00Z'),
  });

  await expect(shop.orders.processOrder('order-1')).rejects.toThrow(OrderNotPendingError);
});

let taken = 0;

function nextToy(): Product {
  return pile[taken++];
}
