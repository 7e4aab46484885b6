import { expect, test } from 'vitest';
import { userFactory } from '#fixtures/factories/user.ts';
import { SqliteUserStore } from '#src/auth/stores/sqlite-user-store.ts';

/** Tests to avoid: each relies on the freedom that its name begins with. */

test('key-order: of a user', async () => {
  const store = new SqliteUserStore(':memory:');
  const user = userFactory.build();
  await store.create(user);

  const stored = await store.getById(user.id);

  expect(Object.keys(stored ?? {})).toEqual(['id', 'username', 'email', 'passwordHash', 'createdAt']);
});

test('methods: the list of all', () => {
  expect(Object.getOwnPropertyNames(SqliteUserStore.prototype)).toEqual([
    'constructor',
    'getById',
    'getByUsername',
    'create',
  ]);
});
