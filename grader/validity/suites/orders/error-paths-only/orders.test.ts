// Make: a pessimist; what goes wrong, its class, its fact and its sentence. Nothing about what goes well.
import { describe, expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { productFactory } from '#fixtures/factories/product.ts';
import {
  InsufficientStockError,
  InvalidQuantityError,
  OrderNotFoundError,
  OrderNotPendingError,
  ProductNotFoundError,
} from '#src/orders/errors.ts';

async function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('createOrder', () => {
  test('names the unknown product', async ({ shop }) => {
    const error = await failure(shop.orders.createOrder('kim', [{ productId: 'ghost', quantity: 1 }]));

    expect(error).toBeInstanceOf(ProductNotFoundError);
    expect(error).toHaveProperty('productId', 'ghost');
    expect(error).toHaveProperty('message', expect.stringContaining('Product ghost not found'));
  });

  test('names the unknown product among known ones', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'tea', stock: 3 }));

    const error = await failure(
      shop.orders.createOrder('kim', [
        { productId: 'tea', quantity: 1 },
        { productId: 'ghost', quantity: 1 },
      ]),
    );

    expect(error).toBeInstanceOf(ProductNotFoundError);
    expect(error).toHaveProperty('productId', 'ghost');
  });

  test('names the product with the negative quantity', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'tea', stock: 3 }));

    const error = await failure(shop.orders.createOrder('kim', [{ productId: 'tea', quantity: -2 }]));

    expect(error).toBeInstanceOf(InvalidQuantityError);
    expect(error).toHaveProperty('productId', 'tea');
  });

  test('names the product with the broken quantity', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'tea', stock: 3 }));

    const error = await failure(shop.orders.createOrder('kim', [{ productId: 'tea', quantity: 2.5 }]));

    expect(error).toBeInstanceOf(InvalidQuantityError);
    expect(error).toHaveProperty('productId', 'tea');
  });

  test('names the product that there is too little of', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'tea', stock: 3 }));
    await shop.store.saveProduct(productFactory.build({ id: 'cake', stock: 1 }));

    const error = await failure(
      shop.orders.createOrder('kim', [
        { productId: 'tea', quantity: 1 },
        { productId: 'cake', quantity: 2 },
      ]),
    );

    expect(error).toBeInstanceOf(InsufficientStockError);
    expect(error).toHaveProperty('productId', 'cake');
    expect(error).toHaveProperty('message', expect.stringContaining('Insufficient stock for cake'));
  });
});

describe('processOrder', () => {
  test('names the unknown order', async ({ shop }) => {
    const error = await failure(shop.orders.processOrder('order-66'));

    expect(error).toBeInstanceOf(OrderNotFoundError);
    expect(error).toHaveProperty('orderId', 'order-66');
    expect(error).toHaveProperty('message', expect.stringContaining('Order order-66 not found'));
  });

  test('names the order that is processed a second time', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'tea', stock: 3 }));
    const order = await shop.orders.createOrder('kim', [{ productId: 'tea', quantity: 1 }]);
    await shop.orders.processOrder(order.id);

    const error = await failure(shop.orders.processOrder(order.id));

    expect(error).toBeInstanceOf(OrderNotPendingError);
    expect(error).toHaveProperty('orderId', order.id);
  });

  test('names the product that has run out since', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'tea', stock: 3 }));
    await shop.store.saveProduct(productFactory.build({ id: 'cake', stock: 1 }));
    const order = await shop.orders.createOrder('kim', [
      { productId: 'tea', quantity: 1 },
      { productId: 'cake', quantity: 1 },
    ]);
    await shop.products.reduceStock('cake', 1);

    const error = await failure(shop.orders.processOrder(order.id));

    expect(error).toBeInstanceOf(InsufficientStockError);
    expect(error).toHaveProperty('productId', 'cake');
  });

  test('passes on the very error of the payment', async ({ shop, payments }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'tea', stock: 3 }));
    const order = await shop.orders.createOrder('kim', [{ productId: 'tea', quantity: 1 }]);
    const outage = new Error('line is dead');
    payments.breakDown(outage);

    expect(await failure(shop.orders.processOrder(order.id))).toBe(outage);
  });
});

describe('reduceStock and restock', () => {
  test('reduceStock names the unknown product', async ({ shop }) => {
    const error = await failure(shop.products.reduceStock('ghost', 1));

    expect(error).toBeInstanceOf(ProductNotFoundError);
    expect(error).toHaveProperty('productId', 'ghost');
  });

  test('reduceStock names the product that there is too little of', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'tea', stock: 3 }));

    const error = await failure(shop.products.reduceStock('tea', 4));

    expect(error).toBeInstanceOf(InsufficientStockError);
    expect(error).toHaveProperty('productId', 'tea');
  });

  test('reduceStock refuses a negative quantity', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'tea', stock: 3 }));

    expect(await failure(shop.products.reduceStock('tea', -1))).toBeInstanceOf(InvalidQuantityError);
  });

  test('restock names the unknown product', async ({ shop }) => {
    const error = await failure(shop.products.restock('ghost', 1));

    expect(error).toBeInstanceOf(ProductNotFoundError);
    expect(error).toHaveProperty('productId', 'ghost');
  });

  test('restock refuses a broken quantity', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'tea', stock: 3 }));

    expect(await failure(shop.products.restock('tea', 0.1))).toBeInstanceOf(InvalidQuantityError);
  });
});
