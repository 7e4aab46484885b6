import { expect, test } from 'vitest';
import { ProductService } from '#src/orders/product-service.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';

test('has enough when exactly the stock is wanted', async () => {
  const products = await shelveTea({ stock: 3 });

  const enough = await products.checkStock('tea', 3);

  expect(enough).toBe(true);
});

test('does not have enough when one more than the stock is wanted', async () => {
  const products = await shelveTea({ stock: 3 });

  const enough = await products.checkStock('tea', 4);

  expect(enough).toBe(false);
});

test('has nothing of an unknown product', async () => {
  const products = await shelveTea({ stock: 3 });

  const enough = await products.checkStock('moon dust', 1);

  expect(enough).toBe(false);
});

test('takes as many pieces as are sold', async () => {
  const products = await shelveTea({ stock: 10 });

  await products.reduceStock('tea', 4);

  const tea = await products.getProduct('tea');
  expect(tea?.stock).toBe(6);
});

test('leaves an empty shelf when the last piece is sold', async () => {
  const products = await shelveTea({ stock: 1 });

  await products.reduceStock('tea', 1);

  const tea = await products.getProduct('tea');
  expect(tea?.stock).toBe(0);
});

test('adds a delivery to what is there', async () => {
  const products = await shelveTea({ stock: 10 });

  await products.restock('tea', 5);

  const tea = await products.getProduct('tea');
  expect(tea?.stock).toBe(15);
});

test('takes a delivery when the product is sold out', async () => {
  const products = await shelveTea({ stock: 0 });

  await products.restock('tea', 5);

  const tea = await products.getProduct('tea');
  expect(tea?.stock).toBe(5);
});

/** The products of a shop that has so much tea, and nothing else. */
async function shelveTea({ stock }: { stock: number }): Promise<ProductService> {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'tea', name: 'Tea', price: 4_20, stock });
  return new ProductService(store);
}
