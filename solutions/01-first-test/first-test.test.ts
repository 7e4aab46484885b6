import { expect, test } from 'vitest';
import { ProductService } from '#src/orders/product-service.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';

test('finds the mug and its stock', async () => {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'mug', name: 'Mug', price: 12_50, stock: 3 });
  const products = new ProductService(store);

  const mug = await products.getProduct('mug');

  expect(mug?.stock).toBe(3);
});

test('has enough when exactly the stock is wanted', async () => {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'mug', name: 'Mug', price: 12_50, stock: 3 });
  const products = new ProductService(store);

  const enough = await products.checkStock('mug', 3);

  expect(enough).toBe(true);
});

test('does not have enough when one more than the stock is wanted', async () => {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'mug', name: 'Mug', price: 12_50, stock: 3 });
  const products = new ProductService(store);

  const enough = await products.checkStock('mug', 4);

  expect(enough).toBe(false);
});

test('has none of an unknown product', async () => {
  const store = new MemoryOrderStore();
  const products = new ProductService(store);

  const enough = await products.checkStock('unicorn', 1);

  expect(enough).toBe(false);
});

test('takes as many pieces as are sold', async () => {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'mug', name: 'Mug', price: 12_50, stock: 10 });
  const products = new ProductService(store);

  await products.reduceStock('mug', 4);

  const mug = await products.getProduct('mug');
  expect(mug?.stock).toBe(6);
});

test('adds what is delivered to what is there', async () => {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'mug', name: 'Mug', price: 12_50, stock: 10 });
  const products = new ProductService(store);

  await products.restock('mug', 5);

  const mug = await products.getProduct('mug');
  expect(mug?.stock).toBe(15);
});
