import { createHash } from 'node:crypto';
import { expect, test as base, vi } from 'vitest';
import { openTestDatabase } from '#fixtures/database/test-database.ts';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { FakeClock } from '#fixtures/fakes/fake-clock.ts';
import type { AuthService } from '#src/auth/auth-service.ts';
import { createAuth } from '#src/auth/index.ts';
import { SqliteTokenStore } from '#src/auth/stores/sqlite-token-store.ts';
import { SqliteUserStore } from '#src/auth/stores/sqlite-user-store.ts';

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

test('hashes once for an unknown name, and never verifies', async ({ auth, hasher }) => {
  const hash = vi.spyOn(hasher, 'hash');
  const verify = vi.spyOn(hasher, 'verify');

  await auth.login('nobody', 'a wrong guess');

  expect(hash).toHaveBeenCalledExactlyOnceWith('a wrong guess');
  expect(verify).not.toHaveBeenCalled();
});

test('shows a thief the sha256 of a token', async ({ auth, database }) => {
  const token = await signUp(auth, 'alice');

  const digests = database.prepare('SELECT digest FROM tokens').all();

  expect(digests).toEqual([{ digest: createHash('sha256').update(token).digest('hex') }]);
});

test('stores a hash of scrypt in the row of the user', async ({ auth, database }) => {
  await signUp(auth, 'alice');

  const user = database.prepare('SELECT passwordHash FROM users WHERE username = ?').get('alice');

  expect(user?.passwordHash).toMatch(/^scrypt\$/);
});

test('says that there were too many attempts', async ({ auth }) => {
  await signUp(auth, 'alice');
  for (let attempt = 1; attempt <= 5; attempt += 1) await auth.login('alice', 'a wrong guess');

  await expect(auth.login('alice', password)).rejects.toThrow(
    'Too many failed attempts to log in as alice: try again later',
  );
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

