import { faker } from '@faker-js/faker/locale/en';
import { Factory } from 'fishery';
import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { OrderNotPendingError } from '#src/orders/errors.ts';
import type { Order } from '#src/orders/order.ts';
import type { Product } from '#src/orders/product.ts';

const toyFactory = Factory.define<Product>(({ sequence }) => ({
  id: `toy-${sequence}`,
  name: faker.commerce.productName(),
  price: faker.number.int({ min: 1, max: 20_00 }),
  stock: faker.number.int({ min: 10, max: 50 }),
}));

const orderFactory = Factory.define<Order, { toy: Product }>(({ transientParams }) => {
  const toy = transientParams.toy ?? toyFactory.build();
  return {
    id: 'order-1',
    userId: 'ada',
    items: [{ productId: toy.id, quantity: 1, lineTotal: toy.price }],
    total: toy.price,
    status: 'pending',
    createdAt: new Date('2030-01-15T12:00:00Z'),
  };
});

test('costs the price of a toy', async ({ shop }) => {
  const toy = toyFactory.build();
  await shop.store.saveProduct(toy);

  const order = await shop.orders.createOrder('ada', [{ productId: toy.id, quantity: 1 }]);

  expect(order.total).toBe(toy.price);
});

test('adds up the prices of two toys', async ({ shop }) => {
  const [first, second] = toyFactory.buildList(2);
  await shop.store.saveProduct(first);
  await shop.store.saveProduct(second);

  const order = await shop.orders.createOrder('ada', [
    { productId: first.id, quantity: 1 },
    { productId: second.id, quantity: 1 },
  ]);

  expect(order.total).toBe(first.price + second.price);
});

test('keeps the lines as they were given', async ({ shop }) => {
  await shop.store.saveProduct(toyFactory.build({ id: 'kite' }));
  await shop.store.saveProduct(toyFactory.build({ id: 'puzzle' }));

  const order = await shop.orders.createOrder('ada', [
    { productId: 'kite', quantity: 1 },
    { productId: 'puzzle', quantity: 1 },
  ]);

  expect(order.items).toMatchObject([{ productId: 'kite' }, { productId: 'puzzle' }]);
});

test('charges the total once when an order is paid', async ({ shop, payments }) => {
  const toy = toyFactory.build({ price: 10_00 });
  await shop.store.saveProduct(toy);
  const order = orderFactory.build({}, { transient: { toy } });
  await shop.store.saveOrder(order);

  await shop.orders.processOrder(order.id);

  expect(payments.charges).toEqual([{ userId: 'ada', amount: 10_00 }]);
});

test('charges nothing when a toy is free', async ({ shop, payments }) => {
  const toy = toyFactory.build({ price: 0 });
  await shop.store.saveProduct(toy);
  const order = orderFactory.build({}, { transient: { toy } });
  await shop.store.saveOrder(order);

  await shop.orders.processOrder(order.id);

  expect(payments.charges).toEqual([]);
});

test('gives the toy back when the payment is refused', async ({ shop, payments }) => {
  payments.refuse();
  const toy = toyFactory.build({ stock: 5 });
  await shop.store.saveProduct(toy);
  const order = orderFactory.build({}, { transient: { toy } });
  await shop.store.saveOrder(order);

  await shop.orders.processOrder(order.id);

  expect(await shop.products.getProduct(toy.id)).toMatchObject({ stock: 5 });
});

test('refuses to process an order when it is completed', async ({ shop }) => {
  const order = orderFactory.build({ status: 'completed' });
  await shop.store.saveOrder(order);

  await expect(shop.orders.processOrder(order.id)).rejects.toThrow(OrderNotPendingError);
});
