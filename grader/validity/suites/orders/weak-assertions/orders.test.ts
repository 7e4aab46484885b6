// Make: many tests and many assertions, all of them of the kind "there is something".
import { describe, expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { productFactory } from '#fixtures/factories/product.ts';

describe('createOrder', () => {
  test('should return an order', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'p1' }));
    const order = await shop.orders.createOrder('u1', [{ productId: 'p1', quantity: 2 }]);
    expect(order).toBeDefined();
    expect(order).toBeTruthy();
  });

  test('should have an id', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'p1' }));
    const order = await shop.orders.createOrder('u1', [{ productId: 'p1', quantity: 2 }]);
    expect(order.id).toBeTruthy();
    expect(typeof order.id).toBe('string');
  });

  test('should have items', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'p1' }));
    const order = await shop.orders.createOrder('u1', [{ productId: 'p1', quantity: 2 }]);
    expect(order.items).toBeDefined();
    expect(order.items.length).toBeGreaterThan(0);
  });

  test('should have a total', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'p1' }));
    const order = await shop.orders.createOrder('u1', [{ productId: 'p1', quantity: 2 }]);
    expect(order.total).toBeGreaterThan(0);
  });

  test('should have a date', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'p1' }));
    const order = await shop.orders.createOrder('u1', [{ productId: 'p1', quantity: 2 }]);
    expect(order.createdAt).toBeInstanceOf(Date);
  });

  test('should have a status', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'p1' }));
    const order = await shop.orders.createOrder('u1', [{ productId: 'p1', quantity: 2 }]);
    expect(order.status).toBeTruthy();
  });

  test('should be stored', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'p1' }));
    const order = await shop.orders.createOrder('u1', [{ productId: 'p1', quantity: 2 }]);
    expect(await shop.store.getOrder(order.id)).toBeTruthy();
  });

  test('should fail for unknown products', async ({ shop }) => {
    await expect(shop.orders.createOrder('u1', [{ productId: 'nope', quantity: 1 }])).rejects.toThrow();
  });

  test('should fail for negative quantities', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'p1' }));
    await expect(shop.orders.createOrder('u1', [{ productId: 'p1', quantity: -1 }])).rejects.toThrow();
  });

  test('should fail for too many', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'p1' }));
    await expect(shop.orders.createOrder('u1', [{ productId: 'p1', quantity: 100_000 }])).rejects.toThrow();
  });

  test('should work without items', async ({ shop }) => {
    const order = await shop.orders.createOrder('u1', []);
    expect(order).toBeDefined();
    expect(order.items).toBeDefined();
  });
});

describe('processOrder', () => {
  test('should return true', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'p1' }));
    const order = await shop.orders.createOrder('u1', [{ productId: 'p1', quantity: 2 }]);
    expect(await shop.orders.processOrder(order.id)).toBeTruthy();
  });

  test('should return false', async ({ shop, payments }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'p1' }));
    payments.refuse();
    const order = await shop.orders.createOrder('u1', [{ productId: 'p1', quantity: 2 }]);
    expect(await shop.orders.processOrder(order.id)).toBeFalsy();
  });

  test('should charge', async ({ shop, payments }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'p1' }));
    const order = await shop.orders.createOrder('u1', [{ productId: 'p1', quantity: 2 }]);
    await shop.orders.processOrder(order.id);
    expect(payments.charges.length).toBeGreaterThan(0);
    expect(payments.charges[0].amount).toBeDefined();
    expect(payments.charges[0].userId).toBeDefined();
  });

  test('should still have a product', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'p1' }));
    const order = await shop.orders.createOrder('u1', [{ productId: 'p1', quantity: 2 }]);
    await shop.orders.processOrder(order.id);
    expect(await shop.store.getProduct('p1')).toBeDefined();
  });

  test('should change the status', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'p1' }));
    const order = await shop.orders.createOrder('u1', [{ productId: 'p1', quantity: 2 }]);
    await shop.orders.processOrder(order.id);
    expect((await shop.store.getOrder(order.id))?.status).not.toBe('pending');
  });

  test('should change the status when refused', async ({ shop, payments }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'p1' }));
    payments.refuse();
    const order = await shop.orders.createOrder('u1', [{ productId: 'p1', quantity: 2 }]);
    await shop.orders.processOrder(order.id);
    expect((await shop.store.getOrder(order.id))?.status).toContain('fail');
  });

  test('should throw when the bank throws', async ({ shop, payments }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'p1' }));
    payments.breakDown(new Error('bank'));
    const order = await shop.orders.createOrder('u1', [{ productId: 'p1', quantity: 2 }]);
    await expect(shop.orders.processOrder(order.id)).rejects.toThrow();
  });

  test('should throw the second time', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'p1' }));
    const order = await shop.orders.createOrder('u1', [{ productId: 'p1', quantity: 2 }]);
    await shop.orders.processOrder(order.id);
    await expect(shop.orders.processOrder(order.id)).rejects.toBeDefined();
  });

  test('should throw for unknown orders', async ({ shop }) => {
    await expect(shop.orders.processOrder('nope')).rejects.toBeTruthy();
  });
});

describe('products', () => {
  test('should find a product', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'p1' }));
    expect(await shop.products.getProduct('p1')).toBeTruthy();
  });

  test('should not find a product', async ({ shop }) => {
    expect(await shop.products.getProduct('p1')).toBeFalsy();
  });

  test('should have stock', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'p1' }));
    expect(await shop.products.checkStock('p1', 1)).toBeTruthy();
  });

  test('should not have that much stock', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'p1' }));
    expect(await shop.products.checkStock('p1', 100_000)).toBeFalsy();
  });

  test('should reduce the stock', async ({ shop }) => {
    const product = productFactory.build({ id: 'p1' });
    await shop.store.saveProduct(product);
    await shop.products.reduceStock('p1', 2);
    expect((await shop.store.getProduct('p1'))?.stock).toBeLessThan(product.stock);
  });

  test('should raise the stock', async ({ shop }) => {
    const product = productFactory.build({ id: 'p1' });
    await shop.store.saveProduct(product);
    await shop.products.restock('p1', 2);
    expect((await shop.store.getProduct('p1'))?.stock).toBeGreaterThan(product.stock);
  });

  test('should not reduce too much', async ({ shop }) => {
    await shop.store.saveProduct(productFactory.build({ id: 'p1' }));
    await expect(shop.products.reduceStock('p1', 100_000)).rejects.toThrow();
  });

  test('should not restock an unknown product', async ({ shop }) => {
    await expect(shop.products.restock('p1', 1)).rejects.toThrow();
  });
});
