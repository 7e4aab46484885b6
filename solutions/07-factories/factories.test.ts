import { faker } from '@faker-js/faker/locale/en';
import { Factory } from 'fishery';
import { expect } from 'vitest';
import { test as base } from '#fixtures/test.ts';
import { OrderNotPendingError } from '#src/orders/errors.ts';
import type { Order } from '#src/orders/order.ts';
import type { Product } from '#src/orders/product.ts';

class ToyFactory extends Factory<Product> {
  free(): this {
    return this.params({ price: 0 });
  }
}

const toyFactory = ToyFactory.define(({ sequence }) => ({
  id: `toy-${sequence}`,
  name: faker.commerce.productName(),
  price: faker.number.int({ min: 1, max: 100_00 }),
  stock: faker.number.int({ min: 20, max: 100 }),
}));

/** A pending order of 2 to 9 pieces of each toy, unless the test says how many. */
const orderFactory = Factory.define<Order, { toys: Product[]; quantity: number }>(
  ({ sequence, transientParams }) => {
    const { toys = [], quantity = faker.number.int({ min: 2, max: 9 }) } = transientParams;
    const items = toys.map(({ id, price }) => ({ productId: id, quantity, lineTotal: price * quantity }));
    return {
      id: `order-${sequence}`,
      userId: faker.internet.username(),
      items,
      total: items.reduce((sum, item) => sum + item.lineTotal, 0),
      status: 'pending',
      createdAt: faker.date.past(),
    };
  },
);

/** `create` puts what a factory builds into the shop of the test. */
const test = base
  .extend('toys', ({ shop }) =>
    toyFactory.onCreate(async (toy) => {
      await shop.store.saveProduct(toy);
      return toy;
    }),
  )
  .extend('orders', ({ shop }) =>
    orderFactory.onCreate(async (order) => {
      await shop.store.saveOrder(order);
      return order;
    }),
  );

test('costs the price of every piece of a toy', async ({ shop, toys }) => {
  const kite = await toys.create({ price: 10_00 });

  const order = await shop.orders.createOrder('ada', [{ productId: kite.id, quantity: 3 }]);

  expect(order.total).toBe(30_00);
});

test('adds up the prices of all toys', async ({ shop, toys }) => {
  const kite = await toys.create({ price: 10_00 });
  const puzzle = await toys.create({ price: 2_50 });

  const order = await shop.orders.createOrder('ada', [
    { productId: kite.id, quantity: 1 },
    { productId: puzzle.id, quantity: 1 },
  ]);

  expect(order.total).toBe(12_50);
});

test('keeps the lines as they were given when their ids are not from A to Z', async ({ shop, toys }) => {
  await toys.create({ id: 'puzzle' });
  await toys.create({ id: 'kite' });

  const order = await shop.orders.createOrder('ada', [
    { productId: 'puzzle', quantity: 1 },
    { productId: 'kite', quantity: 1 },
  ]);

  expect(order.items).toMatchObject([{ productId: 'puzzle' }, { productId: 'kite' }]);
});

test('charges the total of the order when the owner has lowered it', async ({
  shop,
  payments,
  toys,
  orders,
}) => {
  const kite = await toys.create({ price: 10_00 });
  const order = await orders.create({ userId: 'ada', total: 8_00 }, { transient: { toys: [kite] } });

  await shop.orders.processOrder(order.id);

  expect(payments.charges).toEqual([{ userId: 'ada', amount: 8_00 }]);
});

test('charges nothing when every toy is free', async ({ shop, payments, toys, orders }) => {
  const order = await orders.create({}, { transient: { toys: await toys.free().createList(2) } });

  await shop.orders.processOrder(order.id);

  expect(payments.charges).toEqual([]);
});

test('takes the pieces out of stock when they are free', async ({ shop, toys, orders }) => {
  const kite = await toys.free().create({ stock: 5 });
  const order = await orders.create({}, { transient: { toys: [kite], quantity: 2 } });

  await shop.orders.processOrder(order.id);

  expect(await shop.products.getProduct(kite.id)).toMatchObject({ stock: 3 });
});

test('gives every piece back when the payment is refused', async ({ shop, payments, toys, orders }) => {
  payments.refuse();
  const kite = await toys.create({ stock: 5 });
  const order = await orders.create({}, { transient: { toys: [kite], quantity: 3 } });

  await shop.orders.processOrder(order.id);

  expect(await shop.products.getProduct(kite.id)).toMatchObject({ stock: 5 });
});

test.for(['payment_failed', 'failed'] as const)(
  'refuses to process an order when it is %s',
  async (status, { shop, toys, orders }) => {
    const order = await orders.create({ status }, { transient: { toys: await toys.createList(2) } });

    const processed = shop.orders.processOrder(order.id);

    await expect(processed).rejects.toThrow(OrderNotPendingError);
  },
);
