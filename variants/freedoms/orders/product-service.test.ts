import { expect, test as base, vi } from 'vitest';
import { InsufficientStockError, InvalidQuantityError } from '#src/orders/errors.ts';
import { ProductService } from '#src/orders/product-service.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';

/** Tests to avoid: each relies on the freedom that its name begins with. */

const mug = { id: 'mug', name: 'Mug', price: 12_50, stock: 3 };

const test = base.extend('shop', async () => {
  const store = new MemoryOrderStore();
  await store.saveProduct(mug);
  return { store, products: new ProductService(store) };
});

test.for(['reduceStock', 'restock'] as const)(
  'error-order: %s looks at the quantity before it looks for the product',
  async (method, { shop: { products } }) => {
    await expect(products[method]('unicorn', -1)).rejects.toThrow(InvalidQuantityError);
  },
);

test('message: of a shortage, to the end', async ({ shop: { products } }) => {
  await expect(products.reduceStock('mug', 4)).rejects.toThrow('Insufficient stock for mug: 4 wanted');
});

test('message: of a shortage, as in an error that the test makes', async ({ shop: { products } }) => {
  await expect(products.reduceStock('mug', 4)).rejects.toThrow(new InsufficientStockError('mug', 4));
});

test('message: of an unknown product, and nothing but the phrase', async ({ shop: { products } }) => {
  await expect(products.restock('unicorn', 1)).rejects.toThrow(/^Product unicorn not found$/);
});

test('message: of a quantity that is none', async ({ shop: { products } }) => {
  await expect(products.restock('mug', 1.5)).rejects.toThrow('is not a whole number');
});

test('other-facts: how many were wanted', async ({ shop: { products } }) => {
  await expect(products.reduceStock('mug', 4)).rejects.toMatchObject({ productId: 'mug', quantity: 4 });
});

test('other-facts: the quantity that is none', async ({ shop: { products } }) => {
  await expect(products.reduceStock('mug', -1)).rejects.toHaveProperty('quantity', -1);
});

test('calls: hands out a product after one look', async ({ shop: { store, products } }) => {
  const getProduct = vi.spyOn(store, 'getProduct');

  await products.getProduct('mug');

  expect(getProduct).toHaveBeenCalledOnce();
});

test('calls: looks once whether there is enough', async ({ shop: { store, products } }) => {
  const getProduct = vi.spyOn(store, 'getProduct');

  await products.checkStock('mug', 3);

  expect(getProduct).toHaveBeenCalledOnce();
});

test.for(['reduceStock', 'restock'] as const)(
  'calls: %s does not look the product up first',
  async (method, { shop: { store, products } }) => {
    const getProduct = vi.spyOn(store, 'getProduct');

    await products[method]('mug', 1);

    expect(getProduct).not.toHaveBeenCalled();
  },
);

test('calls: asks the store to change nothing', async ({ shop: { store, products } }) => {
  const adjustStock = vi.spyOn(store, 'adjustStock');

  await products.restock('mug', 0);

  expect(adjustStock.mock.calls).toEqual([['mug', 0]]);
});

test('calls: adjusts the stock once', async ({ shop: { store, products } }) => {
  const adjustStock = vi.spyOn(store, 'adjustStock');

  await products.reduceStock('mug', 2);

  expect(adjustStock).toHaveBeenCalledExactlyOnceWith('mug', -2);
});

test('winner: the first of two who want the last one', async ({ shop: { products } }) => {
  await products.reduceStock('mug', 2);

  const [first] = await Promise.allSettled([products.reduceStock('mug', 1), products.reduceStock('mug', 1)]);

  expect(first.status).toBe('fulfilled');
});

test('key-order: of a product', async ({ shop: { products } }) => {
  expect(JSON.stringify(await products.getProduct('mug'))).toBe(JSON.stringify(mug));
});

test('methods: the list of all', () => {
  expect(Object.getOwnPropertyNames(ProductService.prototype).toSorted()).toEqual([
    'checkStock',
    'constructor',
    'getProduct',
    'reduceStock',
    'restock',
  ]);
});
