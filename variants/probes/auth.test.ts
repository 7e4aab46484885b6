import { describe, expect, test as base } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { FakeClock } from '#fixtures/fakes/fake-clock.ts';
import * as authService from '#src/auth/auth-service.ts';
import { TooManyAttemptsError, UsernameTakenError, WeakPasswordError } from '#src/auth/errors.ts';
import { createAuth } from '#src/auth/index.ts';
import * as loginAttempts from '#src/auth/login-attempts.ts';
import * as passwordHasher from '#src/auth/password-hasher.ts';
import type { StoredToken } from '#src/auth/ports.ts';
import { MemoryTokenStore } from '#src/auth/stores/memory-token-store.ts';
import { MemoryUserStore } from '#src/auth/stores/memory-user-store.ts';
import * as tokenManager from '#src/auth/token-manager.ts';
import type { User } from '#src/auth/user.ts';
import { callsBeside, callsOf, methodsOf, refusal, refusalOf, watch, type Call } from './watch.ts';

/** What the auth system shows to the outside, all of it. A refactoring must show exactly this. */

const now = new Date('2031-05-01T08:00:00Z');
const hour = 60 * 60 * 1000;
const password = 'correct horse battery';
const wrongPassword = 'wrong horse battery';
const alice: User = {
  id: 'id-1',
  username: 'alice',
  email: 'alice@example.com',
  passwordHash: expect.any(String) as string,
  createdAt: now,
};

const test = base
  .extend('clock', () => new FakeClock(now))
  .extend('world', ({ clock }) => {
    const [userCalls, tokenCalls, hasherCalls]: Call[][] = [[], [], []];
    const drawn: string[] = [];
    const askedOfClock: unknown[] = [];
    const hasher = createCheapHasher();
    const users = new MemoryUserStore();
    const time = (...args: unknown[]): Date => {
      askedOfClock.push(...args);
      return clock.now();
    };
    const { auth, tokens } = createAuth({
      users: watch(users, userCalls),
      tokenStore: watch(new MemoryTokenStore(), tokenCalls),
      hasher: watch(hasher, hasherCalls),
      clock: time,
      newId: (...args: unknown[]) => {
        drawn.push(`id-${drawn.length + 1}`, ...args.map(String));
        return drawn[drawn.length - 1];
      },
      ttl: hour,
    });
    const forget = (): void => [userCalls, tokenCalls, hasherCalls].forEach((calls) => (calls.length = 0));
    return { auth, tokens, users, hasher, userCalls, tokenCalls, hasherCalls, drawn, askedOfClock, forget };
  });

describe('the modules', () => {
  test('export one class each, with the promised methods', () => {
    expect(methodsOf(authService)).toEqual({
      AuthService: expect.arrayContaining([
        'getCurrentUser',
        'login',
        'logout',
        'logoutEverywhere',
        'register',
      ]),
    });
    expect(methodsOf(tokenManager)).toEqual({
      TokenManager: expect.arrayContaining(['createToken', 'revokeAll', 'revokeToken', 'validateToken']),
    });
    expect(methodsOf(passwordHasher)).toEqual({
      PasswordHasher: expect.arrayContaining(['hash', 'verify']),
    });
    expect(methodsOf(loginAttempts)).toEqual({
      LoginAttempts: expect.arrayContaining(['addFailure', 'areExhausted', 'startAnew']),
    });
  });

  test('show no field, neither of the class nor of what it makes', async ({ world, clock }) => {
    const attempts = new loginAttempts.LoginAttempts(clock.now);
    attempts.addFailure('alice');
    await world.auth.register('alice', password, 'alice@example.com');
    await world.auth.login('alice', password);

    for (const made of [world.auth, world.tokens, world.hasher, attempts]) {
      expect(Reflect.ownKeys(made)).toEqual([]);
      expect(Reflect.ownKeys(made.constructor).toSorted()).toEqual(['length', 'name', 'prototype']);
    }
  });
});

describe('a password', () => {
  test('is hashed into text, and verified in one word', async ({ world: { hasher } }) => {
    const hash = await hasher.hash(password);

    expect(hash).toBeTypeOf('string');
    expect(await hasher.verify(password, hash)).toBe(true);
    expect(await hasher.verify(wrongPassword, hash)).toBe(false);
  });

  test.for([2, 4, 2 ** 17])('may be hashed at a cost of %d', (cost) => {
    expect(() => new passwordHasher.PasswordHasher({ cost })).not.toThrow();
  });

  test.for([0, -2, 3, NaN])('cannot be hashed at a cost of %d', (cost) => {
    expect(() => new passwordHasher.PasswordHasher({ cost })).toThrow(RangeError);
  });
});

