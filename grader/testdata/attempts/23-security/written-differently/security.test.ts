import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test, vi, type Mock } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import type { AuthService } from '#src/auth/auth-service.ts';
import { createAuth } from '#src/auth/index.ts';
import type { PasswordHasher } from '#src/auth/password-hasher.ts';
import type { TokenStore } from '#src/auth/ports.ts';
import { MemoryTokenStore } from '#src/auth/stores/memory-token-store.ts';
import { SqliteUserStore } from '#src/auth/stores/sqlite-user-store.ts';

let now: number;
let database: DatabaseSync;
let hasher: PasswordHasher;
let tokenStore: TokenStore;
let auth: AuthService;

beforeEach(async () => {
  now = Date.parse('2031-01-01T00:00:00Z');
  database = new DatabaseSync(':memory:');
  hasher = createCheapHasher();
  tokenStore = new MemoryTokenStore();
  const users = new SqliteUserStore(database);
  ({ auth } = createAuth({ users, tokenStore, hasher, clock: () => new Date(now) }));
  await auth.register('carol', 'a secret of carol', 'carol@example.com');
});

afterEach(() => {
  database.close();
});

describe('who asks for names', () => {
  test('learns nothing from the work', async () => {
    const worked: Mock[] = [vi.spyOn(hasher, 'hash'), vi.spyOn(hasher, 'verify')];
    const workFor = async (name: string): Promise<number> => {
      worked.forEach((spy) => spy.mockClear());
      await auth.login(name, 'guess guess');
      return worked.flatMap((spy) => spy.mock.calls).length;
    };

    expect(await workFor('carol')).toEqual(await workFor('dave'));
  });

  test.for(['c%', 'car__', 'CAROL', "carol' OR '1'='1"])('is not let in as %s', async (name) => {
    await expect(auth.login(name, 'a secret of carol')).resolves.toBe(undefined);
  });
});

describe('who reads what is stored', () => {
  test('finds a hash in place of the password', async () => {
    const user = await new SqliteUserStore(database).getByUsername('carol');

    expect(user?.passwordHash.includes('a secret of carol')).toBe(false);
  });

  test('finds a digest in place of the token', async () => {
    const save = vi.spyOn(tokenStore, 'save');

    const token = await auth.login('carol', 'a secret of carol');

    expect(save).toHaveBeenCalled();
    expect(save.mock.lastCall?.[0].digest).not.toBe(token);
  });
});

describe('who guesses', () => {
  beforeEach(async () => {
    for (const digit of '12345') await auth.login('carol', digit);
  });

  test('is stopped, though the guess is right', async () => {
    await expect(auth.login('carol', 'a secret of carol')).rejects.toHaveProperty('name', 'TooManyAttemptsError');
  });

  test('does not stop the owner for longer than a quarter of an hour', async () => {
    now += 15 * 60_000 + 1;

    expect(await auth.login('carol', 'a secret of carol')).toEqual(expect.any(String));
  });
});

describe('who signs out', () => {
  let tokens: string[];

  beforeEach(async () => {
    tokens = [];
    for (let device = 0; device < 3; device++) tokens.push((await auth.login('carol', 'a secret of carol'))!);
  });

  const signedIn = async (): Promise<boolean[]> => {
    const found = await Promise.all(tokens.map((token) => auth.getCurrentUser(token)));
    return found.map((user) => user !== undefined);
  };

  test('does so on one device', async () => {
    await auth.logout(tokens[1]);

    expect(await signedIn()).toEqual([true, false, true]);
  });

  test('does so on all devices', async () => {
    const carol = await auth.getCurrentUser(tokens[0]);

    await auth.logoutEverywhere(carol!.id);

    expect(await signedIn()).toEqual([false, false, false]);
  });
});
