import { expect, test } from 'vitest';
import { ProductService } from '#src/orders/product-service.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';

test('takes as many pieces as are sold', async () => {
  const products = await shelveTea({ stock: 10 });

  await products.reduceStock('tea', 4);

  expect((await products.getProduct('tea'))?.stock).toBe(6);
});

test('does not have enough when one more than the stock is wanted', async () => {
  const products = await shelveTea({ stock: 3 });

  expect(await products.checkStock('tea', 4)).toBe(false);
});

test('has the whole product with five more after a delivery', async () => {
  const products = await shelveTea({ stock: 10 });

  await products.restock('tea', 5);

  const tea = await products.getProduct('tea');
  expect(tea).toBeDefined();
  expect(tea?.name).toBe('Tea');
  expect(tea).toEqual({ id: 'tea', name: 'Tea', price: 4_20, stock: 15 });
});

test('refuses what nobody knows', () => {
  const products = new ProductService(new MemoryOrderStore());

  return expect(products.reduceStock('unicorn', 1)).rejects.toThrow('Product unicorn not found');
});

test('takes a delivery of nothing', async () => {
  const products = await shelveTea({ stock: 1 });

  const delivering = expect(products.restock('tea', 0)).resolves.toBeUndefined();
  await delivering;
});

test('keeps products in the store itself', async () => {
  const store = new MemoryOrderStore();

  await store.saveProduct({ id: 'mug', name: 'Mug', price: 1, stock: 1 });

  expect(await store.getProduct('mug')).toBeDefined();
});

async function shelveTea({ stock }: { stock: number }): Promise<ProductService> {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'tea', name: 'Tea', price: 4_20, stock });
  return new ProductService(store);
}
