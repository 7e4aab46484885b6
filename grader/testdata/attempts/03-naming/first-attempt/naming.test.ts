import { expect, test } from 'vitest';
import { ProductService } from '#src/orders/product-service.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';

test('finds the tea', async () => {
  const products = await shelveTea({ stock: 10 });

  const tea = await products.getProduct('tea');

  expect(tea?.stock).toBe(10);
});

test('checkStock returns true when there is enough', async () => {
  const products = await shelveTea({ stock: 10 });

  expect(await products.checkStock('tea', 5)).toBe(true);
});

test('checkStock returns false when there is not enough', async () => {
  const products = await shelveTea({ stock: 10 });

  expect(await products.checkStock('tea', 1000)).toBe(false);
});

test('checkStock returns false for an unknown product', async () => {
  const products = await shelveTea({ stock: 10 });

  expect(await products.checkStock('x', 1)).toBe(false);
});

test('reduceStock reduces the stock', async () => {
  const products = await shelveTea({ stock: 10 });

  await products.reduceStock('tea', 1);

  const tea = await products.getProduct('tea');
  expect(tea?.stock).toBe(9);
});

test('restock increases the stock', async () => {
  const products = await shelveTea({ stock: 10 });

  await products.restock('tea', 5);

  const tea = await products.getProduct('tea');
  expect(tea?.stock).toBe(15);
});

/** The products of a shop that has so much tea, and nothing else. */
async function shelveTea({ stock }: { stock: number }): Promise<ProductService> {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'tea', name: 'Tea', price: 4_20, stock });
  return new ProductService(store);
}
