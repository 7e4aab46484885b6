import { expect, test } from 'vitest';
import { ProductService } from '#src/orders/product-service.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';

test('takes as many pieces as are sold', async () => {
  const products = await shelveTea({ stock: 10 });

  await products.reduceStock('tea', 4);

  expect((await products.getProduct('tea'))?.stock).toBe(6);
});

test('answers true when 2 are wanted of 3', async () => { // <- here
  const products = await shelveTea({ stock: 3 });

  expect(await products.checkStock('tea', 2)).toBe(true);
});

test('answers true when 3 are wanted of 3', async () => {
  const products = await shelveTea({ stock: 3 });

  expect(await products.checkStock('tea', 3)).toBe(true);
});

test('answers false when 4 are wanted of 3', async () => {
  const products = await shelveTea({ stock: 3 });

  expect(await products.checkStock('tea', 4)).toBe(false);
});

test('answers false when 1 are wanted of 0', async () => {
  const products = await shelveTea({ stock: 0 });

  expect(await products.checkStock('tea', 1)).toBe(false);
});

test('answers true when 5 are wanted of 9', async () => {
  const products = await shelveTea({ stock: 9 });

  expect(await products.checkStock('tea', 5)).toBe(true);
});

async function shelveTea({ stock }: { stock: number }): Promise<ProductService> {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'tea', name: 'Tea', price: 4_20, stock });
  return new ProductService(store);
}
