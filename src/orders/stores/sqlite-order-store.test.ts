import { expect } from 'vitest';
import { productFactory } from '#fixtures/factories/product.ts';
import { test } from '#fixtures/test.ts';
import { keepsTheOrderStoreContract } from './order-store.contract.ts';
import { SqliteOrderStore } from './sqlite-order-store.ts';

keepsTheOrderStoreContract(() => new SqliteOrderStore(':memory:'));

test('finds what another store saved when both are on one database', async ({ database }) => {
  const product = productFactory.build();
  await new SqliteOrderStore(database).saveProduct(product);

  const found = await new SqliteOrderStore(database).getProduct(product.id);

  expect(found).toEqual(product);
});
