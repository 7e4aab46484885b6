import { beforeEach, describe, expect, test } from 'vitest';
import { ProductService } from '#src/orders/product-service.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';

let products: ProductService;

describe('with tea on the shelf', () => {
  beforeEach(async () => {
    products = await shelveTea({ stock: 10 });
  });

  test('adds a delivery to what is there', async () => {
    const before = (await products.getProduct('tea'))!.stock;

    await products.restock('tea', 5);

    expect((await products.getProduct('tea'))?.stock).toBe(before + 5);
  });

  test('takes as many pieces as are sold', async () => {
    await products.reduceStock('tea', 4);

    expect((await products.getProduct('tea'))?.stock).toBe(6);
  });
});

describe('when it is sold out', () => {
  beforeEach(async () => {
    products = await shelveTea({ stock: 0 });
  });

  test('adds a delivery to what is there', async () => {
    const before = (await products.getProduct('tea'))!.stock;

    await products.restock('tea', 5);

    expect((await products.getProduct('tea'))?.stock).toBe(before + 5);
  });

  test('does not have one', async () => {
    expect(await products.checkStock('tea', 1)).toBe(false);
  });
});

async function shelveTea({ stock }: { stock: number }): Promise<ProductService> {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'tea', name: 'Tea', price: 4_20, stock });
  return new ProductService(store);
}
