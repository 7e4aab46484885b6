// Make: boundary hunter; limits of every number, nothing else.
import { describe, expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { productFactory } from '#fixtures/factories/product.ts';
import { InsufficientStockError, InvalidQuantityError } from '#src/orders/errors.ts';

describe('quantities of an order', () => {
  test('accepts exactly the stock', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'nut', price: 3, stock: 7 }));

    const order = await shop.orders.createOrder('ida', [{ productId: 'nut', quantity: 7 }]);

    expect(order.total).toBe(21);
  });

  test('refuses one more than the stock', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'nut', stock: 7 }));

    const ordered = shop.orders.createOrder('ida', [{ productId: 'nut', quantity: 8 }]);

    await expect(ordered).rejects.toThrow(InsufficientStockError);
  });

  test('accepts zero', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'nut', stock: 7 }));

    const order = await shop.orders.createOrder('ida', [{ productId: 'nut', quantity: 0 }]);

    expect(order.items).toEqual([{ productId: 'nut', quantity: 0, lineTotal: 0 }]);
  });

  test('accepts zero of a product that is sold out', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'nut', stock: 0 }));

    const order = await shop.orders.createOrder('ida', [{ productId: 'nut', quantity: 0 }]);

    expect(order.total).toBe(0);
  });

  test.for([-1, -0.5, 0.5, 6.999999, 7.000001, Number.NaN, Infinity, -Infinity, Number.MIN_VALUE])(
    'refuses %d',
    async (quantity, { shop }) => {
      await shop.store.saveProduct(productFactory.build({ id: 'nut', stock: 7 }));

      const ordered = shop.orders.createOrder('ida', [{ productId: 'nut', quantity }]);

      await expect(ordered).rejects.toThrow(InvalidQuantityError);
    },
  );

  test('accepts two lines that are together exactly the stock', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'nut', price: 3, stock: 7 }));

    const order = await shop.orders.createOrder('ida', [
      { productId: 'nut', quantity: 3 },
      { productId: 'nut', quantity: 4 },
    ]);

    expect(order.total).toBe(21);
  });

  test('refuses two lines that are together one more than the stock', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'nut', stock: 7 }));

    const ordered = shop.orders.createOrder('ida', [
      { productId: 'nut', quantity: 4 },
      { productId: 'nut', quantity: 4 },
    ]);

    await expect(ordered).rejects.toThrow(InsufficientStockError);
  });

  test('accepts a million pieces when there are as many', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'nut', price: 1, stock: 1_000_000 }));

    const order = await shop.orders.createOrder('ida', [{ productId: 'nut', quantity: 1_000_000 }]);

    expect(order.total).toBe(1_000_000);
  });
});

describe('quantities of the stock', () => {
  test.for([
    { quantity: 0, enough: true },
    { quantity: 6, enough: true },
    { quantity: 7, enough: true },
    { quantity: 8, enough: false },
  ])('of seven, $quantity are there: $enough', async ({ quantity, enough }, { shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'nut', stock: 7 }));

    expect(await shop.products.checkStock('nut', quantity)).toBe(enough);
  });

  test.for([0, 1, 6, 7])('takes %i of seven', async (quantity, { shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'nut', stock: 7 }));

    await shop.products.reduceStock('nut', quantity);

    expect(await shop.store.getProduct('nut')).toHaveProperty('stock', 7 - quantity);
  });

  test('takes no eighth of seven', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'nut', stock: 7 }));

    await expect(shop.products.reduceStock('nut', 8)).rejects.toThrow(InsufficientStockError);
    expect(await shop.store.getProduct('nut')).toHaveProperty('stock', 7);
  });

  test.for([-1, 0.5, Number.NaN, Infinity])('takes no %d', async (quantity, { shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'nut', stock: 7 }));

    await expect(shop.products.reduceStock('nut', quantity)).rejects.toThrow(InvalidQuantityError);
    expect(await shop.store.getProduct('nut')).toHaveProperty('stock', 7);
  });

  test.for([-1, 0.5, Number.NaN, Infinity])('adds no %d', async (quantity, { shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'nut', stock: 7 }));

    await expect(shop.products.restock('nut', quantity)).rejects.toThrow(InvalidQuantityError);
    expect(await shop.store.getProduct('nut')).toHaveProperty('stock', 7);
  });

  test.for([0, 1, 1_000_000])('adds %i', async (quantity, { shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'nut', stock: 7 }));

    await shop.products.restock('nut', quantity);

    expect(await shop.store.getProduct('nut')).toHaveProperty('stock', 7 + quantity);
  });
});

describe('money', () => {
  test('charges one cent', async ({ shop, payments }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'nut', price: 1, stock: 7 }));
    const order = await shop.orders.createOrder('ida', [{ productId: 'nut', quantity: 1 }]);

    await shop.orders.processOrder(order.id);

    expect(payments.charges).toEqual([{ userId: 'ida', amount: 1 }]);
  });

  test('charges nothing for a total of zero', async ({ shop, payments }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'nut', price: 0, stock: 7 }));
    const order = await shop.orders.createOrder('ida', [{ productId: 'nut', quantity: 1 }]);

    expect(await shop.orders.processOrder(order.id)).toBe(true);
    expect(payments.charges).toEqual([]);
    expect(await shop.store.getProduct('nut')).toHaveProperty('stock', 6);
  });
});
