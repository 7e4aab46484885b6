import { expect, test } from 'vitest';
import { orderFactory } from '#fixtures/factories/order.ts';
import { productFactory } from '#fixtures/factories/product.ts';
import type { OrderStatus } from '../order.ts';
import type { OrderStore } from '../ports.ts';

const statuses: OrderStatus[] = ['pending', 'processing', 'completed', 'payment_failed', 'failed'];

/** What every OrderStore keeps to. Call it in a test file, with a way to open an empty store. */
export function keepsTheOrderStoreContract(openStore: () => OrderStore): void {
  test('knows no product that was not saved', async () => {
    const store = openStore();

    expect(await store.getProduct('unicorn')).toBeUndefined();
  });

  test('returns a product as it was saved', async () => {
    const store = openStore();
    const product = productFactory.build();

    await store.saveProduct(product);

    expect(await store.getProduct(product.id)).toEqual(product);
  });

  test('keeps the later product when an id is saved twice', async () => {
    const store = openStore();
    const old = productFactory.build({ price: 12_50 });
    await store.saveProduct(old);

    await store.saveProduct({ ...old, price: 9_99 });

    expect(await store.getProduct(old.id)).toEqual({ ...old, price: 9_99 });
  });

  test('keeps products apart', async () => {
    const store = openStore();
    const [mug, plate] = productFactory.buildList(2, { stock: 5 });
    await store.saveProduct(mug);
    await store.saveProduct(plate);

    await store.adjustStock(mug.id, -2);

    expect(await store.getProduct(mug.id)).toHaveProperty('stock', 3);
    expect(await store.getProduct(plate.id)).toEqual(plate);
  });

  test('keeps its product when the saved object changes', async () => {
    const store = openStore();
    const product = productFactory.build({ stock: 5 });
    await store.saveProduct(product);

    product.stock = 0;

    expect(await store.getProduct(product.id)).toHaveProperty('stock', 5);
  });

  test('keeps its product when the returned object changes', async () => {
    const store = openStore();
    const product = productFactory.build({ stock: 5 });
    await store.saveProduct(product);

    const returned = await store.getProduct(product.id);
    Object.assign(returned ?? {}, { stock: 0 });

    expect(await store.getProduct(product.id)).toHaveProperty('stock', 5);
  });

  test.for([
    { stock: 5, delta: 3, left: 8 },
    { stock: 5, delta: -4, left: 1 },
    { stock: 5, delta: -5, left: 0 },
    { stock: 0, delta: 1, left: 1 },
    { stock: 0, delta: 0, left: 0 },
  ])('has $left pieces when $stock are adjusted by $delta', async ({ stock, delta, left }) => {
    const store = openStore();
    const product = productFactory.build({ stock });
    await store.saveProduct(product);

    const adjusted = await store.adjustStock(product.id, delta);

    expect(adjusted).toBe(true);
    expect(await store.getProduct(product.id)).toEqual({ ...product, stock: left });
  });

  test.for([
    { stock: 5, delta: -6 },
    { stock: 0, delta: -1 },
  ])('adjusts nothing when $delta would take the stock of $stock below zero', async ({ stock, delta }) => {
    const store = openStore();
    const product = productFactory.build({ stock });
    await store.saveProduct(product);

    const adjusted = await store.adjustStock(product.id, delta);

    expect(adjusted).toBe(false);
    expect(await store.getProduct(product.id)).toEqual(product);
  });

  test.for([-1, 0, 1])('adjusts nothing when an unknown product is adjusted by %i', async (delta) => {
    const store = openStore();

    const adjusted = await store.adjustStock('unicorn', delta);

    expect(adjusted).toBe(false);
    expect(await store.getProduct('unicorn')).toBeUndefined();
  });

  test('hands out every piece once when more are taken at once than there are', async () => {
    const store = openStore();
    const product = productFactory.build({ stock: 3 });
    await store.saveProduct(product);

    const taken = await Promise.all(Array.from({ length: 10 }, () => store.adjustStock(product.id, -1)));

    expect(taken.filter(Boolean)).toHaveLength(3);
    expect(await store.getProduct(product.id)).toHaveProperty('stock', 0);
  });

  test('knows no order that was not saved', async () => {
    const store = openStore();

    expect(await store.getOrder('order-1')).toBeUndefined();
  });

  test.for(statuses)('returns an order as it was saved when it is %s', async (status) => {
    const store = openStore();
    const order = orderFactory.build({ status });

    await store.saveOrder(order);

    expect(await store.getOrder(order.id)).toEqual(order);
  });

  test('returns an order as it was saved when it has no items', async () => {
    const store = openStore();
    const order = orderFactory.build({ items: [] });

    await store.saveOrder(order);

    expect(await store.getOrder(order.id)).toEqual(order);
  });

  test('keeps the later order when an id is saved twice', async () => {
    const store = openStore();
    const old = orderFactory.build({ total: 12_50 });
    await store.saveOrder(old);

    await store.saveOrder({ ...old, total: 9_99 });

    expect(await store.getOrder(old.id)).toEqual({ ...old, total: 9_99 });
  });

  test('keeps its order when the saved object changes', async () => {
    const store = openStore();
    const order = orderFactory.build();
    const asSaved = structuredClone(order);
    await store.saveOrder(order);

    order.items[0].quantity += 1;
    order.items.pop();
    order.createdAt.setFullYear(1970);

    expect(await store.getOrder(order.id)).toEqual(asSaved);
  });

  test('keeps its order when the returned object changes', async () => {
    const store = openStore();
    const order = orderFactory.build();
    await store.saveOrder(order);

    const returned = await store.getOrder(order.id);
    returned?.items.pop();
    returned?.createdAt.setFullYear(1970);

    expect(await store.getOrder(order.id)).toEqual(order);
  });

  test('moves an order, and leaves the rest of it alone, when its status is the one it moves from', async () => {
    const store = openStore();
    const order = orderFactory.build({ status: 'pending' });
    await store.saveOrder(order);

    const moved = await store.moveOrder(order.id, 'pending', 'processing');

    expect(moved).toBe(true);
    expect(await store.getOrder(order.id)).toEqual({ ...order, status: 'processing' });
  });

  test('moves nothing when the status is not the one it moves from', async () => {
    const store = openStore();
    const order = orderFactory.build({ status: 'completed' });
    await store.saveOrder(order);

    const moved = await store.moveOrder(order.id, 'pending', 'processing');

    expect(moved).toBe(false);
    expect(await store.getOrder(order.id)).toEqual(order);
  });

  test('moves nothing when the order is unknown', async () => {
    const store = openStore();

    const moved = await store.moveOrder('order-1', 'pending', 'processing');

    expect(moved).toBe(false);
    expect(await store.getOrder('order-1')).toBeUndefined();
  });

  test('moves the one order that it was asked to move', async () => {
    const store = openStore();
    const [mine, yours] = orderFactory.buildList(2, { status: 'pending' });
    await store.saveOrder(mine);
    await store.saveOrder(yours);

    await store.moveOrder(mine.id, 'pending', 'processing');

    expect(await store.getOrder(yours.id)).toEqual(yours);
  });

  test('moves an order once when it is asked several times at once', async () => {
    const store = openStore();
    const order = orderFactory.build({ status: 'pending' });
    await store.saveOrder(order);

    const moved = await Promise.all(
      Array.from({ length: 10 }, () => store.moveOrder(order.id, 'pending', 'processing')),
    );

    expect(moved.filter(Boolean)).toHaveLength(1);
  });
}
