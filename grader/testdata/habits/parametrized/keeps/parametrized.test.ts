import { expect, test } from 'vitest';
import { ProductService } from '#src/orders/product-service.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';

test('takes as many pieces as are sold', async () => {
  const products = await shelveTea({ stock: 10 });

  await products.reduceStock('tea', 4);

  expect((await products.getProduct('tea'))?.stock).toBe(6);
});

test.for([
  { stock: 3, wanted: 3, enough: true },
  { stock: 3, wanted: 4, enough: false },
])('answers $enough when $wanted are wanted of $stock', async ({ stock, wanted, enough }) => {
  const products = await shelveTea({ stock });

  expect(await products.checkStock('tea', wanted)).toBe(enough);
});

async function shelveTea({ stock }: { stock: number }): Promise<ProductService> {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'tea', name: 'Tea', price: 4_20, stock });
  return new ProductService(store);
}
