import { beforeEach, expect, test } from 'vitest';
import { ProductService } from '#src/orders/product-service.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';

let products: ProductService;

beforeEach(async () => {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'bowl', name: 'Bowl', price: 8_00, stock: 7 });
  products = new ProductService(store);
});

test('a bowl on the shelf is found', async () => {
  expect(await products.getProduct('bowl')).toEqual({ id: 'bowl', name: 'Bowl', price: 8_00, stock: 7 });
});

test('seven bowls are enough for seven', async () => {
  expect(await products.checkStock('bowl', 7)).toBeTruthy();
});

test('seven bowls are not enough for eight', async () => {
  expect(await products.checkStock('bowl', 8)).toBeFalsy();
});

test('there is no stock of a plate', async () => {
  expect(await products.checkStock('plate', 1)).toBe(false);
});

test('two bowls fewer are there after two are sold', async () => {
  await products.reduceStock('bowl', 2);

  expect(await products.getProduct('bowl')).toHaveProperty('stock', 5);
});

test('three bowls more are there after three are delivered', async () => {
  await products.restock('bowl', 3);

  expect(await products.getProduct('bowl')).toHaveProperty('stock', 10);
});
