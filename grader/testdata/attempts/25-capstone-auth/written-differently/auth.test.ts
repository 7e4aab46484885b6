import { describe, expect } from 'vitest';
import { test as base } from '#fixtures/test.ts';
import { TooManyAttemptsError, UsernameTakenError, WeakPasswordError } from '#src/auth/errors.ts';
import { createAuth, type Auth } from '#src/auth/index.ts';
import { PasswordHasher } from '#src/auth/password-hasher.ts';
import type { StoredToken } from '#src/auth/ports.ts';
import { MemoryTokenStore } from '#src/auth/stores/memory-token-store.ts';
import { TokenManager } from '#src/auth/token-manager.ts';

const second = 1_000;
const minute = 60 * second;
const day = 24 * 60 * minute;

const right = 'open sesame';
const wrong = 'open barley';

const test = base
  .extend('hasher', () => new HardWorkingHasher())
  .extend('tokenStore', () => new WatchedTokenStore())
  .extend('system', ({ clock, hasher, tokenStore }) => createAuth({ clock: clock.now, hasher, tokenStore }));

describe('a hash', () => {
  const hasher = new PasswordHasher({ cost: 2 });

  test.for([
    { given: right, same: true },
    { given: `${right}!`, same: false },
    { given: right.slice(0, -1), same: false },
    { given: right.toUpperCase(), same: false },
    { given: '', same: false },
  ])('of the password, asked about "$given", says $same', async ({ given, same }) => {
    const hash = await hasher.hash(right);

    expect(await hasher.verify(given, hash)).toBe(same);
  });

  test('is made of all of a long password', async () => {
    const long = 'a'.repeat(1_000);
    const hash = await hasher.hash(`${long}b`);

    expect(await hasher.verify(`${long}c`, hash)).toBe(false);
    expect(await hasher.verify(`${long}b`, hash)).toBe(true);
  });

  test('is another one each time', async () => {
    expect(await hasher.hash(right)).not.toBe(await hasher.hash(right));
  });

  test('is still understood when passwords are hashed more thoroughly', async () => {
    const hash = await hasher.hash(right);

    expect(await new PasswordHasher({ cost: 8 }).verify(right, hash)).toBe(true);
  });

  test.for([0, 1, 3, -2, 2.5, NaN, Infinity])('cannot be made at a cost of %s', (cost) => {
    expect(() => new PasswordHasher({ cost })).toThrow(RangeError);
  });
});

describe('registering', () => {
  test('stores the user and hands it out', async ({ system: { auth, users }, clock }) => {
    const ann = await auth.register('ann', right, 'ann@example.com');

    expect(ann).toMatchObject({ username: 'ann', email: 'ann@example.com', createdAt: clock.now() });
    expect(await users.getById(ann.id)).toEqual(ann);
    expect(await users.getByUsername('ann')).toEqual(ann);
  });

  test('keeps no password', async ({ system: { auth, users } }) => {
    await auth.register('ann', right, 'ann@example.com');

    expect(JSON.stringify(await users.getByUsername('ann'))).not.toContain(right);
  });

  test.for(['1234567', '', '🐴🐴🐴🐴', '🐴🐴🐴🐴🐴🐴🐴'])('is refused with the password "%s"', async (short, { system }) => {
    await expect(system.auth.register('ann', short, 'ann@example.com')).rejects.toThrow(WeakPasswordError);

    expect(await system.users.getByUsername('ann')).toBeUndefined();
  });

  test.for(['12345678', '🐴🐴🐴🐴🐴🐴🐴🐴'])('is fine with the password "%s"', async (password, { system }) => {
    await system.auth.register('ann', password, 'ann@example.com');

    expect(await system.auth.login('ann', password)).toEqual(expect.any(String));
  });

  test('is refused when somebody has the name', async ({ system: { auth, users } }) => {
    const first = await auth.register('ann', right, 'ann@example.com');

    await expect(auth.register('ann', wrong, 'other@example.com')).rejects.toThrow(UsernameTakenError);

    expect(await users.getByUsername('ann')).toEqual(first);
  });

  test('is fine when the name differs in a capital letter', async ({ system: { auth } }) => {
    const small = await auth.register('ann', right, 'ann@example.com');
    const big = await auth.register('Ann', right, 'ann@example.com');

    expect(big.id).not.toBe(small.id);
  });

  test('gives a name to one of two who want it at once', async ({ system: { auth, users } }) => {
    const asked = await Promise.allSettled([
      auth.register('ann', right, 'one@example.com'),
      auth.register('ann', right, 'two@example.com'),
    ]);

    const got = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(got).toHaveLength(1);
    expect(await users.getByUsername('ann')).toEqual(got[0]);
  });
});