describe('a token', () => {
  test('is text, and its user is known by their id alone', async ({ world: { tokens } }) => {
    const token = await tokens.createToken('alice');

    expect(token).toBeTypeOf('string');
    expect(await tokens.validateToken(token)).toBe('alice');
    expect(await tokens.validateToken('invented')).toBeUndefined();
  });

  test('is given to the store as a digest, a user and an end', async ({ world }) => {
    await world.tokens.createToken('alice');

    const saved = callsOf(world.tokenCalls, 'save') as [StoredToken][];
    const [[{ digest }]] = saved;
    expect(digest).toBeTypeOf('string');
    expect(saved).toStrictEqual(saved.map(() => [{ digest, userId: 'alice', expiresAt: inMs(hour) }]));
    expect(
      callsBeside(world.tokenCalls, [['find', digest], ...saved.map(([one]): Call => ['save', one])]),
    ).toEqual([]);
    expect(world.askedOfClock).toEqual([]);
  });

  test('lasts a day when nobody says how long', async ({ clock }) => {
    const calls: Call[] = [];
    const store = watch(new MemoryTokenStore(), calls);

    await new tokenManager.TokenManager({ store, clock: clock.now }).createToken('alice');

    const saved = callsOf(calls, 'save');
    expect(saved).not.toEqual([]);
    expect(saved).toMatchObject(saved.map(() => [{ expiresAt: inMs(24 * hour) }]));
  });

  test('is looked up by its digest, and its end is not moved', async ({ world, clock }) => {
    const token = await world.tokens.createToken('alice');
    const stored = savedIn(world.tokenCalls);
    world.forget();
    clock.advance(hour / 2);

    await world.tokens.validateToken(token);

    expect(callsOf(world.tokenCalls, 'find')).not.toEqual([]);
    expect(
      callsBeside(world.tokenCalls, [
        ['find', stored.digest],
        ['save', stored],
      ]),
    ).toEqual([]);
  });

  test('is revoked by its digest, without an answer', async ({ world }) => {
    const token = await world.tokens.createToken('alice');
    const stored = savedIn(world.tokenCalls);
    world.forget();

    expect(await world.tokens.revokeToken(token)).toBeUndefined();

    const ends = (callsOf(world.tokenCalls, 'save') as [StoredToken][]).map(([{ expiresAt }]) => expiresAt);
    expect(ends.filter((end) => end > now)).toEqual([]);
    expect(
      callsBeside(world.tokenCalls, [
        ['find', stored.digest],
        ['delete', stored.digest],
        ...ends.map((expiresAt): Call => ['save', { ...stored, expiresAt }]),
      ]),
    ).toEqual([]);
  });

  test('that nobody knows is revoked without a trace', async ({ world }) => {
    expect(await world.tokens.revokeToken('invented')).toBeUndefined();

    const methods = world.tokenCalls.map(([method]) => method);
    expect(methods.filter((method) => method !== 'find' && method !== 'delete')).toEqual([]);
    expect(
      world.tokenCalls.filter(([, digest, ...more]) => typeof digest !== 'string' || more.length > 0),
    ).toEqual([]);
  });

  test('is revoked with all of its user, by their id, without an answer', async ({ world }) => {
    await world.tokens.createToken('alice');
    world.forget();

    expect(await world.tokens.revokeAll('alice')).toBeUndefined();

    expect(callsBeside(world.tokenCalls, [['deleteAllOf', 'alice']])).toEqual([]);
  });

  test('is never seen by the store', async ({ world }) => {
    const tokens = [await world.tokens.createToken('alice'), 'invented'];
    for (const token of tokens) {
      await world.tokens.validateToken(token);
      await world.tokens.revokeToken(token);
    }

    expect(tokens.filter((token) => JSON.stringify(world.tokenCalls).includes(token))).toEqual([]);
  });

  test.for([1, 1.5, 365 * 24 * hour])('may last %d ms', (ttl) => {
    expect(() => new tokenManager.TokenManager({ ttl })).not.toThrow();
  });

  test.for([0, -hour, NaN, Infinity])('cannot last %d ms', (ttl) => {
    expect(() => new tokenManager.TokenManager({ ttl })).toThrow(RangeError);
  });
});

