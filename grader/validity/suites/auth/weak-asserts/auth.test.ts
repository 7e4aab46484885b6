// Make: asserts a lot but weakly; toBeTruthy and toBeDefined wherever they pass.
import { describe, expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { createAuth } from '#src/auth/index.ts';
import { PasswordHasher } from '#src/auth/password-hasher.ts';
import { TokenManager } from '#src/auth/token-manager.ts';

describe('createAuth', () => {
  test('returns something', () => {
    const system = createAuth();

    expect(system).toBeDefined();
    expect(system.auth).toBeDefined();
    expect(system.users).toBeDefined();
    expect(system.tokens).toBeDefined();
  });

  test('has methods', () => {
    const { auth } = createAuth();

    expect(auth.register).toBeTruthy();
    expect(auth.login).toBeTruthy();
    expect(auth.logout).toBeTruthy();
    expect(auth.logoutEverywhere).toBeTruthy();
    expect(auth.getCurrentUser).toBeTruthy();
  });
});

describe('register', () => {
  test('returns a user', async ({ auth }) => {
    expect(await auth.auth.register('kim', 'password123', 'kim@example.com')).toBeTruthy();
  });

  test('returns a user with fields', async ({ auth }) => {
    const user = await auth.auth.register('kim', 'password123', 'kim@example.com');

    expect(user.id).toBeTruthy();
    expect(user.username).toBeTruthy();
    expect(user.email).toBeTruthy();
    expect(user.passwordHash).toBeTruthy();
    expect(user.createdAt).toBeTruthy();
  });

  test('stores something', async ({ auth }) => {
    await auth.auth.register('kim', 'password123', 'kim@example.com');

    expect(await auth.users.getByUsername('kim')).toBeTruthy();
  });

  test('fails for a weak password', async ({ auth }) => {
    await expect(auth.auth.register('kim', 'pw', 'kim@example.com')).rejects.toBeDefined();
  });

  test('fails for a taken name', async ({ auth }) => {
    await auth.auth.register('kim', 'password123', 'kim@example.com');

    await expect(auth.auth.register('kim', 'password123', 'kim@example.com')).rejects.toBeTruthy();
  });

  test('works for two users', async ({ auth }) => {
    expect(await auth.auth.register('kim', 'password123', 'kim@example.com')).toBeDefined();
    expect(await auth.auth.register('lou', 'password123', 'lou@example.com')).toBeDefined();
  });
});

describe('login', () => {
  test('returns a token', async ({ auth }) => {
    await auth.auth.register('kim', 'password123', 'kim@example.com');

    expect(await auth.auth.login('kim', 'password123')).toBeTruthy();
  });

  test('returns a token that is not empty', async ({ auth }) => {
    await auth.auth.register('kim', 'password123', 'kim@example.com');

    expect((await auth.auth.login('kim', 'password123'))?.length).toBeGreaterThan(0);
  });

  test('returns nothing for a wrong password', async ({ auth }) => {
    await auth.auth.register('kim', 'password123', 'kim@example.com');

    expect(await auth.auth.login('kim', 'other')).toBeFalsy();
  });

  test('returns nothing for nobody', async ({ auth }) => {
    expect(await auth.auth.login('nobody', 'other')).toBeFalsy();
  });

  test('fails when tried too often', async ({ auth }) => {
    const results: unknown[] = [];
    for (let i = 0; i < 10; i++) results.push(await auth.auth.login('kim', 'other').catch((e: unknown) => e));

    expect(results.at(-1)).toBeTruthy();
    expect(results).toBeDefined();
  });
});

describe('getCurrentUser', () => {
  test('returns a user', async ({ auth }) => {
    await auth.auth.register('kim', 'password123', 'kim@example.com');
    const token = await auth.auth.login('kim', 'password123');

    expect(await auth.auth.getCurrentUser(token!)).toBeTruthy();
  });

  test('returns nothing', async ({ auth }) => {
    expect(await auth.auth.getCurrentUser('nothing')).toBeFalsy();
  });

  test('returns nothing later', async ({ auth, clock }) => {
    await auth.auth.register('kim', 'password123', 'kim@example.com');
    const token = await auth.auth.login('kim', 'password123');
    clock.advance(100 * 24 * 60 * 60 * 1000);

    expect(await auth.auth.getCurrentUser(token!)).toBeFalsy();
  });
});

describe('logout', () => {
  test('returns nothing', async ({ auth }) => {
    expect(await auth.auth.logout('token')).toBeFalsy();
  });

  test('works', async ({ auth }) => {
    await auth.auth.register('kim', 'password123', 'kim@example.com');
    const token = await auth.auth.login('kim', 'password123');
    await auth.auth.logout(token!);

    expect(await auth.auth.getCurrentUser(token!)).toBeFalsy();
  });

  test('everywhere works', async ({ auth }) => {
    const kim = await auth.auth.register('kim', 'password123', 'kim@example.com');
    const token = await auth.auth.login('kim', 'password123');
    await auth.auth.logoutEverywhere(kim.id);

    expect(await auth.auth.getCurrentUser(token!)).toBeFalsy();
  });
});

describe('tokens', () => {
  test('exist', async ({ auth }) => {
    expect(await auth.tokens.createToken('kim')).toBeTruthy();
  });

  test('are valid', async ({ auth }) => {
    expect(await auth.tokens.validateToken(await auth.tokens.createToken('kim'))).toBeTruthy();
  });

  test('can be invalid', async ({ auth }) => {
    expect(await auth.tokens.validateToken('x')).toBeFalsy();
  });

  test('a manager can be made', () => {
    expect(new TokenManager()).toBeTruthy();
    expect(new TokenManager({ ttl: 5 })).toBeTruthy();
  });

  test('a manager can fail', () => {
    expect(() => new TokenManager({ ttl: -5 })).toThrow();
  });
});

describe('hasher', () => {
  test('hashes', async () => {
    expect(await createCheapHasher().hash('password123')).toBeTruthy();
  });

  test('hashes to some length', async () => {
    expect((await createCheapHasher().hash('password123')).length).toBeGreaterThan(10);
  });

  test('verifies', async () => {
    const hasher = createCheapHasher();

    expect(await hasher.verify('password123', await hasher.hash('password123'))).toBeTruthy();
  });

  test('does not verify', async () => {
    const hasher = createCheapHasher();

    expect(await hasher.verify('password321', await hasher.hash('password123'))).toBeFalsy();
  });

  test('can be made', () => {
    expect(new PasswordHasher()).toBeTruthy();
    expect(new PasswordHasher({ cost: 4 })).toBeTruthy();
  });

  test('can fail', () => {
    expect(() => new PasswordHasher({ cost: -4 })).toThrow();
  });
});
