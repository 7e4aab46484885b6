// Make: an over-tester; sixty shallow tests, one field or one number each.
import { describe, expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { productFactory } from '#fixtures/factories/product.ts';
import type { Shop } from '#src/orders/index.ts';

async function oneOrder(shop: Shop, quantity = 1) {
  await shop.store.saveProduct(productFactory.build({ id: 'key', name: 'Key', price: 500, stock: 50 }));
  return shop.orders.createOrder('user-1', [{ productId: 'key', quantity }]);
}

describe('createOrder', () => {
  test('has an id that is a string', async ({ shop }) => {
    const order = await oneOrder(shop);
    expect(typeof order.id).toBe('string');
  });

  test('has an id that is not empty', async ({ shop }) => {
    const order = await oneOrder(shop);
    expect(order.id).not.toBe('');
  });

  test('has a user id', async ({ shop }) => {
    const order = await oneOrder(shop);
    expect(order.userId).toBe('user-1');
  });

  test('has a user id that is a string', async ({ shop }) => {
    const order = await oneOrder(shop);
    expect(typeof order.userId).toBe('string');
  });

  test('has one item', async ({ shop }) => {
    const order = await oneOrder(shop);
    expect(order.items).toHaveLength(1);
  });

  test('has items in an array', async ({ shop }) => {
    const order = await oneOrder(shop);
    expect(Array.isArray(order.items)).toBe(true);
  });

  test('has the product id in the item', async ({ shop }) => {
    const order = await oneOrder(shop);
    expect(order.items[0].productId).toBe('key');
  });

  test('has the quantity in the item', async ({ shop }) => {
    const order = await oneOrder(shop);
    expect(order.items[0].quantity).toBe(1);
  });

  test('has the line total in the item', async ({ shop }) => {
    const order = await oneOrder(shop);
    expect(order.items[0].lineTotal).toBe(500);
  });

  test('has a total', async ({ shop }) => {
    const order = await oneOrder(shop);
    expect(order.total).toBe(500);
  });

  test('has a total that is a number', async ({ shop }) => {
    const order = await oneOrder(shop);
    expect(typeof order.total).toBe('number');
  });

  test('has a total that is whole', async ({ shop }) => {
    const order = await oneOrder(shop);
    expect(Number.isInteger(order.total)).toBe(true);
  });

  test('has a total that is not negative', async ({ shop }) => {
    const order = await oneOrder(shop);
    expect(order.total).toBeGreaterThanOrEqual(0);
  });

  test('is pending', async ({ shop }) => {
    const order = await oneOrder(shop);
    expect(order.status).toBe('pending');
  });

  test('is not completed', async ({ shop }) => {
    const order = await oneOrder(shop);
    expect(order.status).not.toBe('completed');
  });

  test('is not failed', async ({ shop }) => {
    const order = await oneOrder(shop);
    expect(order.status).not.toBe('failed');
  });

  test('has a date', async ({ shop }) => {
    const order = await oneOrder(shop);
    expect(order.createdAt).toBeInstanceOf(Date);
  });

  test('has a valid date', async ({ shop }) => {
    const order = await oneOrder(shop);
    expect(order.createdAt.getTime()).not.toBeNaN();
  });

  test('costs 1000 for 2', async ({ shop }) => {
    const order = await oneOrder(shop, 2);
    expect(order.total).toBe(1000);
  });

  test('costs 1500 for 3', async ({ shop }) => {
    const order = await oneOrder(shop, 3);
    expect(order.total).toBe(1500);
  });

  test('costs 2000 for 4', async ({ shop }) => {
    const order = await oneOrder(shop, 4);
    expect(order.total).toBe(2000);
  });

  test('costs 2500 for 5', async ({ shop }) => {
    const order = await oneOrder(shop, 5);
    expect(order.total).toBe(2500);
  });

  test('costs 3000 for 6', async ({ shop }) => {
    const order = await oneOrder(shop, 6);
    expect(order.total).toBe(3000);
  });

  test('costs 3500 for 7', async ({ shop }) => {
    const order = await oneOrder(shop, 7);
    expect(order.total).toBe(3500);
  });

  test('costs 4000 for 8', async ({ shop }) => {
    const order = await oneOrder(shop, 8);
    expect(order.total).toBe(4000);
  });

  test('costs 4500 for 9', async ({ shop }) => {
    const order = await oneOrder(shop, 9);
    expect(order.total).toBe(4500);
  });

  test('costs 5000 for 10', async ({ shop }) => {
    const order = await oneOrder(shop, 10);
    expect(order.total).toBe(5000);
  });

  test('is in the store', async ({ shop }) => {
    const order = await oneOrder(shop);
    expect(await shop.store.getOrder(order.id)).toBeDefined();
  });

  test('throws for an unknown product', async ({ shop }) => {
    await expect(shop.orders.createOrder('user-1', [{ productId: 'x', quantity: 1 }])).rejects.toThrow();
  });

  test('throws for 51', async ({ shop }) => {
    await expect(oneOrder(shop, 51)).rejects.toThrow();
  });

  test('throws for 100', async ({ shop }) => {
    await expect(oneOrder(shop, 100)).rejects.toThrow();
  });

  test('throws for -1', async ({ shop }) => {
    await expect(oneOrder(shop, -1)).rejects.toThrow();
  });

  test('throws for 1.5', async ({ shop }) => {
    await expect(oneOrder(shop, 1.5)).rejects.toThrow();
  });
});

describe('processOrder', () => {
  test('is true', async ({ shop }) => {
    const order = await oneOrder(shop);
    expect(await shop.orders.processOrder(order.id)).toBe(true);
  });

  test('is a boolean', async ({ shop }) => {
    const order = await oneOrder(shop);
    expect(typeof (await shop.orders.processOrder(order.id))).toBe('boolean');
  });

  test('completes', async ({ shop }) => {
    const order = await oneOrder(shop);
    await shop.orders.processOrder(order.id);
    expect((await shop.store.getOrder(order.id))?.status).toBe('completed');
  });

  test('keeps the total', async ({ shop }) => {
    const order = await oneOrder(shop);
    await shop.orders.processOrder(order.id);
    expect((await shop.store.getOrder(order.id))?.total).toBe(500);
  });

  test('keeps the user', async ({ shop }) => {
    const order = await oneOrder(shop);
    await shop.orders.processOrder(order.id);
    expect((await shop.store.getOrder(order.id))?.userId).toBe('user-1');
  });

  test('charges', async ({ shop, payments }) => {
    const order = await oneOrder(shop);
    await shop.orders.processOrder(order.id);
    expect(payments.charges).toHaveLength(1);
  });

  test('charges the amount', async ({ shop, payments }) => {
    const order = await oneOrder(shop);
    await shop.orders.processOrder(order.id);
    expect(payments.charges[0].amount).toBe(500);
  });

  test('charges the user', async ({ shop, payments }) => {
    const order = await oneOrder(shop);
    await shop.orders.processOrder(order.id);
    expect(payments.charges[0].userId).toBe('user-1');
  });

  test('takes one', async ({ shop }) => {
    const order = await oneOrder(shop);
    await shop.orders.processOrder(order.id);
    expect((await shop.store.getProduct('key'))?.stock).toBe(49);
  });

  test('takes two', async ({ shop }) => {
    const order = await oneOrder(shop, 2);
    await shop.orders.processOrder(order.id);
    expect((await shop.store.getProduct('key'))?.stock).toBe(48);
  });

  test('is false when refused', async ({ shop, payments }) => {
    payments.refuse();
    const order = await oneOrder(shop);
    expect(await shop.orders.processOrder(order.id)).toBe(false);
  });

  test('charges nothing when refused', async ({ shop, payments }) => {
    payments.refuse();
    const order = await oneOrder(shop);
    await shop.orders.processOrder(order.id);
    expect(payments.charges).toHaveLength(0);
  });

  test('is payment_failed when refused', async ({ shop, payments }) => {
    payments.refuse();
    const order = await oneOrder(shop);
    await shop.orders.processOrder(order.id);
    expect((await shop.store.getOrder(order.id))?.status).toBe('payment_failed');
  });

  test('throws for an unknown order', async ({ shop }) => {
    await expect(shop.orders.processOrder('x')).rejects.toThrow();
  });

  test('throws when the bank throws', async ({ shop, payments }) => {
    payments.breakDown(new Error('x'));
    const order = await oneOrder(shop);
    await expect(shop.orders.processOrder(order.id)).rejects.toThrow();
  });
});

describe('products', () => {
  test('knows the name', async ({ shop }) => {
    await oneOrder(shop);
    expect((await shop.products.getProduct('key'))?.name).toBe('Key');
  });

  test('knows the price', async ({ shop }) => {
    await oneOrder(shop);
    expect((await shop.products.getProduct('key'))?.price).toBe(500);
  });

  test('knows the id', async ({ shop }) => {
    await oneOrder(shop);
    expect((await shop.products.getProduct('key'))?.id).toBe('key');
  });

  test('knows the stock', async ({ shop }) => {
    await oneOrder(shop);
    expect((await shop.products.getProduct('key'))?.stock).toBe(50);
  });

  test('says true to 1', async ({ shop }) => {
    await oneOrder(shop);
    expect(await shop.products.checkStock('key', 1)).toBe(true);
  });

  test('says true to 10', async ({ shop }) => {
    await oneOrder(shop);
    expect(await shop.products.checkStock('key', 10)).toBe(true);
  });

  test('says true to 25', async ({ shop }) => {
    await oneOrder(shop);
    expect(await shop.products.checkStock('key', 25)).toBe(true);
  });

  test('says false to 60', async ({ shop }) => {
    await oneOrder(shop);
    expect(await shop.products.checkStock('key', 60)).toBe(false);
  });

  test('says false to 1000', async ({ shop }) => {
    await oneOrder(shop);
    expect(await shop.products.checkStock('key', 1000)).toBe(false);
  });

  test('takes ten', async ({ shop }) => {
    await oneOrder(shop);
    await shop.products.reduceStock('key', 10);
    expect((await shop.products.getProduct('key'))?.stock).toBe(40);
  });

  test('adds ten', async ({ shop }) => {
    await oneOrder(shop);
    await shop.products.restock('key', 10);
    expect((await shop.products.getProduct('key'))?.stock).toBe(60);
  });

  test('does not take a hundred', async ({ shop }) => {
    await oneOrder(shop);
    await expect(shop.products.reduceStock('key', 100)).rejects.toThrow();
  });
});
