import { describe, expect, test } from 'vitest';
import { ProductService } from '#src/orders/product-service.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';

test('does not have enough when one more than the stock is wanted', async () => {
  const products = await shelveTea({ stock: 3 });

  expect(await products.checkStock('tea', 4)).toBe(false);
});

const stores = { memory: () => new MemoryOrderStore(), another: () => new MemoryOrderStore() };

for (const [name, open] of Object.entries(stores)) {
  describe(`on the ${name} store`, () => {
    test('adds a delivery to what is there', async () => {
      const store = open();
      await store.saveProduct({ id: 'tea', name: 'Tea', price: 4_20, stock: 10 });

      await new ProductService(store).restock('tea', 5);

      expect((await store.getProduct('tea'))?.stock).toBe(15);
    });
  });
}

test('has neither of two too large numbers', async () => {
  const products = await shelveTea({ stock: 3 });
  const [some, many] = [4, 100];

  for (const wanted of [some, many]) {
    expect(await products.checkStock('tea', wanted)).toBe(false);
  }
});

test('answers each of three customers at once', async () => {
  const products = await shelveTea({ stock: 3 });
  const wanted = [2, 3, 4] as const;

  const answers = await Promise.all(wanted.map((quantity) => products.checkStock('tea', quantity)));

  for (const [index, answer] of answers.entries()) {
    expect(answer).toBe(index < 2);
  }
});

test('takes as many pieces as are sold', async () => {
  const products = await shelveTea({ stock: 10 });
  for (let sale = 0; sale < 2; sale += 1) await products.reduceStock('tea', 2);

  const tea = await products.getProduct('tea');
  if (tea === undefined) throw new Error('There is no tea');

  expect(tea.stock).toBe(6);
});

test('gives the last piece to one of two', async () => {
  const products = await shelveTea({ stock: 1 });

  const outcomes = await Promise.allSettled([
    products.reduceStock('tea', 1),
    products.reduceStock('tea', 1),
  ]);

  const [loser, other] = outcomes.toSorted((a, b) => b.status.localeCompare(a.status));
  expect(loser.status).toBe('rejected');
  expect(other.status).toBe('fulfilled');
  if (loser.status === 'rejected') expect(loser.reason).toBeInstanceOf(Error);
});

async function shelveTea({ stock }: { stock: number }): Promise<ProductService> {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'tea', name: 'Tea', price: 4_20, stock });
  return new ProductService(store);
}