describe('registering', () => {
  test('hands out and stores a user with these fields and no other', async ({ world }) => {
    const user = await world.auth.register('alice', password, 'alice@example.com');

    expect(user).toStrictEqual(alice);
    expect(await world.users.getById('id-1')).toStrictEqual(user);
    expect(await world.hasher.verify(password, user.passwordHash)).toBe(true);
  });

  test('gives the store nothing but that user', async ({ world }) => {
    const user = await world.auth.register('alice', password, 'alice@example.com');

    expect(callsOf(world.userCalls, 'create')).toStrictEqual([[user]]);
    expect(
      callsBeside(world.userCalls, [
        ['create', user],
        ['getById', 'id-1'],
        ['getByUsername', 'alice'],
      ]),
    ).toEqual([]);
    expect(world.tokenCalls).toEqual([]);
    expect(world.askedOfClock).toEqual([]);
  });

  test('hashes the whole password, and no other', async ({ world }) => {
    await world.auth.login('nobody', password);
    world.forget();

    await world.auth.register('alice', password, 'alice@example.com');

    expect(callsBeside(world.hasherCalls, [['hash', password]])).toEqual([]);
  });

  test('draws one id, and nothing else does', async ({ world }) => {
    await world.auth.register('alice', password, 'alice@example.com');
    const token = await world.auth.login('alice', password);
    await world.auth.login('alice', wrongPassword);
    await world.auth.login('nobody', password);
    await world.auth.getCurrentUser(token!);
    await world.auth.logout(token!);
    await refusalOf(world.auth.register('bob', 'short', 'bob@example.com'));
    await world.auth.register('bob', password, 'bob@example.com');

    expect(world.drawn).toEqual(['id-1', 'id-2']);
  });

  test('is refused with the facts alone', async ({ world: { auth, users } }) => {
    await auth.register('alice', password, 'alice@example.com');

    expect(await refusalOf(auth.register('bob', 'short', 'bob@example.com'))).toEqual(
      refusal(WeakPasswordError, 'name'),
    );
    expect(await refusalOf(auth.register('alice', password, 'bob@example.com'))).toEqual(
      refusal(UsernameTakenError, 'name', 'username'),
    );
    expect(await users.getByUsername('bob')).toBeUndefined();
    expect(await users.getByUsername('alice')).toStrictEqual(alice);
  });

  test.for([
    [' alice ', 'alice@example.com'],
    ['ALICE', 'ALICE@EXAMPLE.COM'],
    ['🦊', ' alice@example.com '],
  ])('takes the name "%s" and the address "%s" as they are', async ([username, email], { world }) => {
    const user = await world.auth.register(username, password, email);
    await world.auth.login(username, password);

    expect(user).toStrictEqual({ ...alice, username, email });
    expect(callsOf(world.userCalls, 'getByUsername')).toStrictEqual(
      callsOf(world.userCalls, 'getByUsername').map(() => [username]),
    );
  });

  test.for([
    ['of blanks', ' '.repeat(8)],
    ['with blanks around it', ` ${password} `],
    ['of 500 characters', 'x'.repeat(500)],
    ['of emoji', '🔑🔒🔓🚪🔑🔒🔓🚪'],
  ])('takes a password %s as it is', async ([, chosen], { world }) => {
    const user = await world.auth.register('alice', chosen, 'alice@example.com');

    expect(await world.hasher.verify(chosen, user.passwordHash)).toBe(true);
  });
});

