// Make: fell in love with the stock methods; eighteen tests of ProductService, the orders never got their turn.
import { describe, expect, test } from 'vitest';
import { productFactory } from '#fixtures/factories/product.ts';
import { InsufficientStockError, InvalidQuantityError, ProductNotFoundError } from '#src/orders/errors.ts';
import { ProductService } from '#src/orders/product-service.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';

async function serviceWith(stock: number) {
  const store = new MemoryOrderStore();
  await store.saveProduct(productFactory.build({ id: 'lamp', stock }));
  const stockOf = async () => (await store.getProduct('lamp'))?.stock;
  return { service: new ProductService(store), stockOf };
}

describe('reduceStock', () => {
  test('takes one of ten', async () => {
    const { service, stockOf } = await serviceWith(10);
    await service.reduceStock('lamp', 1);
    expect(await stockOf()).toBe(9);
  });

  test('takes five of ten', async () => {
    const { service, stockOf } = await serviceWith(10);
    await service.reduceStock('lamp', 5);
    expect(await stockOf()).toBe(5);
  });

  test('takes nine of ten', async () => {
    const { service, stockOf } = await serviceWith(10);
    await service.reduceStock('lamp', 9);
    expect(await stockOf()).toBe(1);
  });

  test('takes all ten', async () => {
    const { service, stockOf } = await serviceWith(10);
    await service.reduceStock('lamp', 10);
    expect(await stockOf()).toBe(0);
  });

  test('refuses eleven of ten', async () => {
    const { service, stockOf } = await serviceWith(10);
    await expect(service.reduceStock('lamp', 11)).rejects.toThrow(InsufficientStockError);
    expect(await stockOf()).toBe(10);
  });

  test('refuses one of none', async () => {
    const { service, stockOf } = await serviceWith(0);
    await expect(service.reduceStock('lamp', 1)).rejects.toThrow(InsufficientStockError);
    expect(await stockOf()).toBe(0);
  });

  test('takes none of ten', async () => {
    const { service, stockOf } = await serviceWith(10);
    await service.reduceStock('lamp', 0);
    expect(await stockOf()).toBe(10);
  });

  test('takes none of none', async () => {
    const { service, stockOf } = await serviceWith(0);
    await service.reduceStock('lamp', 0);
    expect(await stockOf()).toBe(0);
  });

  test('takes twice', async () => {
    const { service, stockOf } = await serviceWith(10);
    await service.reduceStock('lamp', 3);
    await service.reduceStock('lamp', 4);
    expect(await stockOf()).toBe(3);
  });

  test('refuses a negative quantity', async () => {
    const { service, stockOf } = await serviceWith(10);
    await expect(service.reduceStock('lamp', -1)).rejects.toThrow(InvalidQuantityError);
    expect(await stockOf()).toBe(10);
  });

  test('refuses one and a half', async () => {
    const { service, stockOf } = await serviceWith(10);
    await expect(service.reduceStock('lamp', 1.5)).rejects.toThrow(InvalidQuantityError);
    expect(await stockOf()).toBe(10);
  });

  test('refuses NaN', async () => {
    const { service, stockOf } = await serviceWith(10);
    await expect(service.reduceStock('lamp', Number.NaN)).rejects.toThrow(InvalidQuantityError);
    expect(await stockOf()).toBe(10);
  });

  test('does not know a product that was never saved', async () => {
    const { service } = await serviceWith(10);
    await expect(service.reduceStock('sofa', 1)).rejects.toThrow(ProductNotFoundError);
  });

  test('takes from ten at once until nothing is left', async () => {
    const { service, stockOf } = await serviceWith(10);
    await Promise.all(Array.from({ length: 10 }, () => service.reduceStock('lamp', 1)));
    expect(await stockOf()).toBe(0);
  });
});

describe('restock', () => {
  test('adds to ten', async () => {
    const { service, stockOf } = await serviceWith(10);
    await service.restock('lamp', 5);
    expect(await stockOf()).toBe(15);
  });

  test('adds to none', async () => {
    const { service, stockOf } = await serviceWith(0);
    await service.restock('lamp', 5);
    expect(await stockOf()).toBe(5);
  });

  test('refuses a negative quantity', async () => {
    const { service, stockOf } = await serviceWith(10);
    await expect(service.restock('lamp', -5)).rejects.toThrow(InvalidQuantityError);
    expect(await stockOf()).toBe(10);
  });
});

test('checkStock says yes and no', async () => {
  const { service } = await serviceWith(10);
  expect(await service.checkStock('lamp', 10)).toBe(true);
  expect(await service.checkStock('lamp', 11)).toBe(false);
});
