import { expect, test } from 'vitest';
import { InsufficientStockError } from '#src/orders/errors.ts';
import { ProductService } from '#src/orders/product-service.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';

test('does not have enough when one more than the stock is wanted', async () => {
  const products = await shelveTea({ stock: 3 });

  expect(await products.checkStock('tea', 4)).toBe(false);
});

test('sells twice when somebody clicks twice', async () => {
  const products = await shelveTea({ stock: 10 });

  await products.reduceStock('tea', 2);
  await products.reduceStock('tea', 2);

  expect((await products.getProduct('tea'))?.stock).toBe(6);
});

test('refuses more than there is, says why, and takes nothing', async () => {
  const products = await shelveTea({ stock: 3 });

  const selling = products.reduceStock('tea', 4);

  await expect(selling).rejects.toThrow(InsufficientStockError);
  await expect(selling).rejects.toMatchObject({ productId: 'tea' });
  expect((await products.getProduct('tea'))?.stock).toBe(3);
});

test('has the whole product with five more after a delivery', async () => {
  const products = await shelveTea({ stock: 10 });

  await products.restock('tea', 5);

  expect(await products.getProduct('tea')).toEqual({ id: 'tea', name: 'Tea', price: 4_20, stock: 15 });
});

test('goes through a whole day', async () => {
  const products = await shelveTea({ stock: 10 });

  await products.reduceStock('tea', 4);
  expect((await products.getProduct('tea'))?.stock).toBe(6);

  await products.restock('tea', 5);
  expect((await products.getProduct('tea'))?.stock).toBe(11);
});

async function shelveTea({ stock }: { stock: number }): Promise<ProductService> {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'tea', name: 'Tea', price: 4_20, stock });
  return new ProductService(store);
}
