// Make: copies the requirements row by row; one describe a row, one test a clause, nothing that is not written there.
import { describe, expect } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { test } from '#fixtures/test.ts';
import { createAuth } from '#src/auth/index.ts';
import { PasswordHasher } from '#src/auth/password-hasher.ts';
import type { StoredToken } from '#src/auth/ports.ts';
import { MemoryTokenStore } from '#src/auth/stores/memory-token-store.ts';
import { TokenManager } from '#src/auth/token-manager.ts';

describe('register: password under 8 characters (code points)', () => {
  test('7 characters: WeakPasswordError', async ({ auth }) => {
    await expect(auth.auth.register('gil', 'seven77', 'gil@example.com')).rejects.toMatchObject({
      name: 'WeakPasswordError',
    });
  });

  test('7 code points in 14 units: WeakPasswordError', async ({ auth }) => {
    await expect(auth.auth.register('gil', '😀😀😀😀😀😀😀', 'gil@example.com')).rejects.toMatchObject({
      name: 'WeakPasswordError',
    });
  });

  test('8 code points: accepted', async ({ auth }) => {
    await expect(auth.auth.register('gil', '😀😀😀😀😀😀😀8', 'gil@example.com')).resolves.toBeDefined();
  });
});

describe('register: username taken', () => {
  test('UsernameTakenError', async ({ auth }) => {
    await auth.auth.register('gil', 'password 1', 'gil@example.com');

    await expect(auth.auth.register('gil', 'password 2', 'gil2@example.com')).rejects.toMatchObject({
      name: 'UsernameTakenError',
      username: 'gil',
    });
  });

  test('names are compared exactly', async ({ auth }) => {
    await auth.auth.register('gil', 'password 1', 'gil@example.com');

    await expect(auth.auth.register('Gil', 'password 2', 'gil2@example.com')).resolves.toBeDefined();
    await expect(auth.auth.register('gil ', 'password 3', 'gil3@example.com')).resolves.toBeDefined();
  });

  test('also when two register at once', async ({ auth }) => {
    const results = await Promise.allSettled([
      auth.auth.register('gil', 'password 1', 'gil@example.com'),
      auth.auth.register('gil', 'password 2', 'gil2@example.com'),
    ]);

    expect(results.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('the first user is unchanged', async ({ auth }) => {
    const first = await auth.auth.register('gil', 'password 1', 'gil@example.com');
    await auth.auth.register('gil', 'password 2', 'gil2@example.com').catch(() => {});

    expect(await auth.users.getByUsername('gil')).toEqual(first);
  });
});

describe('register: accepted', () => {
  test('the stored user', async ({ auth, clock }) => {
    const user = await auth.auth.register('gil', 'password 1', 'gil@example.com');

    expect(user).toMatchObject({ username: 'gil', email: 'gil@example.com', createdAt: clock.now() });
    expect(await auth.users.getById(user.id)).toEqual(user);
  });

  test('passwordHash not the password', async ({ auth }) => {
    const user = await auth.auth.register('gil', 'password 1', 'gil@example.com');

    expect(user.passwordHash).not.toBe('password 1');
  });
});

describe('hash, verify', () => {
  test('two hashes of one password differ', async () => {
    const hasher = createCheapHasher();

    expect(await hasher.hash('password 1')).not.toBe(await hasher.hash('password 1'));
  });

  test('only the same whole password verifies', async () => {
    const hasher = createCheapHasher();
    const hash = await hasher.hash('password 1');

    expect(await hasher.verify('password 1', hash)).toBe(true);
    expect(await hasher.verify('password', hash)).toBe(false);
    expect(await hasher.verify('Password 1', hash)).toBe(false);
    expect(await hasher.verify('password 1 ', hash)).toBe(false);
  });

  test('the hash carries its own parameters', async () => {
    const hash = await new PasswordHasher({ cost: 8 }).hash('password 1');

    expect(await new PasswordHasher({ cost: 2 }).verify('password 1', hash)).toBe(true);
  });
});

describe('login', () => {
  test('a new token', async ({ auth }) => {
    await auth.auth.register('gil', 'password 1', 'gil@example.com');

    const first = await auth.auth.login('gil', 'password 1');
    const second = await auth.auth.login('gil', 'password 1');

    expect(first).toEqual(expect.any(String));
    expect(second).not.toBe(first);
  });

  test('undefined for a wrong password', async ({ auth }) => {
    await auth.auth.register('gil', 'password 1', 'gil@example.com');

    expect(await auth.auth.login('gil', 'password 2')).toBeUndefined();
  });

  test('undefined for an unknown name', async ({ auth }) => {
    expect(await auth.auth.login('gil', 'password 1')).toBeUndefined();
  });

  test('which cost the same work', async () => {
    let derivations = 0;
    const hasher = createCheapHasher();
    const { hash, verify } = hasher;
    hasher.hash = (...args) => (derivations++, hash.apply(hasher, args));
    hasher.verify = (...args) => (derivations++, verify.apply(hasher, args));
    const { auth } = createAuth({ hasher });

    await auth.login('gil', 'password 1');

    expect(derivations).toBe(1);
  });
});

describe('login: after five failures for one name within 15 minutes', () => {
  test('TooManyAttemptsError, right password or not', async ({ auth }) => {
    await auth.auth.register('gil', 'password 1', 'gil@example.com');
    for (let i = 0; i < 5; i++) await auth.auth.login('gil', 'wrong');

    await expect(auth.auth.login('gil', 'wrong')).rejects.toMatchObject({ name: 'TooManyAttemptsError' });
    await expect(auth.auth.login('gil', 'password 1')).rejects.toMatchObject({
      name: 'TooManyAttemptsError',
    });
  });

  test('until 15 minutes after the fifth', async ({ auth, clock }) => {
    await auth.auth.register('gil', 'password 1', 'gil@example.com');
    for (let i = 0; i < 5; i++) {
      clock.advance(60_000);
      await auth.auth.login('gil', 'wrong');
    }
    clock.advance(15 * 60_000 - 1);
    await expect(auth.auth.login('gil', 'password 1')).rejects.toThrow();
    clock.advance(1);

    expect(await auth.auth.login('gil', 'password 1')).toBeDefined();
  });

  test('a success before starts the count anew', async ({ auth }) => {
    await auth.auth.register('gil', 'password 1', 'gil@example.com');
    for (let i = 0; i < 4; i++) await auth.auth.login('gil', 'wrong');
    await auth.auth.login('gil', 'password 1');
    for (let i = 0; i < 4; i++) await auth.auth.login('gil', 'wrong');

    expect(await auth.auth.login('gil', 'password 1')).toBeDefined();
  });
});

describe('token', () => {
  test('different each time', async ({ auth }) => {
    expect(await auth.tokens.createToken('gil')).not.toBe(await auth.tokens.createToken('gil'));
  });

  test('valid before creation + ttl, refused from that moment on', async ({ clock }) => {
    const tokens = new TokenManager({ clock: clock.now, ttl: 5000 });
    const token = await tokens.createToken('gil');
    clock.advance(4999);
    expect(await tokens.validateToken(token)).toBe('gil');
    clock.advance(1);

    expect(await tokens.validateToken(token)).toBeUndefined();
  });

  test('not prolonged by use', async ({ clock }) => {
    const tokens = new TokenManager({ clock: clock.now, ttl: 5000 });
    const token = await tokens.createToken('gil');
    clock.advance(3000);
    await tokens.validateToken(token);
    clock.advance(2000);

    expect(await tokens.validateToken(token)).toBeUndefined();
  });

  test('the store sees only its digest', async () => {
    const seen: StoredToken[] = [];
    const store = new MemoryTokenStore();
    store.save = async (token) => void seen.push(token);
    const token = await new TokenManager({ store }).createToken('gil');

    expect(seen[0].digest).not.toBe(token);
  });
});

describe('logout, logoutEverywhere', () => {
  test('that session alone', async ({ auth }) => {
    const one = await auth.tokens.createToken('gil');
    const two = await auth.tokens.createToken('gil');
    await auth.auth.logout(one);

    expect(await auth.tokens.validateToken(one)).toBeUndefined();
    expect(await auth.tokens.validateToken(two)).toBe('gil');
  });

  test("all of that user's", async ({ auth }) => {
    const one = await auth.tokens.createToken('gil');
    const two = await auth.tokens.createToken('gil');
    const other = await auth.tokens.createToken('hal');
    await auth.auth.logoutEverywhere('gil');

    expect(await auth.tokens.validateToken(one)).toBeUndefined();
    expect(await auth.tokens.validateToken(two)).toBeUndefined();
    expect(await auth.tokens.validateToken(other)).toBe('hal');
  });

  test('an unknown token is no error', async ({ auth }) => {
    await expect(auth.auth.logout('unknown')).resolves.toBeUndefined();
  });
});

describe('getCurrentUser', () => {
  test('the user of a valid token', async ({ auth }) => {
    const gil = await auth.auth.register('gil', 'password 1', 'gil@example.com');

    expect(await auth.auth.getCurrentUser(await auth.tokens.createToken(gil.id))).toEqual(gil);
  });

  test('else undefined', async ({ auth }) => {
    expect(await auth.auth.getCurrentUser('unknown')).toBeUndefined();
  });
});

describe('constructors', () => {
  test('a TokenManager whose ttl makes no sense: RangeError', () => {
    expect(() => new TokenManager({ ttl: -1 })).toThrow(RangeError);
    expect(() => new TokenManager({ ttl: NaN })).toThrow(RangeError);
  });

  test('a PasswordHasher whose cost makes no sense: RangeError', () => {
    expect(() => new PasswordHasher({ cost: -1 })).toThrow(RangeError);
    expect(() => new PasswordHasher({ cost: NaN })).toThrow(RangeError);
  });
});

describe('stores', () => {
  test('hand out copies', async ({ auth }) => {
    const user = await auth.auth.register('gil', 'password 1', 'gil@example.com');
    user.email = 'changed@example.com';
    (await auth.users.getById(user.id))!.email = 'changed@example.com';

    expect((await auth.users.getById(user.id))?.email).toBe('gil@example.com');
  });
});
