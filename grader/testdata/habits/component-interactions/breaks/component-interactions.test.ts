import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';

test('takes what is sold', async ({ shop }) => {
  await shop.store.saveProduct({ id: 'tea', name: 'Tea', price: 10_00, stock: 5 });

  await shop.products.reduceStock('tea', 5);

  expect(await shop.products.checkStock('tea', 1)).toBe(false);
});
