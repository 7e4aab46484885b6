import { describe, expect, vi } from 'vitest';
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

describe('the people at the door', () => {
  test.for([
    { who: 'a chorus of letters that look like one', password: '👩‍👩‍👧‍👦🎈' },
    { who: 'somebody who likes long ones', password: 'x'.repeat(500) },
  ])('let $who in', async ({ password }, { system: { auth } }) => {
    await auth.register('ann', password, 'ann@example.com');

    expect(await auth.login('ann', password)).toEqual(expect.any(String));
  });

  test('take accents as they were written', async ({ system: { auth } }) => {
    await auth.register('ann', 'Crème brûlée'.normalize('NFC'), 'ann@example.com');

    expect(await auth.login('ann', 'Crème brûlée'.normalize('NFD'))).toBeUndefined();
  });

  test('say how long a password has to be, and whose the name is', async ({ system: { auth } }) => {
    await auth.register('ann', right, 'ann@example.com');

    await expect(auth.register('ben', 'short', 'ben@example.com')).rejects.toThrow('at least 8 characters');
    await expect(auth.register('ann', right, 'else@example.com')).rejects.toThrow('Username ann already exists');
  });

  test('write down the address as it was given, and when its owner came', async ({
    system: { auth },
    clock,
  }) => {
    clock.advance(3 * day);

    const ann = await auth.register('ann', right, 'Ann.Miller@Example.com');

    expect(ann).toMatchObject({ email: 'Ann.Miller@Example.com', createdAt: clock.now() });
  });

  test('answer undefined about a session whose user is gone', async ({ system: { auth, tokens } }) => {
    const token = await tokens.createToken('nobody');

    expect(await auth.getCurrentUser(token)).toBeUndefined();
  });

  test('show a user as stored, whatever a page has done to the last one', async ({ system }) => {
    const ann = await register(system, 'ann');
    const token = await login(system, 'ann');
    Object.assign((await system.auth.getCurrentUser(token)) ?? {}, { email: 'mallory@example.com' });

    expect(await system.auth.getCurrentUser(token)).toEqual(ann);
  });

  test('do not mix up two who come at the same moment', async ({ system }) => {
    const ann = await register(system, 'ann');
    const ben = await register(system, 'ben');

    const [anns, bens] = await Promise.all([login(system, 'ann'), login(system, 'ben')]);

    expect(await system.auth.getCurrentUser(anns)).toEqual(ann);
    expect(await system.auth.getCurrentUser(bens)).toEqual(ben);
  });

  test('do not let a guess slip in with the right password', async ({ system: { auth }, system }) => {
    await register(system, 'ann');

    const [anns, guessed] = await Promise.all([auth.login('ann', right), auth.login('ann', wrong)]);

    expect(anns).toEqual(expect.any(String));
    expect(guessed).toBeUndefined();
  });
});

describe('a lock', () => {
  test('is of one name, letter by letter', async ({ system }) => {
    await register(system, 'ann');
    await fail(system, 'Ann', 5);

    expect(await login(system, 'ann')).not.toBe('');
  });

  test('holds while two hundred other names are tried', async ({ system }) => {
    await fail(system, 'ann', 4);
    for (let other = 0; other < 200; other += 1) await fail(system, `other ${other}`, 1);
    await fail(system, 'ann', 1);

    await expect(system.auth.login('ann', wrong)).rejects.toThrow(TooManyAttemptsError);
  });

  test('holds against the right password a second time', async ({ system }) => {
    await register(system, 'ann');
    await fail(system, 'ann', 5);
    await expect(system.auth.login('ann', right)).rejects.toThrow(TooManyAttemptsError);

    await expect(system.auth.login('ann', right)).rejects.toThrow(TooManyAttemptsError);
  });

  test.for(['logs in', 'wants the name'])('holds when somebody else %s', async (deed, { system }) => {
    const { auth } = system;
    await register(system, 'ann');
    await register(system, 'ben');
    await fail(system, 'ann', 5);

    if (deed === 'logs in') await login(system, 'ben');
    else await expect(auth.register('ann', right, 'ben@example.com')).rejects.toThrow(UsernameTakenError);

    await expect(auth.login('ann', right)).rejects.toThrow(TooManyAttemptsError);
  });

  test('does not grow when somebody goes on knocking', async ({ system, clock }) => {
    await register(system, 'ann');
    await fail(system, 'ann', 5);
    clock.advance(10 * minute);
    await expect(system.auth.login('ann', wrong)).rejects.toThrow(TooManyAttemptsError);
    clock.advance(5 * minute + second);

    expect(await login(system, 'ann')).not.toBe('');
  });
});

