// Make: a former bookkeeper; follows every cent and does not look at the shelves.
import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { productFactory } from '#fixtures/factories/product.ts';

test('multiplies the price by the quantity', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'pen', price: 1_99, stock: 50 }));

  const order = await shop.orders.createOrder('nils', [{ productId: 'pen', quantity: 3 }]);

  expect(order.items[0].lineTotal).toBe(5_97);
  expect(order.total).toBe(5_97);
});

test('adds up the lines', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'pen', price: 1_99, stock: 50 }));
  await shop.store.saveProduct(productFactory.build({ id: 'ink', price: 7_49, stock: 50 }));
  await shop.store.saveProduct(productFactory.build({ id: 'pad', price: 3_05, stock: 50 }));

  const order = await shop.orders.createOrder('nils', [
    { productId: 'pen', quantity: 7 },
    { productId: 'ink', quantity: 2 },
    { productId: 'pad', quantity: 1 },
  ]);

  expect(order.items.map((item) => item.lineTotal)).toEqual([13_93, 14_98, 3_05]);
  expect(order.total).toBe(31_96);
});

test.for([1, 7, 29, 57, 58, 115, 1_001, 2_675, 4_35, 999_999])(
  'keeps whole cents at a price of %i',
  async (price, { shop, payments }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'pen', price, stock: 50 }));
    const order = await shop.orders.createOrder('nils', [
      { productId: 'pen', quantity: 1 },
      { productId: 'pen', quantity: 2 },
    ]);

    await shop.orders.processOrder(order.id);

    expect(order.items.map((item) => item.lineTotal)).toEqual([price, price * 2]);
    expect(payments.charges).toEqual([{ userId: 'nils', amount: price * 3 }]);
  },
);

test('adds up a large order', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'car', price: 45_999_99, stock: 1000 }));

  const order = await shop.orders.createOrder('nils', [{ productId: 'car', quantity: 1000 }]);

  expect(order.total).toBe(45_999_990_00);
});

test('charges the customer who ordered', async ({ shop, payments }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'pen', price: 1_99, stock: 50 }));
  const his = await shop.orders.createOrder('nils', [{ productId: 'pen', quantity: 1 }]);
  const hers = await shop.orders.createOrder('olga', [{ productId: 'pen', quantity: 2 }]);

  await shop.orders.processOrder(hers.id);
  await shop.orders.processOrder(his.id);

  expect(payments.charges).toEqual([
    { userId: 'olga', amount: 3_98 },
    { userId: 'nils', amount: 1_99 },
  ]);
});

test('charges the price of the day of the order when it has gone up', async ({ shop, payments }) => {
  const pen = productFactory.build({ id: 'pen', price: 1_99, stock: 50 });
  await shop.store.saveProduct(pen);
  const order = await shop.orders.createOrder('nils', [{ productId: 'pen', quantity: 2 }]);
  await shop.store.saveProduct({ ...pen, price: 9_99 });

  await shop.orders.processOrder(order.id);

  expect(payments.charges).toEqual([{ userId: 'nils', amount: 3_98 }]);
});

test('charges the price of the day of the order when it has come down', async ({ shop, payments }) => {
  const pen = productFactory.build({ id: 'pen', price: 1_99, stock: 50 });
  await shop.store.saveProduct(pen);
  const order = await shop.orders.createOrder('nils', [{ productId: 'pen', quantity: 2 }]);
  await shop.store.saveProduct({ ...pen, price: 0 });

  await shop.orders.processOrder(order.id);

  expect(payments.charges).toEqual([{ userId: 'nils', amount: 3_98 }]);
});

test('takes the new price for a new order', async ({ shop }) => {
  const pen = productFactory.build({ id: 'pen', price: 1_99, stock: 50 });
  await shop.store.saveProduct(pen);
  await shop.orders.createOrder('nils', [{ productId: 'pen', quantity: 2 }]);
  await shop.store.saveProduct({ ...pen, price: 9_99 });

  const order = await shop.orders.createOrder('nils', [{ productId: 'pen', quantity: 2 }]);

  expect(order.total).toBe(19_98);
});

test('does not charge a gift', async ({ shop, payments }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'flyer', price: 0, stock: 50 }));
  const order = await shop.orders.createOrder('nils', [{ productId: 'flyer', quantity: 5 }]);

  await shop.orders.processOrder(order.id);

  expect(payments.charges).toEqual([]);
});

test('charges an order with a gift in it', async ({ shop, payments }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'flyer', price: 0, stock: 50 }));
  await shop.store.saveProduct(productFactory.build({ id: 'pen', price: 1_99, stock: 50 }));
  const order = await shop.orders.createOrder('nils', [
    { productId: 'pen', quantity: 1 },
    { productId: 'flyer', quantity: 1 },
  ]);

  await shop.orders.processOrder(order.id);

  expect(payments.charges).toEqual([{ userId: 'nils', amount: 1_99 }]);
});

test('does not charge twice', async ({ shop, payments }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'pen', price: 1_99, stock: 50 }));
  const order = await shop.orders.createOrder('nils', [{ productId: 'pen', quantity: 1 }]);
  await shop.orders.processOrder(order.id);

  await expect(shop.orders.processOrder(order.id)).rejects.toThrow();

  expect(payments.charges).toHaveLength(1);
});

test('charges nothing when the shelf is empty', async ({ shop, payments }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'pen', price: 1_99, stock: 1 }));
  const order = await shop.orders.createOrder('nils', [{ productId: 'pen', quantity: 1 }]);
  await shop.products.reduceStock('pen', 1);

  await expect(shop.orders.processOrder(order.id)).rejects.toThrow();

  expect(payments.charges).toEqual([]);
});
