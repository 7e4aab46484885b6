import { DatabaseSync } from 'node:sqlite';
import { expect, test as base } from 'vitest';
import * as sqlite from '#src/auth/stores/sqlite-user-store.ts';
import type { User } from '#src/auth/user.ts';
import { methodsOf } from './watch.ts';

/** What the user store shows to the outside, all of it. A refactoring must show exactly this. */

const alice: User = {
  id: 'id-1',
  username: 'alice',
  email: "Alice.O'Hara@Example.com",
  passwordHash: 'no$hash="',
  createdAt: new Date('2031-05-01T08:00:00.007Z'),
};
const others = ['ALICE', 'al%', 'a_ice', '%', 'alice ', ' alice', 'álice', "al'ice", '__proto__', ''];

const test = base
  .extend('database', ({}, { onCleanup }) => {
    const database = new DatabaseSync(':memory:');
    onCleanup(() => database.close());
    return database;
  })
  .extend('store', ({ database }) => new sqlite.SqliteUserStore(database));

test('exports one class, with the promised methods', () => {
  expect(methodsOf(sqlite)).toEqual({
    SqliteUserStore: expect.arrayContaining(['create', 'getById', 'getByUsername']),
  });
});

test('shows no field', async ({ store }) => {
  await store.create(alice);

  expect(Reflect.ownKeys(store)).toEqual([]);
});

test('opens a database of its own when it is given a place', async () => {
  const store = new sqlite.SqliteUserStore(':memory:');

  expect(await store.create(alice)).toBe(true);
  expect(await store.getById('id-1')).toEqual(alice);
});

test.for([alice, { ...alice, createdAt: new Date(-1) }, { ...alice, username: '', email: '' }])(
  'hands out a user as it was created, by id and by name',
  async (user, { store }) => {
    expect(await store.create(user)).toBe(true);

    expect(await store.getById(user.id)).toStrictEqual(user);
    expect(await store.getByUsername(user.username)).toStrictEqual(user);
  },
);

test.for(others)('tells "%s" from alice', async (name, { store }) => {
  await store.create(alice);

  expect(await store.getByUsername(name)).toBeUndefined();
  expect(await store.getById(name)).toBeUndefined();
  expect(await store.create({ ...alice, id: 'id-2', username: name })).toBe(true);
  expect(await store.getByUsername(name)).toMatchObject({ id: 'id-2', username: name });
  expect(await store.getByUsername('alice')).toEqual(alice);
});

test('changes nothing when the name is taken', async ({ store }) => {
  await store.create(alice);

  expect(await store.create({ ...alice, id: 'id-2', email: 'b@example.com' })).toBe(false);

  expect(await store.getByUsername('alice')).toEqual(alice);
  expect(await store.getById('id-2')).toBeUndefined();
});

test('creates one of two at once', async ({ store }) => {
  const created = await Promise.all([store.create(alice), store.create({ ...alice, id: 'id-2' })]);

  expect(created.toSorted()).toEqual([false, true]);
});

test('hands out copies', async ({ store }) => {
  const given = structuredClone(alice);
  await store.create(given);

  given.createdAt.setTime(0);
  (await store.getById('id-1'))!.createdAt.setTime(0);
  (await store.getByUsername('alice'))!.email = 'changed';

  expect(await store.getById('id-1')).toEqual(alice);
});

test('knows what another one has stored in the database', async ({ store, database }) => {
  const other = new sqlite.SqliteUserStore(database);

  await store.create(alice);

  expect(await other.getByUsername('alice')).toEqual(alice);
  expect(await other.create({ ...alice, id: 'id-2' })).toBe(false);
});

test('passes an error of the database on', async ({ store, database }) => {
  database.close();

  await expect(store.getById('id-1')).rejects.toThrow('not open');
  await expect(store.getByUsername('alice')).rejects.toThrow('not open');
  await expect(store.create(alice)).rejects.toThrow('not open');
  database.open();
});
