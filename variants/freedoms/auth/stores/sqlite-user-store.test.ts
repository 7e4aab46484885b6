import { DatabaseSync } from 'node:sqlite';
import { expect, test as base } from 'vitest';
import { userFactory } from '#fixtures/factories/user.ts';
import { SqliteUserStore } from '#src/auth/stores/sqlite-user-store.ts';

/** Tests to avoid: each relies on the freedom that its name begins with. */

const test = base
  .extend('database', ({}, { onCleanup }) => {
    const database = new DatabaseSync(':memory:');
    onCleanup(() => database.close());
    return database;
  })
  .extend('store', ({ database }) => new SqliteUserStore(database));

test('key-order: of a user', async ({ store }) => {
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

test('storage: a user is found in its table', async ({ store, database }) => {
  await store.create(userFactory.build({ username: 'ada' }));

  expect(database.prepare('SELECT username FROM users').get()?.username).toBe('ada');
});

test('storage: the time is a number of milliseconds', async ({ store, database }) => {
  const user = userFactory.build();
  await store.create(user);

  expect(database.prepare('SELECT createdAt FROM users').get()?.createdAt).toBe(user.createdAt.getTime());
});