describe('logging in', () => {
  test('hands out a token as text, or nothing', async ({ world }) => {
    await world.auth.register('alice', password, 'alice@example.com');

    expect(await world.auth.login('alice', password)).toBeTypeOf('string');
    expect(await world.auth.login('alice', wrongPassword)).toBeUndefined();
    expect(await world.auth.login('nobody', password)).toBeUndefined();
  });

  test('asks for that name, and gives the store of tokens the id of its user', async ({ world }) => {
    await world.auth.register('alice', password, 'alice@example.com');
    world.forget();

    await world.auth.login('alice', password);

    const stored = savedIn(world.tokenCalls);
    expect(stored).toStrictEqual({ digest: expect.any(String), userId: 'id-1', expiresAt: inMs(hour) });
    expect(
      callsBeside(world.userCalls, [
        ['getByUsername', 'alice'],
        ['getById', 'id-1'],
      ]),
    ).toEqual([]);
    expect(
      callsBeside(world.tokenCalls, [
        ['find', stored.digest],
        ['save', stored],
      ]),
    ).toEqual([]);
  });

  test.for([
    ['alice', wrongPassword],
    ['nobody', password],
  ])('as %s with "%s" gives the store of tokens nothing', async ([username, given], { world }) => {
    await world.auth.register('alice', password, 'alice@example.com');
    world.forget();

    await world.auth.login(username, given);

    expect(world.tokenCalls).toEqual([]);
    expect(callsOf(world.userCalls, 'create')).toEqual([]);
  });

  test('verifies the password that was given against the hash that is stored', async ({ world }) => {
    const { passwordHash } = await world.auth.register('alice', password, 'alice@example.com');
    world.forget();

    await world.auth.login('alice', wrongPassword);

    expect(callsOf(world.hasherCalls, 'verify')).not.toEqual([]);
    expect(callsBeside(world.hasherCalls, [['verify', wrongPassword, passwordHash]])).toEqual([]);
  });

  test('costs the same work for an unknown name, on the password that was given', async ({ world }) => {
    await world.auth.register('alice', password, 'alice@example.com');
    world.forget();
    await world.auth.login('alice', wrongPassword);
    const forWrongPassword = world.hasherCalls.length;
    world.forget();

    await world.auth.login('nobody', wrongPassword);

    expect(world.hasherCalls).toHaveLength(forWrongPassword);
    expect(world.hasherCalls.filter(([, given]) => given !== wrongPassword)).toEqual([]);
  });

  test('is refused with the facts alone', async ({ world }) => {
    for (let i = 0; i < 5; i++) await world.auth.login('alice', wrongPassword);

    expect(await refusalOf(world.auth.login('alice', password))).toEqual(
      refusal(TooManyAttemptsError, 'name', 'username'),
    );
  });

  test('is counted without an answer', ({ clock }) => {
    const attempts = new loginAttempts.LoginAttempts(clock.now);
    const before = attempts.areExhausted('alice');
    const answers = Array.from({ length: 5 }, () => attempts.addFailure('alice'));
    const after = attempts.areExhausted('alice');

    expect([before, ...answers, after]).toStrictEqual([false, ...answers.map(() => undefined), true]);
    expect(attempts.startAnew('alice')).toBeUndefined();
    expect(attempts.areExhausted('alice')).toBe(false);
  });
});

describe('a session', () => {
  test('is of the user as they are stored', async ({ world }) => {
    await world.auth.register('alice', password, 'alice@example.com');
    const token = await world.auth.login('alice', password);
    world.forget();

    expect(await world.auth.getCurrentUser(token!)).toStrictEqual(alice);
    expect(callsBeside(world.userCalls, [['getById', 'id-1']])).toEqual([]);
    expect(world.hasherCalls).toEqual([]);
  });

  test('of nobody asks for no user', async ({ world }) => {
    expect(await world.auth.getCurrentUser('invented')).toBeUndefined();
    expect(world.userCalls).toEqual([]);
  });

  test('ends without an answer, and leaves the users alone', async ({ world }) => {
    await world.auth.register('alice', password, 'alice@example.com');
    const token = await world.auth.login('alice', password);
    world.forget();

    expect(await world.auth.logout(token!)).toBeUndefined();
    expect(await world.auth.logout('invented')).toBeUndefined();
    expect(await world.auth.logoutEverywhere('id-1')).toBeUndefined();

    expect([...world.userCalls, ...world.hasherCalls]).toEqual([]);
    expect(callsOf(world.tokenCalls, 'deleteAllOf')).not.toEqual([]);
    expect(world.tokenCalls.filter(([method, id]) => method === 'deleteAllOf' && id !== 'id-1')).toEqual([]);
  });
});

function inMs(ms: number): Date {
  return new Date(now.getTime() + ms);
}

/** The last session that the store was given. */
function savedIn(calls: Call[]): StoredToken {
  const saved = callsOf(calls, 'save') as [StoredToken][];
  return saved[saved.length - 1][0];
}
