import { expect, test } from 'vitest';
import { ProductService } from '#src/orders/product-service.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';

test('finds the mug and its stock', async () => {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'mug', name: 'Mug', price: 12_50, stock: 3 });
  const products = new ProductService(store);

  const mug = await products.getProduct('mug');

  // A million mugs? Run the test, read what it says, and put this right.
  expect(mug?.stock).toBe(1_000_000);
});

test('has enough when exactly the stock is wanted', async () => {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'mug', name: 'Mug', price: 12_50, stock: 3 });
  const products = new ProductService(store);

  await products.checkStock('mug', 3);

  // TODO 1: keep the answer of checkStock, and say what it should be.
});

test('does not have enough when one more than the stock is wanted', async () => {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'mug', name: 'Mug', price: 12_50, stock: 3 });
  const products = new ProductService(store);

  // TODO 1: act and assert.
});

test('has none of an unknown product', async () => {
  const store = new MemoryOrderStore();
  const products = new ProductService(store);

  // TODO 2: act and assert. Nothing has been put into this store.
});

test('takes as many pieces as are sold', async () => {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'mug', name: 'Mug', price: 12_50, stock: 10 });
  const products = new ProductService(store);

  await products.reduceStock('mug', 4);

  // TODO 3: look the mug up again. How many should be left?
});

test('adds what is delivered to what is there', async () => {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'mug', name: 'Mug', price: 12_50, stock: 10 });
  const products = new ProductService(store);

  await products.restock('mug', 5);

  // TODO 3: and how many are there now?
});
