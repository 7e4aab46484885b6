import { describe, expect, it } from 'vitest';
import { ProductService } from '#src/orders/product-service.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';

describe('a customer who asks', () => {
  it('hears yes below the stock', async () => {
    const { service } = await bakery(12);
    expect(await service.checkStock('roll', 11)).toBe(true);
  });

  it('hears yes at the stock', async () => {
    const { service } = await bakery(12);
    expect(await service.checkStock('roll', 12)).toBe(true);
  });

  it('hears no above the stock', async () => {
    const { service } = await bakery(12);
    expect(await service.checkStock('roll', 13)).toBe(false);
  });

  it('hears no about cakes in a shop without cakes', async () => {
    const { service } = await bakery(12);
    expect(await service.checkStock('cake', 2)).toBe(false);
  });
});

describe('a customer who buys', () => {
  it('leaves the rest on the shelf', async () => {
    const { service, count } = await bakery(12);
    await service.reduceStock('roll', 5);
    expect(await count()).toBe(7);
  });

  it('may take the only roll', async () => {
    const { service, count } = await bakery(1);
    await expect(service.reduceStock('roll', 1)).resolves.toBeUndefined();
    expect(await count()).toBe(0);
  });
});

describe('the baker', () => {
  it('puts new rolls beside the old ones', async () => {
    const { service, count } = await bakery(2);
    await service.restock('roll', 30);
    expect(await count()).toBe(32);
  });

  it('fills an empty basket', async () => {
    const { service, count } = await bakery(0);
    await service.restock('roll', 30);
    expect(await count()).toBe(30);
  });
});

async function bakery(rolls: number) {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'roll', name: 'Roll', price: 65, stock: rolls });
  const service = new ProductService(store);
  const count = async () => (await store.getProduct('roll'))?.stock;
  return { service, count };
}
