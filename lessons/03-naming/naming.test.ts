import { expect, test } from 'vitest';
import { ProductService } from '#src/orders/product-service.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';

test('test1', async () => {
  const s = await shelveTea({ stock: 10 });

  const p = await s.getProduct('tea');
  expect(p?.stock).toBe(10);

  expect(await s.checkStock('tea', 5)).toBe(true);
  expect(await s.checkStock('tea', 1000)).toBe(false);

  await s.reduceStock('tea', 1);
  const p2 = await s.getProduct('tea');
  expect(p2?.stock).toBe(9);

  await s.restock('tea', 5);
  const p3 = await s.getProduct('tea');
  expect(p3?.stock).toBe(14);

  expect(await s.checkStock('x', 1)).toBe(false);
});

/** The products of a shop that has so much tea, and nothing else. */
async function shelveTea({ stock }: { stock: number }): Promise<ProductService> {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'tea', name: 'Tea', price: 4_20, stock });
  return new ProductService(store);
}
