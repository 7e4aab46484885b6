import { expect } from 'vitest';
import { userFactory } from '#fixtures/factories/user.ts';
import { test } from '#fixtures/test.ts';
import { SqliteUserStore } from './sqlite-user-store.ts';
import { keepsTheUserStoreContract } from './user-store.contract.ts';

keepsTheUserStoreContract(() => new SqliteUserStore(':memory:'));

test('finds what another store created when both are on one database', async ({ database }) => {
  const user = userFactory.build();
  await new SqliteUserStore(database).create(user);

  const found = await new SqliteUserStore(database).getById(user.id);

  expect(found).toEqual(user);
});
