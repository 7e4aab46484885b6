import type { DatabaseSync } from 'node:sqlite';
import { expect, test as base, vi } from 'vitest';
import { openTestDatabase } from '#fixtures/database/test-database.ts';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { FakeClock } from '#fixtures/fakes/fake-clock.ts';
import type { AuthService } from '#src/auth/auth-service.ts';
import { TooManyAttemptsError, UsernameTakenError } from '#src/auth/errors.ts';
import { createAuth } from '#src/auth/index.ts';
import type { PasswordHasher } from '#src/auth/password-hasher.ts';
import { SqliteTokenStore } from '#src/auth/stores/sqlite-token-store.ts';
import { SqliteUserStore } from '#src/auth/stores/sqlite-user-store.ts';

const second = 1000;
const minute = 60 * second;
const password = 'correct horse';

const test = base
  .extend('clock', () => new FakeClock())
  .extend('hasher', () => createCheapHasher())
  .extend('database', ({}, { onCleanup }) => {
    const database = openTestDatabase();
    onCleanup(() => database.close());
    return database;
  })
  .extend('auth', ({ clock, hasher, database }) => {
    const users = new SqliteUserStore(database);
    const tokenStore = new SqliteTokenStore(database);
    return createAuth({ users, tokenStore, hasher, clock: clock.now }).auth;
  });

test('works as hard for an unknown name as for a wrong password', async ({ auth, hasher }) => {
  await signUp(auth, 'alice');
  const work = watchWork(hasher);

  await auth.login('alice', 'a wrong guess');
  const forAWrongPassword = work();
  await auth.login('nobody', 'a wrong guess');
  const forAnUnknownName = work() - forAWrongPassword;

  expect(forAnUnknownName).toBe(forAWrongPassword);
});

test.for(['al%', 'alic_', '%', 'Alice'])(
  'knows nobody called "%s" when alice is registered',
  async (name, { auth }) => {
    await signUp(auth, 'alice');

    expect(await auth.login(name, password)).toBeUndefined();
  },
);

test('keeps a name for its owner when somebody else wants it', async ({ auth }) => {
  await signUp(auth, 'alice');

  const registering = auth.register('alice', 'another password', 'mallory@example.com');

  await expect(registering).rejects.toThrow(UsernameTakenError);
  expect(await auth.login('alice', 'another password')).toBeUndefined();
});

test('shows a thief no password', async ({ auth, database }) => {
  await signUp(auth, 'alice');

  expect(stolenFrom(database)).toContain('alice');
  expect(stolenFrom(database)).not.toContain(password);
});

test('shows a thief no token that still works', async ({ auth, database }) => {
  const token = await signUp(auth, 'alice');

  expect(stolenFrom(database)).toContain('alice');
  expect(stolenFrom(database)).not.toContain(token);
});

test('refuses even the right password for 15 minutes after five wrong ones', async ({ auth, clock }) => {
  await signUp(auth, 'alice');
  await guess(auth, 'alice', 5);

  clock.advance(15 * minute - second);

  await expect(auth.login('alice', password)).rejects.toThrow(TooManyAttemptsError);
});

test('lets the owner in again when the 15 minutes are over', async ({ auth, clock }) => {
  await signUp(auth, 'alice');
  await guess(auth, 'alice', 5);

  clock.advance(15 * minute + second);

  expect(await auth.login('alice', password)).toBeDefined();
});

test('ends one session alone when a user signs out', async ({ auth }) => {
  const phone = await signUp(auth, 'alice');
  const laptop = await signIn(auth, 'alice');

  await auth.logout(phone);

  expect(await auth.getCurrentUser(phone)).toBeUndefined();
  expect(await auth.getCurrentUser(laptop)).toMatchObject({ username: 'alice' });
});

test('ends every session of one user alone when she signs out everywhere', async ({ auth }) => {
  const phone = await signUp(auth, 'alice');
  const laptop = await signIn(auth, 'alice');
  const bobs = await signUp(auth, 'bob');
  const alice = await auth.getCurrentUser(laptop);

  await auth.logoutEverywhere(alice!.id);

  expect(await auth.getCurrentUser(phone)).toBeUndefined();
  expect(await auth.getCurrentUser(laptop)).toBeUndefined();
  expect(await auth.getCurrentUser(bobs)).toMatchObject({ username: 'bob' });
});

/** Registers somebody and signs them in. */
async function signUp(auth: AuthService, username: string): Promise<string> {
  await auth.register(username, password, `${username}@example.com`);
  return signIn(auth, username);
}

async function signIn(auth: AuthService, username: string): Promise<string> {
  const token = await auth.login(username, password);
  if (token === undefined) throw new Error(`${username} could not sign in`);
  return token;
}

/** Tries so many wrong passwords. */
async function guess(auth: AuthService, username: string, times: number): Promise<void> {
  for (let attempt = 1; attempt <= times; attempt += 1) await auth.login(username, `guess ${attempt}`);
}

/** Watches the hasher. @returns how often it has worked since then, whichever method was called */
function watchWork(hasher: PasswordHasher): () => number {
  const spies = [vi.spyOn(hasher, 'hash'), vi.spyOn(hasher, 'verify')];
  return () => spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
}

/** All that a thief finds who has copied the database, as one text. */
function stolenFrom(database: DatabaseSync): string {
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const rows = tables.flatMap(({ name }) => database.prepare(`SELECT * FROM ${String(name)}`).all());
  const values = rows.flatMap((row) => Object.values(row));
  return values.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : value)).join('\n');
}
