// Make: a good suite that leans on something not promised in two tests: the shape of a hash, and which error comes first.
import { describe, expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { TooManyAttemptsError, UsernameTakenError, WeakPasswordError } from '#src/auth/errors.ts';
import { createAuth } from '#src/auth/index.ts';

describe('register', () => {
  test('stores what it returns', async ({ auth, clock }) => {
    const user = await auth.auth.register('dora', 'the explorer', 'dora@example.com');

    expect(user).toMatchObject({ username: 'dora', email: 'dora@example.com', createdAt: clock.now() });
    expect(await auth.users.getById(user.id)).toEqual(user);
  });

  test('writes the hash as scrypt, cost, salt and key', async ({ auth }) => {
    const user = await auth.auth.register('dora', 'the explorer', 'dora@example.com');

    expect(user.passwordHash).toMatch(/^scrypt\$2\$[^$]+\$[^$]+$/);
  });

  test('refuses seven characters and takes eight', async ({ auth }) => {
    await expect(auth.auth.register('dora', '7777777', 'dora@example.com')).rejects.toThrow(
      WeakPasswordError,
    );
    await expect(auth.auth.register('dora', '88888888', 'dora@example.com')).resolves.toBeDefined();
  });

  test('refuses a taken name', async ({ auth }) => {
    await auth.auth.register('dora', 'the explorer', 'dora@example.com');

    await expect(auth.auth.register('dora', 'the imposter', 'x@example.com')).rejects.toThrow(
      UsernameTakenError,
    );
  });

  test('looks at the password before the name', async ({ auth }) => {
    await auth.auth.register('dora', 'the explorer', 'dora@example.com');

    await expect(auth.auth.register('dora', 'short', 'x@example.com')).rejects.toThrow(WeakPasswordError);
  });
});

describe('login', () => {
  test('opens a session', async ({ auth }) => {
    const dora = await auth.auth.register('dora', 'the explorer', 'dora@example.com');
    const token = await auth.auth.login('dora', 'the explorer');

    expect(await auth.auth.getCurrentUser(token!)).toEqual(dora);
  });

  test('opens none with a wrong password', async ({ auth }) => {
    await auth.auth.register('dora', 'the explorer', 'dora@example.com');

    expect(await auth.auth.login('dora', 'the explored')).toBeUndefined();
  });

  test('opens none for a stranger', async ({ auth }) => {
    expect(await auth.auth.login('boots', 'the monkey')).toBeUndefined();
  });

  test('locks after five failures, for 15 minutes', async ({ auth, clock }) => {
    await auth.auth.register('dora', 'the explorer', 'dora@example.com');
    for (let i = 0; i < 5; i++) expect(await auth.auth.login('dora', 'swiper')).toBeUndefined();

    await expect(auth.auth.login('dora', 'the explorer')).rejects.toThrow(TooManyAttemptsError);
    clock.advance(15 * 60_000);
    expect(await auth.auth.login('dora', 'the explorer')).toBeDefined();
  });

  test('counts from zero after a success', async ({ auth }) => {
    await auth.auth.register('dora', 'the explorer', 'dora@example.com');
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 4; i++) await auth.auth.login('dora', 'swiper');
      expect(await auth.auth.login('dora', 'the explorer')).toBeDefined();
    }
  });
});

describe('sessions', () => {
  test('end after the ttl', async ({ clock }) => {
    const { tokens } = createAuth({ clock: clock.now, ttl: 60_000 });
    const token = await tokens.createToken('dora');
    clock.advance(59_999);
    expect(await tokens.validateToken(token)).toBe('dora');
    clock.advance(1);
    expect(await tokens.validateToken(token)).toBeUndefined();
  });

  test('end one at a time', async ({ auth }) => {
    const first = await auth.tokens.createToken('dora');
    const second = await auth.tokens.createToken('dora');
    await auth.auth.logout(second);

    expect(await auth.tokens.validateToken(first)).toBe('dora');
    expect(await auth.tokens.validateToken(second)).toBeUndefined();
  });

  test('end all together', async ({ auth }) => {
    const first = await auth.tokens.createToken('dora');
    const second = await auth.tokens.createToken('dora');
    await auth.auth.logoutEverywhere('dora');

    expect(await auth.tokens.validateToken(first)).toBeUndefined();
    expect(await auth.tokens.validateToken(second)).toBeUndefined();
  });
});