describe('a session', () => {
  test('has all of its month, also when the shop has been open for a year', async ({ clock }) => {
    const tokens = new TokenManager({ clock: clock.now, ttl: 30 * day });
    clock.advance(365 * day);
    const token = await tokens.createToken('u1');

    clock.advance(30 * day - 1);

    expect(await tokens.validateToken(token)).toBe('u1');
  });

  test('lasts for a day on the night when the clocks change', async ({ clock }) => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    clock.set(new Date('2030-03-30T12:00:00Z'));
    const tokens = new TokenManager({ clock: clock.now, ttl: day });
    const token = await tokens.createToken('u1');

    clock.advance(day - 1);
    expect(await tokens.validateToken(token)).toBe('u1');

    vi.unstubAllEnvs();
  });

  test('does not push the clock', async () => {
    const noon = new Date('2030-01-01T12:00:00Z');
    await new TokenManager({ clock: () => noon }).createToken('u1');

    expect(noon).toEqual(new Date('2030-01-01T12:00:00Z'));
  });

  test('cannot be found by trying', async ({ system: { tokens } }) => {
    expect((await tokens.createToken('u1')).length).toBeGreaterThan(15);
  });

  test('goes on when somebody types a wrong password, on a sixth device, or after another has expired', async ({
    system,
    clock,
  }) => {
    const ann = await register(system, 'ann');
    const first = await login(system, 'ann');
    clock.advance(day / 2);
    const devices = [];
    for (let device = 0; device < 9; device += 1) devices.push(await login(system, 'ann'));
    await fail(system, 'ann', 1);
    clock.advance(day / 2);

    expect(await system.auth.getCurrentUser(first)).toBeUndefined();
    for (const token of devices) expect(await system.auth.getCurrentUser(token)).toEqual(ann);
  });

  test('of a sixth device ends no other', async ({ system }) => {
    await register(system, 'ann');
    const first = await login(system, 'ann');
    for (let device = 0; device < 9; device += 1) await login(system, 'ann');

    expect(await system.auth.getCurrentUser(first)).toMatchObject({ username: 'ann' });
  });
});

describe('two computers with one database', () => {
  const twins = test.extend('other', ({ system: { users }, clock, hasher, tokenStore }) =>
    createAuth({ users, tokenStore, clock: clock.now, hasher }),
  );

  twins('number nobody twice', async ({ system, other }) => {
    const ann = await register(system, 'ann');
    const ben = await register(other, 'ben');

    expect(ann.id).not.toBe(ben.id);
  });

  twins('both know who has left', async ({ system, other }) => {
    await register(system, 'ann');
    const token = await login(system, 'ann');
    await other.auth.logout(token);

    expect(await system.auth.getCurrentUser(token)).toBeUndefined();
    expect(await other.auth.getCurrentUser(token)).toBeUndefined();
  });
});

describe('when the database is down', () => {
  const outage = new Error('nobody answers');

  test('nobody is told that a name is taken', async ({ system }) => {
    vi.spyOn(system.users, 'create').mockRejectedValueOnce(outage);

    await expect(register(system, 'ann')).rejects.toThrow(outage);
  });

  test('nobody is told that they have left', async ({ system, tokenStore }) => {
    await register(system, 'ann');
    const token = await login(system, 'ann');
    vi.spyOn(tokenStore, 'find').mockRejectedValueOnce(outage);

    await expect(system.auth.getCurrentUser(token)).rejects.toThrow(outage);
  });

  test('nobody is locked out for it', async ({ system }) => {
    await register(system, 'ann');
    const broken = vi.spyOn(system.users, 'getByUsername').mockRejectedValue(outage);
    for (let time = 0; time < 5; time += 1) {
      await expect(system.auth.login('ann', right)).rejects.toThrow(outage);
    }
    broken.mockRestore();

    expect(await login(system, 'ann')).not.toBe('');
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
