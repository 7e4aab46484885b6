// Make: error paths only; every way to be refused, by class and by fact, never a success for its own sake.
import { describe, expect, it } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { TooManyAttemptsError, UsernameTakenError, WeakPasswordError } from '#src/auth/errors.ts';
import { createAuth } from '#src/auth/index.ts';
import { PasswordHasher } from '#src/auth/password-hasher.ts';
import { TokenManager } from '#src/auth/token-manager.ts';

function setup() {
  return createAuth({ hasher: createCheapHasher() });
}

describe('register errors', () => {
  it('throws WeakPasswordError for a short password', async () => {
    const { auth } = setup();

    await expect(auth.register('bo', 'short', 'bo@example.com')).rejects.toThrow(WeakPasswordError);
  });

  it('explains the weak password', async () => {
    const { auth } = setup();

    await expect(auth.register('bo', 'short', 'bo@example.com')).rejects.toThrow(
      'Password must be at least 8 characters',
    );
  });

  it('stores nothing after a weak password', async () => {
    const { auth, users } = setup();

    await auth.register('bo', 'short', 'bo@example.com').catch(() => {});

    expect(await users.getByUsername('bo')).toBeUndefined();
  });

  it('throws UsernameTakenError for a taken name', async () => {
    const { auth } = setup();
    await auth.register('bo', 'long enough', 'bo@example.com');

    await expect(auth.register('bo', 'another one', 'other@example.com')).rejects.toThrow(UsernameTakenError);
  });

  it('names the taken name', async () => {
    const { auth } = setup();
    await auth.register('bo', 'long enough', 'bo@example.com');

    const error = await auth.register('bo', 'another one', 'other@example.com').catch((e: unknown) => e);

    expect(error).toMatchObject({ name: 'UsernameTakenError', username: 'bo' });
    expect((error as Error).message).toContain('Username bo already exists');
  });

  it('does not replace the first user', async () => {
    const { auth, users } = setup();
    await auth.register('bo', 'long enough', 'bo@example.com');

    await auth.register('bo', 'another one', 'other@example.com').catch(() => {});

    expect(await users.getByUsername('bo')).toMatchObject({ email: 'bo@example.com' });
  });

  it('does not change the password of the first user', async () => {
    const { auth } = setup();
    await auth.register('bo', 'long enough', 'bo@example.com');

    await auth.register('bo', 'another one', 'other@example.com').catch(() => {});

    expect(await auth.login('bo', 'another one')).toBeUndefined();
  });
});

describe('login refusals', () => {
  it('returns undefined for an unknown name', async () => {
    expect(await setup().auth.login('nobody', 'whatever it is')).toBe(undefined);
  });

  it('returns undefined for a wrong password', async () => {
    const { auth } = setup();
    await auth.register('bo', 'long enough', 'bo@example.com');

    expect(await auth.login('bo', 'long enougH')).toBe(undefined);
  });

  it('returns undefined for an empty password', async () => {
    const { auth } = setup();
    await auth.register('bo', 'long enough', 'bo@example.com');

    expect(await auth.login('bo', '')).toBe(undefined);
  });

  it('throws TooManyAttemptsError with the name after five failures', async () => {
    const { auth } = setup();
    await auth.register('bo', 'long enough', 'bo@example.com');
    for (let i = 0; i < 5; i++) await auth.login('bo', 'wrong');

    const error = await auth.login('bo', 'wrong').catch((e: unknown) => e);

    expect(error).toBeInstanceOf(TooManyAttemptsError);
    expect(error).toMatchObject({ name: 'TooManyAttemptsError', username: 'bo' });
  });

  it('throws TooManyAttemptsError for the right password too', async () => {
    const { auth } = setup();
    await auth.register('bo', 'long enough', 'bo@example.com');
    for (let i = 0; i < 5; i++) await auth.login('bo', 'wrong');

    await expect(auth.login('bo', 'long enough')).rejects.toThrow(TooManyAttemptsError);
  });

  it('throws TooManyAttemptsError for an unknown name too', async () => {
    const { auth } = setup();
    for (let i = 0; i < 5; i++) await auth.login('ghost', 'wrong');

    await expect(auth.login('ghost', 'wrong')).rejects.toThrow(TooManyAttemptsError);
  });
});

describe('token refusals', () => {
  it.each(['', 'garbage', ' '])('knows nobody by the token %j', async (token) => {
    expect(await setup().auth.getCurrentUser(token)).toBe(undefined);
  });

  it('does not mind an unknown token at logout', async () => {
    await expect(setup().auth.logout('garbage')).resolves.toBeUndefined();
  });

  it('does not mind an unknown user at logoutEverywhere', async () => {
    await expect(setup().auth.logoutEverywhere('nobody')).resolves.toBeUndefined();
  });
});

describe('constructor errors', () => {
  it.each([0, -5, NaN, Infinity, -Infinity])('TokenManager refuses ttl %d', (ttl) => {
    expect(() => new TokenManager({ ttl })).toThrow(RangeError);
  });

  it.each([0, 1, 3, -2, NaN, 2.5, Infinity])('PasswordHasher refuses cost %d', (cost) => {
    expect(() => new PasswordHasher({ cost })).toThrow(RangeError);
  });

  it('createAuth passes a bad ttl on', () => {
    expect(() => createAuth({ ttl: 0 })).toThrow(RangeError);
  });
});
