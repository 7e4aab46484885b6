import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { SqliteTokenStore } from './sqlite-token-store.ts';
import { keepsTheTokenStoreContract } from './token-store.contract.ts';

keepsTheTokenStoreContract(() => new SqliteTokenStore(':memory:'));

test('finds what another store saved when both are on one database', async ({ database }) => {
  const token = { digest: 'laptop', userId: 'ada', expiresAt: new Date('2030-01-16T12:00:00Z') };
  await new SqliteTokenStore(database).save(token);

  const found = await new SqliteTokenStore(database).find('laptop');

  expect(found).toEqual(token);
});
