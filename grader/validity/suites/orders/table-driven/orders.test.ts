// Make: believes in tables; every rule is a table of rows, a test is one line of code.
import { describe, expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { productFactory } from '#fixtures/factories/product.ts';
import type { OrderLine } from '#src/orders/order.ts';

const mug = productFactory.build({ id: 'mug', price: 12_50, stock: 5 });
const plate = productFactory.build({ id: 'plate', price: 8_99, stock: 1 });
const bowl = productFactory.build({ id: 'bowl', price: 3_33, stock: 0 });

const catalogue = [mug, plate, bowl];

function lines(...pairs: [string, number][]): OrderLine[] {
  return pairs.map(([productId, quantity]) => ({ productId, quantity }));
}

describe('createOrder', () => {
  test.for([
    { wanted: lines(), total: 0 },
    { wanted: lines(['mug', 0]), total: 0 },
    { wanted: lines(['mug', 1]), total: 12_50 },
    { wanted: lines(['mug', 5]), total: 62_50 },
    { wanted: lines(['mug', 2], ['plate', 1]), total: 33_99 },
    { wanted: lines(['mug', 2], ['mug', 3]), total: 62_50 },
    { wanted: lines(['bowl', 0], ['plate', 1]), total: 8_99 },
  ])('totals $total for $wanted', async ({ wanted, total }, { shop }) => {
    for (const product of catalogue) await shop.store.saveProduct(product);

    const order = await shop.orders.createOrder('ben', wanted);

    expect(order).toMatchObject({ userId: 'ben', total, status: 'pending' });
  });

  test.for([
    { wanted: lines(['mug', -1]), error: 'InvalidQuantityError' },
    { wanted: lines(['mug', 0.5]), error: 'InvalidQuantityError' },
    { wanted: lines(['mug', Number.NaN]), error: 'InvalidQuantityError' },
    { wanted: lines(['mug', Infinity]), error: 'InvalidQuantityError' },
    { wanted: lines(['mug', 1], ['plate', -1]), error: 'InvalidQuantityError' },
    { wanted: lines(['mug', 6]), error: 'InsufficientStockError' },
    { wanted: lines(['mug', 3], ['mug', 3]), error: 'InsufficientStockError' },
    { wanted: lines(['mug', 3], ['plate', 1], ['mug', 3]), error: 'InsufficientStockError' },
    { wanted: lines(['bowl', 1]), error: 'InsufficientStockError' },
    { wanted: lines(['fork', 1]), error: 'ProductNotFoundError' },
    { wanted: lines(['mug', 1], ['fork', 0]), error: 'ProductNotFoundError' },
  ])('refuses $wanted with $error', async ({ wanted, error }, { shop }) => {
    for (const product of catalogue) await shop.store.saveProduct(product);

    await expect(shop.orders.createOrder('ben', wanted)).rejects.toMatchObject({ name: error });
  });
});

describe('checkStock', () => {
  test.for([
    { id: 'mug', quantity: 0, answer: true },
    { id: 'mug', quantity: 4, answer: true },
    { id: 'mug', quantity: 5, answer: true },
    { id: 'mug', quantity: 6, answer: false },
    { id: 'plate', quantity: 1, answer: true },
    { id: 'plate', quantity: 2, answer: false },
    { id: 'bowl', quantity: 0, answer: true },
    { id: 'bowl', quantity: 1, answer: false },
    { id: 'fork', quantity: 0, answer: false },
    { id: 'fork', quantity: 1, answer: false },
  ])('says $answer to $quantity of $id', async ({ id, quantity, answer }, { shop }) => {
    for (const product of catalogue) await shop.store.saveProduct(product);

    expect(await shop.products.checkStock(id, quantity)).toBe(answer);
  });
});

describe('reduceStock and restock', () => {
  test.for([
    { method: 'reduceStock', quantity: 0, left: 5 },
    { method: 'reduceStock', quantity: 1, left: 4 },
    { method: 'reduceStock', quantity: 5, left: 0 },
    { method: 'restock', quantity: 0, left: 5 },
    { method: 'restock', quantity: 1, left: 6 },
    { method: 'restock', quantity: 1000, left: 1005 },
  ] as const)('$method by $quantity leaves $left', async ({ method, quantity, left }, { shop }) => {
    await shop.store.saveProduct(mug);

    await shop.products[method]('mug', quantity);

    expect(await shop.store.getProduct('mug')).toEqual({ ...mug, stock: left });
  });

  test.for([
    { method: 'reduceStock', id: 'mug', quantity: 6, error: 'InsufficientStockError' },
    { method: 'reduceStock', id: 'mug', quantity: -1, error: 'InvalidQuantityError' },
    { method: 'reduceStock', id: 'mug', quantity: 1.5, error: 'InvalidQuantityError' },
    { method: 'reduceStock', id: 'fork', quantity: 1, error: 'ProductNotFoundError' },
    { method: 'restock', id: 'mug', quantity: -1, error: 'InvalidQuantityError' },
    { method: 'restock', id: 'mug', quantity: 1.5, error: 'InvalidQuantityError' },
    { method: 'restock', id: 'fork', quantity: 1, error: 'ProductNotFoundError' },
  ] as const)('$method of $quantity $id: $error', async ({ method, id, quantity, error }, { shop }) => {
    await shop.store.saveProduct(mug);

    await expect(shop.products[method](id, quantity)).rejects.toMatchObject({ name: error, productId: id });
    expect(await shop.store.getProduct('mug')).toEqual(mug);
  });
});

describe('processOrder', () => {
  test.for([
    { answer: 'approves', result: true, status: 'completed', left: 3, charged: 1 },
    { answer: 'refuses', result: false, status: 'payment_failed', left: 5, charged: 0 },
  ])('ends $status when the bank $answer', async (row, { shop, payments }) => {
    await shop.store.saveProduct(mug);
    const order = await shop.orders.createOrder('ben', lines(['mug', 2]));
    if (row.answer === 'refuses') payments.refuse();

    const result = await shop.orders.processOrder(order.id);

    expect(result).toBe(row.result);
    expect((await shop.store.getOrder(order.id))?.status).toBe(row.status);
    expect((await shop.store.getProduct('mug'))?.stock).toBe(row.left);
    expect(payments.charges).toHaveLength(row.charged);
  });
});
