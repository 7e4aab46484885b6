import { describe, expect, test } from 'vitest';
import { ProductService } from '#src/orders/product-service.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';

describe('restock', () => {
  test('adds', async () => {
    const products = await shelveTea({ stock: 10 });

    await products.restock('tea', 5);

    expect((await products.getProduct('tea'))?.stock).toBe(15);
  });
});

test('añade una entrega a lo que ya hay en la estantería', async () => {
  const products = await shelveTea({ stock: 0 });

  await products.restock('tea', 5);

  expect((await products.getProduct('tea'))?.stock).toBe(5);
});

test('在庫と同じ数なら足りる', async () => {
  const products = await shelveTea({ stock: 3 });

  expect(await products.checkStock('tea', 3)).toBe(true);
});

for (const stock of [1, 2]) {
  describe(`with ${stock} in stock`, () => {
    test('has not one more', async () => {
      const products = await shelveTea({ stock });

      expect(await products.checkStock('tea', stock + 1)).toBe(false);
    });
  });
}

async function shelveTea({ stock }: { stock: number }): Promise<ProductService> {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'tea', name: 'Tea', price: 4_20, stock });
  return new ProductService(store);
}