describe('logging in', () => {
  test('says no to a wrong password', async ({ system }) => {
    await register(system, 'ann');

    expect(await system.auth.login('ann', wrong)).toBeUndefined();
  });

  test('says no to a name that nobody has', async ({ system }) => {
    expect(await system.auth.login('ann', right)).toBeUndefined();
  });

  test('works as hard for a name that nobody has', async ({ system, hasher }) => {
    await register(system, 'ann');
    hasher.work = 0;
    await system.auth.login('ann', wrong);
    const forAnn = hasher.work;
    hasher.work = 0;

    await system.auth.login('nobody', wrong);

    expect(hasher.work).toBe(forAnn);
  });
});

describe('guessing', () => {
  test('ends after five wrong passwords', async ({ system }) => {
    await register(system, 'ann');
    await fail(system, 'ann', 5);

    await expect(system.auth.login('ann', wrong)).rejects.toThrow(TooManyAttemptsError);
  });

  test('ends for a name that nobody has, too', async ({ system }) => {
    await fail(system, 'nobody', 5);

    await expect(system.auth.login('nobody', wrong)).rejects.toThrow(TooManyAttemptsError);
  });

  test('does not end after four', async ({ system }) => {
    await register(system, 'ann');
    await fail(system, 'ann', 4);

    expect(await system.auth.login('ann', right)).toEqual(expect.any(String));
  });

  test('locks the right password out as well', async ({ system }) => {
    await register(system, 'ann');
    await fail(system, 'ann', 5);

    await expect(system.auth.login('ann', right)).rejects.toThrow(TooManyAttemptsError);
  });

  test('harms nobody else', async ({ system }) => {
    await register(system, 'ann');
    await register(system, 'ben');
    await fail(system, 'ann', 5);

    expect(await system.auth.login('ben', right)).toEqual(expect.any(String));
  });

  test('gets no more answers when all guesses come at once', async ({ system }) => {
    await register(system, 'ann');

    const guesses = await Promise.allSettled(
      Array.from({ length: 20 }, () => system.auth.login('ann', wrong)),
    );

    expect(guesses.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  });

  test('is allowed again a quarter of an hour after the fifth', async ({ system, clock }) => {
    await register(system, 'ann');
    await fail(system, 'ann', 4);
    clock.advance(10 * minute);
    await fail(system, 'ann', 1);

    clock.advance(15 * minute - second);
    await expect(system.auth.login('ann', right)).rejects.toThrow(TooManyAttemptsError);

    clock.advance(2 * second);
    expect(await system.auth.login('ann', right)).toEqual(expect.any(String));
  });

  test('is forgotten after a quarter of an hour', async ({ system, clock }) => {
    await register(system, 'ann');
    await fail(system, 'ann', 4);
    clock.advance(15 * minute + second);
    await fail(system, 'ann', 4);

    expect(await system.auth.login('ann', right)).toEqual(expect.any(String));
  });

  test('is forgotten when somebody gets in', async ({ system }) => {
    await register(system, 'ann');
    await fail(system, 'ann', 4);
    await system.auth.login('ann', right);
    await fail(system, 'ann', 4);

    expect(await system.auth.login('ann', right)).toEqual(expect.any(String));
  });
});

describe('a token', () => {
  test('is good until its time is up, however often it is used', async ({ system: { tokens }, clock }) => {
    const token = await tokens.createToken('u1');

    clock.advance(day - 1);
    expect(await tokens.validateToken(token)).toBe('u1');

    clock.advance(1);
    expect(await tokens.validateToken(token)).toBeUndefined();
  });

  test('lasts as long as the setting says', async ({ clock }) => {
    const tokens = new TokenManager({ clock: clock.now, ttl: 10 });
    const token = await tokens.createToken('u1');

    clock.advance(9);
    expect(await tokens.validateToken(token)).toBe('u1');

    clock.advance(1);
    expect(await tokens.validateToken(token)).toBeUndefined();
  });

  test('is another one each time', async ({ system: { tokens } }) => {
    const made = await Promise.all(Array.from({ length: 50 }, () => tokens.createToken('u1')));

    expect(new Set(made).size).toBe(50);
  });

  test('cannot be told from the user, the time and the number of tokens', async ({ clock }) => {
    const here = new TokenManager({ clock: clock.now });
    const there = new TokenManager({ clock: clock.now });

    expect(await here.createToken('u1')).not.toBe(await there.createToken('u1'));
  });

  test('is nowhere in the store', async ({ system: { tokens }, tokenStore }) => {
    const token = await tokens.createToken('u1');
    await tokens.validateToken(token);
    await tokens.revokeToken(token);

    expect(JSON.stringify(tokenStore.seen)).not.toContain(token);
  });

  test.for([0, -1, NaN, Infinity])('cannot last for %s ms', (ttl) => {
    expect(() => new TokenManager({ ttl })).toThrow(RangeError);
  });
});

describe('logging out', () => {
  test.for([0, 1, 2])('ends session %s of three, and no other', async (ended, { system }) => {
    await register(system, 'ann');
    const sessions = [await login(system, 'ann'), await login(system, 'ann'), await login(system, 'ann')];

    await system.auth.logout(sessions[ended]);

    for (const [index, session] of sessions.entries()) {
      const user = await system.auth.getCurrentUser(session);
      expect(user?.username).toBe(index === ended ? undefined : 'ann');
    }
  });

  test('ends a session that was in use', async ({ system }) => {
    const { auth } = system;
    const ann = await register(system, 'ann');
    const token = await login(system, 'ann');
    expect(await auth.getCurrentUser(token)).toEqual(ann);

    await auth.logout(token);

    expect(await auth.getCurrentUser(token)).toBeUndefined();
  });

  test('everywhere ends all sessions of one user', async ({ system }) => {
    const { auth } = system;
    const ann = await register(system, 'ann');
    await register(system, 'ben');
    const phone = await login(system, 'ann');
    const laptop = await login(system, 'ann');
    const bens = await login(system, 'ben');

    await auth.logoutEverywhere(ann.id);

    expect(await auth.getCurrentUser(phone)).toBeUndefined();
    expect(await auth.getCurrentUser(laptop)).toBeUndefined();
    expect(await auth.getCurrentUser(bens)).toMatchObject({ username: 'ben' });
  });

  test('with a token that nobody knows is no error', async ({ system: { auth } }) => {
    await auth.logout('never seen');

    expect(await auth.getCurrentUser('never seen')).toBeUndefined();
  });
});

function register({ auth }: Auth, name: string) {
  return auth.register(name, right, `${name}@example.com`);
}

async function login({ auth }: Auth, name: string): Promise<string> {
  return (await auth.login(name, right)) ?? '';
}

async function fail({ auth }: Auth, name: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await auth.login(name, wrong);
}

/** Counts how often it has to work. */
class HardWorkingHasher extends PasswordHasher {
  work = 0;

  constructor() {
    super({ cost: 2 });
  }

  override hash(password: string): Promise<string> {
    this.work += 1;
    return super.hash(password);
  }

  override verify(password: string, hash: string): Promise<boolean> {
    this.work += 1;
    return super.verify(password, hash);
  }
}

/** Remembers all that it is told. */
class WatchedTokenStore extends MemoryTokenStore {
  readonly seen: unknown[] = [];

  override save(token: StoredToken): Promise<void> {
    this.seen.push(token);
    return super.save(token);
  }

  override find(digest: string): Promise<StoredToken | undefined> {
    this.seen.push(digest);
    return super.find(digest);
  }

  override delete(digest: string): Promise<void> {
    this.seen.push(digest);
    return super.delete(digest);
  }
}
