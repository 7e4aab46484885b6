import { expect, test } from 'vitest';
import { ProductService } from '#src/orders/product-service.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';

test('takes as many pieces as are sold', async () => {
  const products = await shelveTea({ stock: 10 });

  await products.reduceStock('tea', 4);

  expect((await products.getProduct('tea'))?.stock).toBe(6);
});

test('adds a delivery to what is there', async () => {
  const products = await shelveTea({ stock: 10 });

  await products.restock('tea', 5);

  expect((await products.getProduct('tea'))?.stock).toBe(15);
});

test('does not have enough when more than the stock is wanted', async () => {
  const products = await shelveTea({ stock: 3 });
  const left = (await products.getProduct('tea'))?.stock ?? 0;

  for (let wanted = left + 1; wanted < 10; wanted += 1) { // <- here
    expect(await products.checkStock('tea', wanted)).toBe(false);
  }
});

async function shelveTea({ stock }: { stock: number }): Promise<ProductService> {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'tea', name: 'Tea', price: 4_20, stock });
  return new ProductService(store);
}
