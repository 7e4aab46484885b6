import { afterEach, describe, expect, vi } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { FakeClock } from '#fixtures/fakes/fake-clock.ts';
import { test as base } from '#fixtures/test.ts';
import type { AuthService } from '#src/auth/auth-service.ts';
import { TooManyAttemptsError, UsernameTakenError, WeakPasswordError } from '#src/auth/errors.ts';
import { createAuth } from '#src/auth/index.ts';
import { PasswordHasher } from '#src/auth/password-hasher.ts';
import { MemoryTokenStore } from '#src/auth/stores/memory-token-store.ts';
import { MemoryUserStore } from '#src/auth/stores/memory-user-store.ts';
import { TokenManager } from '#src/auth/token-manager.ts';
import type { User } from '#src/auth/user.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** No round number: a time that is cut to seconds, minutes or hours is another one. */
const today = new Date('2030-01-15T12:34:56.789Z');

const rightPassword = 'Crème brûlée, 8 €';
const wrongPassword = 'wrong horse battery';
const guesses = ['', 'secret', '12345678', 'alice@example.com', wrongPassword];

const zoe = 'Zoë Ibárruri';
const long = 'x'.repeat(5_000);

const test = base
  .extend('clock', () => new FakeClock(today))
  .extend('hasher', () => createCheapHasher())
  .extend('users', () => new MemoryUserStore())
  .extend('tokenStore', () => new MemoryTokenStore())
  .extend('settings', ({ users, tokenStore, hasher, clock }) => ({
    users,
    tokenStore,
    hasher,
    clock: clock.now,
    ttl: hour,
  }))
  .extend('system', ({ settings }) => createAuth(settings))
  .extend('tokens', ({ system }) => system.tokens)
  .extend('service', ({ system }) => system.auth);

describe('a password', () => {
  test('is not to be read in its hash', async ({ hasher }) => {
    const hash = await hasher.hash(rightPassword);

    expect(hash).not.toContain(rightPassword);
  });

  test('matches its own hash', async ({ hasher }) => {
    const hash = await hasher.hash(rightPassword);

    expect(await hasher.verify(rightPassword, hash)).toBe(true);
  });

  test('does not match the hash of another', async ({ hasher }) => {
    const hash = await hasher.hash(rightPassword);

    const matches = await Promise.all(guesses.map((guess) => hasher.verify(guess, hash)));

    expect(matches).toEqual([false, false, false, false, false]);
  });

  test('does not match when it is written a little differently', async ({ hasher }) => {
    const hash = await hasher.hash(rightPassword);

    const matches = await Promise.all(nearly(rightPassword).map((other) => hasher.verify(other, hash)));

    expect(matches).not.toContain(true);
  });

  test.for([
    ['in its last character', `${long}a`, `${long}b`],
    ['in its first character', `a${long}`, `b${long}`],
    ['in letters that are not Latin', 'ключ к дому', 'ключ к саду'],
    ['in a sign that is not Latin', '100 € a day', '100 ¬ a day'],
    ['behind a zero', 'salt\0vinegar', 'salt\0lemon'],
    ['by a zero at its end', 'saltpeter', 'saltpeter\0'],
  ])('does not match another that differs %s', async ([, password, other], { hasher }) => {
    const hash = await hasher.hash(password);

    expect(await hasher.verify(other, hash)).toBe(false);
  });

  test('has another hash each time, and matches them all', async ({ hasher }) => {
    const hashes = await Promise.all(Array.from({ length: 20 }, () => hasher.hash(rightPassword)));

    const matches = await Promise.all(hashes.map((hash) => hasher.verify(rightPassword, hash)));
    expect(new Set(hashes).size).toBe(20);
    expect(matches).not.toContain(false);
  });

  test('has another hash on another computer', async () => {
    const ours = await createCheapHasher().hash(rightPassword);
    const theirs = await createCheapHasher().hash(rightPassword);

    expect(theirs).not.toBe(ours);
  });

  test.for([
    [2, 8],
    [8, 2],
  ])('that was hashed at a cost of %d still matches when the cost is %d', async ([before, now]) => {
    const hash = await new PasswordHasher({ cost: before }).hash(rightPassword);

    expect(await new PasswordHasher({ cost: now }).verify(rightPassword, hash)).toBe(true);
  });

  test.for([0, 1, -2, 3, 2.5, 1000, 2 ** 21, Infinity, NaN])('cannot be hashed at a cost of %d', (cost) => {
    expect(() => new PasswordHasher({ cost })).toThrow(RangeError);
  });

  test.for([2, 2 ** 18, 2 ** 20])('can be hashed at a cost of %d', (cost) => {
    expect(() => new PasswordHasher({ cost })).not.toThrow();
  });
});

describe('a token', () => {
  test('belongs to the user that it was made for', async ({ tokens }) => {
    const token = await tokens.createToken('alice');

    expect(await tokens.validateToken(token)).toBe('alice');
  });

  test('belongs to its own user when several are made at once', async ({ tokens }) => {
    const made = await Promise.all(['alice', 'bob'].map((user) => tokens.createToken(user)));

    const owners = await Promise.all(made.map((token) => tokens.validateToken(token)));
    expect(owners).toEqual(['alice', 'bob']);
  });

  test.for(['invented', '', 'alice'])('belongs to nobody when it is just "%s"', async (text, { tokens }) => {
    await tokens.createToken('alice');

    expect(await tokens.validateToken(text)).toBeUndefined();
  });

  test('belongs to nobody when it is written a little differently', async ({ tokens }) => {
    const token = await tokens.createToken('alice');
    const others = nearly(token).filter((other) => other !== token);

    const owners = await Promise.all(others.map((other) => tokens.validateToken(other)));

    expect(owners).toEqual(others.map(() => undefined));
  });

  test('is never handed out twice', async ({ tokens }) => {
    const made = await Promise.all(Array.from({ length: 50 }, () => tokens.createToken('alice')));

    expect(new Set(made).size).toBe(50);
  });

  test('cannot be worked out by another manager with the same clock and user', async ({ clock }) => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);

    const ours = await new TokenManager({ clock: clock.now }).createToken('alice');
    const theirs = await new TokenManager({ clock: clock.now }).createToken('alice');

    expect(theirs).not.toBe(ours);
  });

  test('is too long to be found by trying', async ({ tokens }) => {
    const token = await tokens.createToken('alice');

    expect(token.length).toBeGreaterThanOrEqual(20);
  });

  test('gives away nothing about the next one', async ({ tokens }) => {
    const token = await tokens.createToken('alice');
    const next = await tokens.createToken('alice');

    const changed = [...next].filter((character, place) => character !== token[place]);
    expect(changed.length).toBeGreaterThan(12);
  });

  test.for([1, 1.5 * second, 30 * day, 365 * day])(
    'is valid for just as long as a ttl of %d ms says',
    async (ttl, { clock }) => {
      const tokens = new TokenManager({ clock: clock.now, ttl });
      const token = await tokens.createToken('alice');

      clock.advance(ttl - 1);
      const justBefore = await tokens.validateToken(token);
      clock.advance(1);

      expect(justBefore).toBe('alice');
      expect(await tokens.validateToken(token)).toBeUndefined();
    },
  );

  test('is valid until the last moment before it expires', async ({ tokens, clock }) => {
    const token = await tokens.createToken('alice');

    clock.advance(hour - 1);

    expect(await tokens.validateToken(token)).toBe('alice');
  });

  test('is refused at the exact moment when it expires', async ({ tokens, clock }) => {
    const token = await tokens.createToken('alice');

    clock.advance(hour);

    expect(await tokens.validateToken(token)).toBeUndefined();
  });

  test('is refused long after it has expired', async ({ tokens, clock }) => {
    const token = await tokens.createToken('alice');

    clock.advance(30 * day);

    expect(await tokens.validateToken(token)).toBeUndefined();
  });

  test('lasts for 24 hours when no ttl is given', async ({ clock }) => {
    const tokens = new TokenManager({ clock: clock.now });
    const token = await tokens.createToken('alice');

    clock.advance(day - 1);
    const justBefore = await tokens.validateToken(token);
    clock.advance(1);

    expect(justBefore).toBe('alice');
    expect(await tokens.validateToken(token)).toBeUndefined();
  });

  test('has its whole time when the shop has been open for long', async ({ tokens, clock }) => {
    clock.advance(30 * day);
    const token = await tokens.createToken('alice');

    clock.advance(hour - 1);

    expect(await tokens.validateToken(token)).toBe('alice');
  });

  test.for(['2030-03-31T00:30:00.789+01:00', '2030-10-27T00:30:00.789+02:00'])(
    'lasts for hours that pass, not for those on the wall, in the night of %s',
    async (midnight, { clock }) => {
      vi.stubEnv('TZ', 'Europe/Madrid');
      const tokens = new TokenManager({ clock: clock.now, ttl: 8 * hour });
      clock.set(new Date(midnight));
      const token = await tokens.createToken('alice');

      clock.advance(8 * hour - 1);
      const justBefore = await tokens.validateToken(token);
      clock.advance(1);

      expect(justBefore).toBe('alice');
      expect(await tokens.validateToken(token)).toBeUndefined();
    },
  );

  test('lives no longer when it is used', async ({ tokens, clock }) => {
    const token = await tokens.createToken('alice');
    clock.advance(hour - minute);
    await tokens.validateToken(token);

    clock.advance(2 * minute);

    expect(await tokens.validateToken(token)).toBeUndefined();
  });

  test('lives no longer when its user gets another', async ({ tokens, clock }) => {
    const phone = await tokens.createToken('alice');
    clock.advance(hour - minute);
    const laptop = await tokens.createToken('alice');

    clock.advance(2 * minute);

    expect(await tokens.validateToken(phone)).toBeUndefined();
    expect(await tokens.validateToken(laptop)).toBe('alice');
  });

  test('ends when it is revoked', async ({ tokens }) => {
    const token = await tokens.createToken('alice');

    await tokens.revokeToken(token);

    expect(await tokens.validateToken(token)).toBeUndefined();
  });

  test('ends with all the others of its user when they are revoked together', async ({ tokens }) => {
    const phone = await tokens.createToken('alice');
    const laptop = await tokens.createToken('alice');

    await tokens.revokeAll('alice');

    expect(await tokens.validateToken(phone)).toBeUndefined();
    expect(await tokens.validateToken(laptop)).toBeUndefined();
  });

  test('is never shown to the store, nor a half of it, nor in another writing', async ({
    tokens,
    tokenStore,
  }) => {
    const seen = [vi.spyOn(tokenStore, 'save'), vi.spyOn(tokenStore, 'find'), vi.spyOn(tokenStore, 'delete')];

    const token = await tokens.createToken('alice');
    await tokens.validateToken(token);
    await tokens.revokeToken(token);

    const shown = JSON.stringify(seen.map((spy) => spy.mock.calls));
    const bytes = Buffer.from(token);
    for (const secret of [
      token.slice(0, 16),
      token.slice(-16),
      bytes.toString('base64url'),
      bytes.toString('hex'),
    ]) {
      expect(shown).not.toContain(secret);
    }
  });

  test.for([0, -hour, NaN, Infinity])('cannot have a ttl of %d', (ttl) => {
    expect(() => new TokenManager({ ttl })).toThrow(RangeError);
  });
});

describe('registering', () => {
  test('hands out the new user', async ({ service }) => {
    const user = await service.register('alice', rightPassword, 'Alice.B+shop@Example.com');

    expect(user).toMatchObject({ username: 'alice', email: 'Alice.B+shop@Example.com', createdAt: today });
  });

  test('stores the user that it hands out', async ({ service, users }) => {
    const user = await register(service, 'alice');

    expect(await users.getById(user.id)).toEqual(user);
    expect(await users.getByUsername('alice')).toEqual(user);
  });

  test('notes when each user came', async ({ service, clock }) => {
    const alice = await register(service, 'alice');
    clock.advance(20 * day);
    const bob = await register(service, 'bob');

    expect(alice.createdAt).toEqual(today);
    expect(bob.createdAt).toEqual(clock.now());
  });

  test('gives every user an id of their own', async ({ service }) => {
    const alice = await register(service, 'alice');
    const bob = await register(service, 'bob');

    expect(alice.id).not.toBe(bob.id);
  });

  test('uses the ids that the shop makes', async ({ settings }) => {
    const { auth } = createAuth({ ...settings, newId: () => 'customer 7' });

    expect(await register(auth, 'alice')).toHaveProperty('id', 'customer 7');
  });

  test('keeps a hash in place of the password', async ({ service }) => {
    const user = await register(service, 'alice');

    expect(JSON.stringify(user)).not.toContain(rightPassword);
  });

  test('keeps a hash that matches the password', async ({ service, hasher }) => {
    const user = await register(service, 'alice');

    expect(await hasher.verify(rightPassword, user.passwordHash)).toBe(true);
  });

  test.for([
    ['nothing at all', ''],
    ['seven letters', '7 chars'],
    ['four letters of two bytes', 'äöüß'],
    ['four emoji, which are eight UTF-16 units', '🔑🔒🔓🚪'],
    ['one emoji of seven code points', '👩‍👩‍👧‍👦'],
    ['seven letters and a blank too few', '  7 ch '],
  ])('refuses a password of %s', async ([, password], { service, users }) => {
    const registering = service.register('alice', password, 'alice@example.com');

    await expect(registering).rejects.toThrow(WeakPasswordError);
    await expect(registering).rejects.toThrow('Password must be at least 8 characters');
    expect(await users.getByUsername('alice')).toBeUndefined();
  });

  test.for([
    ['eight letters', 'xxxxxxxx'],
    ['eight emoji', '🔑🔒🔓🚪🔑🔒🔓🚪'],
    ['four letters with their accents apart', 'äöüñ'.normalize('NFD')],
    ['blanks with something in between', '   abc  '],
    ['nothing but blanks', '        '],
    ['ten thousand letters', long],
  ])('accepts a password of %s', async ([, password], { service }) => {
    await service.register('alice', password, 'alice@example.com');

    expect(await service.login('alice', password)).toBeDefined();
  });

  test('refuses a name that is taken', async ({ service }) => {
    await register(service, 'alice');

    const registering = service.register('alice', 'another password', 'other@example.com');

    await expect(registering).rejects.toThrow(UsernameTakenError);
  });

  test('says which name is taken', async ({ service }) => {
    await register(service, 'alice');

    const registering = service.register('alice', 'another password', 'other@example.com');

    await expect(registering).rejects.toThrow('Username alice already exists');
    await expect(registering).rejects.toMatchObject({ username: 'alice' });
  });

  test('leaves the first user as they were when their name is wanted again', async ({ service, users }) => {
    const alice = await register(service, 'alice');
    const token = await logIn(service, 'alice');

    const registering = service.register('alice', 'another password', 'other@example.com');

    await expect(registering).rejects.toThrow(UsernameTakenError);
    expect(await users.getByUsername('alice')).toEqual(alice);
    expect(await service.getCurrentUser(token)).toEqual(alice);
    expect(await service.login('alice', 'another password')).toBeUndefined();
  });

  test('gives a name to one of two who want it at once', async ({ service, users }) => {
    const results = await Promise.allSettled([register(service, 'alice'), register(service, 'alice')]);

    const refusals = results.filter((result) => result.status === 'rejected');
    const winners = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(refusals).toEqual([{ status: 'rejected', reason: expect.any(UsernameTakenError) }]);
    expect(winners).toEqual([await users.getByUsername('alice')]);
  });

  test('takes names for different when they are written a little differently', async ({ service, users }) => {
    const names = [zoe, ...nearly(zoe), `${long}a`, `${long}b`];

    const registered = await Promise.all(names.map((name) => register(service, name)));

    expect(await Promise.all(names.map((name) => users.getByUsername(name)))).toEqual(registered);
    expect(registered.map(({ username }) => username)).toEqual(names);
  });
});

describe('logging in', () => {
  test('hands out a token of the user', async ({ service, tokens }) => {
    const alice = await register(service, 'alice');

    const token = await logIn(service, 'alice');

    expect(await tokens.validateToken(token)).toBe(alice.id);
  });

  test('hands out a new token each time', async ({ service }) => {
    await register(service, 'alice');

    const first = await logIn(service, 'alice');
    const next = await logIn(service, 'alice');

    expect(first).not.toBe(next);
  });

  test.for(['constructor', '__proto__', '🦊'])(
    'works for a user with the name "%s"',
    async (name, { service }) => {
      await register(service, name);

      expect(await service.login(name, wrongPassword)).toBeUndefined();
      expect(await service.login(name, rightPassword)).toBeDefined();
    },
  );

  test('works for somebody who tried before they registered', async ({ service }) => {
    await service.login('alice', rightPassword);
    await register(service, 'alice');

    expect(await service.login('alice', rightPassword)).toBeDefined();
  });

  test('hands out nothing for a wrong password, and opens no session', async ({ service, tokenStore }) => {
    await register(service, 'alice');
    const save = vi.spyOn(tokenStore, 'save');

    expect(await service.login('alice', wrongPassword)).toBeUndefined();
    expect(save).not.toHaveBeenCalled();
  });

  test.for(nearly(rightPassword))('hands out nothing for the password "%s"', async (other, { service }) => {
    await register(service, 'alice');

    expect(await service.login('alice', other)).toBeUndefined();
  });

  test('hands out nothing for the password of somebody else', async ({ service }) => {
    await register(service, 'alice');
    await service.register('bob', 'the password of bob', 'bob@example.com');

    expect(await service.login('alice', 'the password of bob')).toBeUndefined();
  });

  test('hands out nothing for the hash of the password', async ({ service }) => {
    const { passwordHash } = await register(service, 'alice');

    expect(await service.login('alice', passwordHash)).toBeUndefined();
  });

  test('hands out nothing for an unknown name', async ({ service }) => {
    await register(service, 'alice');

    expect(await service.login('nobody', rightPassword)).toBeUndefined();
  });

  test('hands out nothing for a name that is written a little differently', async ({ service }) => {
    await register(service, zoe);

    const answers = await Promise.all(nearly(zoe).map((other) => service.login(other, rightPassword)));

    expect(answers).toEqual(nearly(zoe).map(() => undefined));
  });

  test('hands out nothing for a wrong password that comes together with the right one', async ({
    service,
  }) => {
    await register(service, 'alice');

    const [right, wrong] = await Promise.all([
      service.login('alice', rightPassword),
      service.login('alice', wrongPassword),
    ]);

    expect(right).toBeDefined();
    expect(wrong).toBeUndefined();
  });

  test('hands out to each their own token when two come at once', async ({ service }) => {
    const users = [await register(service, 'alice'), await register(service, 'bob')];

    const tokens = await Promise.all([logIn(service, 'alice'), logIn(service, 'bob')]);

    expect(await usersOf(service, tokens)).toEqual(users);
  });

  test('costs as much work for an unknown name as for a wrong password', async ({ service, hasher }) => {
    await register(service, 'alice');
    const hash = vi.spyOn(hasher, 'hash');
    const verify = vi.spyOn(hasher, 'verify');
    const workSoFar = () => hash.mock.calls.length + verify.mock.calls.length;

    await service.login('alice', wrongPassword);
    const forWrongPassword = workSoFar();
    await service.login('nobody', wrongPassword);
    const forUnknownName = workSoFar() - forWrongPassword;

    expect(forUnknownName).toBe(forWrongPassword);
  });
});

describe('guessing', () => {
  test('is still answered at the fifth wrong password', async ({ service }) => {
    await register(service, 'alice');
    await guessWrong(service, 'alice', 4);

    expect(await service.login('alice', wrongPassword)).toBeUndefined();
  });

  test('does not lock a name out after four failures', async ({ service }) => {
    await register(service, 'alice');
    await guessWrong(service, 'alice', 4);

    expect(await service.login('alice', rightPassword)).toBeDefined();
  });

  test('is refused after five failures', async ({ service }) => {
    await register(service, 'alice');
    await guessWrong(service, 'alice', 5);

    const guessing = service.login('alice', wrongPassword);

    await expect(guessing).rejects.toThrow(TooManyAttemptsError);
    await expect(guessing).rejects.toMatchObject({ username: 'alice' });
  });

  test('is refused after five failures for a name that nobody has', async ({ service }) => {
    await guessWrong(service, 'nobody', 5);

    await expect(service.login('nobody', wrongPassword)).rejects.toThrow(TooManyAttemptsError);
  });

  test('keeps out the right password too after five failures', async ({ service }) => {
    await register(service, 'alice');
    await guessWrong(service, 'alice', 5);

    await expect(service.login('alice', rightPassword)).rejects.toThrow(TooManyAttemptsError);
  });

  test('keeps out the right password again and again', async ({ service, tokenStore }) => {
    await register(service, 'alice');
    await logIn(service, 'alice');
    await guessWrong(service, 'alice', 5);
    const save = vi.spyOn(tokenStore, 'save');

    for (let i = 0; i < 3; i++) {
      await expect(service.login('alice', rightPassword)).rejects.toThrow(TooManyAttemptsError);
    }

    expect(save).not.toHaveBeenCalled();
  });

  test('for one name locks out nobody else', async ({ service }) => {
    await register(service, 'alice');
    await register(service, 'bob');
    await guessWrong(service, 'alice', 5);

    expect(await service.login('bob', rightPassword)).toBeDefined();
  });

  test.for([zoe.toUpperCase(), `${zoe} `, zoe.normalize('NFD')])(
    'does not lock a name when it is for "%s"',
    async (other, { service }) => {
      await register(service, zoe);
      await guessWrong(service, other, 5);

      expect(await service.login(zoe, rightPassword)).toBeDefined();
    },
  );

  test('locks a name even when a thousand others are tried', async ({ service, hasher }) => {
    await guessWrong(service, 'alice', 5);
    vi.spyOn(hasher, 'hash').mockResolvedValue('a hash, in no time');
    vi.spyOn(hasher, 'verify').mockResolvedValue(false);
    for (let i = 0; i < 1100; i++) await service.login(`name ${i}`, wrongPassword);

    await expect(service.login('alice', wrongPassword)).rejects.toThrow(TooManyAttemptsError);
  });

  test('answers five wrong passwords and no more when many come at once', async ({ service }) => {
    await register(service, 'alice');

    const answers = await Promise.allSettled(
      Array.from({ length: 8 }, () => service.login('alice', wrongPassword)),
    );

    const answered = answers.filter(({ status }) => status === 'fulfilled');
    expect(answered).toHaveLength(5);
  });

  test('leaves running sessions alone when the name is locked', async ({ service }) => {
    const alice = await register(service, 'alice');
    const token = await logIn(service, 'alice');

    await guessWrong(service, 'alice', 5);

    expect(await service.getCurrentUser(token)).toEqual(alice);
  });

  test('locks a name until 15 minutes after the fifth failure, not the first', async ({ service, clock }) => {
    await register(service, 'alice');
    await guessWrong(service, 'alice', 4);
    clock.advance(10 * minute);
    await guessWrong(service, 'alice', 1);

    clock.advance(15 * minute - 1);

    await expect(service.login('alice', rightPassword)).rejects.toThrow(TooManyAttemptsError);
  });

  test('is forgotten 15 minutes after the fifth failure', async ({ service, clock }) => {
    await register(service, 'alice');
    await guessWrong(service, 'alice', 5);

    clock.advance(15 * minute + 1);

    expect(await service.login('alice', rightPassword)).toBeDefined();
  });

  test('locks a name no longer when it goes on meanwhile', async ({ service, clock }) => {
    await register(service, 'alice');
    await guessWrong(service, 'alice', 5);
    clock.advance(10 * minute);
    await expect(service.login('alice', wrongPassword)).rejects.toThrow(TooManyAttemptsError);

    clock.advance(5 * minute + 1);

    expect(await service.login('alice', rightPassword)).toBeDefined();
  });

  test('needs five more failures when the lock has ended', async ({ service, clock }) => {
    await register(service, 'alice');
    await guessWrong(service, 'alice', 5);
    clock.advance(15 * minute + 1);
    await guessWrong(service, 'alice', 4);

    expect(await service.login('alice', rightPassword)).toBeDefined();
  });

  test('locks a name again when it goes on after the lock', async ({ service, clock }) => {
    await guessWrong(service, 'alice', 5);
    clock.advance(15 * minute + 1);
    await guessWrong(service, 'alice', 5);

    await expect(service.login('alice', wrongPassword)).rejects.toThrow(TooManyAttemptsError);
  });

  test('does not lock a name when five failures take more than 15 minutes', async ({ service, clock }) => {
    await register(service, 'alice');
    await guessWrong(service, 'alice', 4);
    clock.advance(15 * minute + 1);
    await guessWrong(service, 'alice', 1);

    expect(await service.login('alice', rightPassword)).toBeDefined();
  });

  test('locks a name when five failures take almost 15 minutes', async ({ service, clock }) => {
    await register(service, 'alice');
    await guessWrong(service, 'alice', 1);
    clock.advance(15 * minute - 1);
    await guessWrong(service, 'alice', 4);

    await expect(service.login('alice', rightPassword)).rejects.toThrow(TooManyAttemptsError);
  });

  test('locks a name when the last five failures are close together', async ({ service, clock }) => {
    await register(service, 'alice');
    await guessWrong(service, 'alice', 1);
    clock.advance(14 * minute);
    await guessWrong(service, 'alice', 3);
    clock.advance(2 * minute);
    await guessWrong(service, 'alice', 2);

    await expect(service.login('alice', rightPassword)).rejects.toThrow(TooManyAttemptsError);
  });

  test('is counted anew after a success', async ({ service }) => {
    await register(service, 'alice');
    await guessWrong(service, 'alice', 4);
    await logIn(service, 'alice');
    await guessWrong(service, 'alice', 4);

    expect(await service.login('alice', rightPassword)).toBeDefined();
  });

  test('is not counted anew when somebody else logs in', async ({ service }) => {
    await register(service, 'bob');
    await guessWrong(service, 'alice', 4);
    await logIn(service, 'bob');
    await guessWrong(service, 'alice', 1);

    await expect(service.login('alice', wrongPassword)).rejects.toThrow(TooManyAttemptsError);
  });

  test('is not counted anew when somebody wants the name that is taken', async ({ service }) => {
    await register(service, 'alice');
    await guessWrong(service, 'alice', 5);
    await expect(register(service, 'alice')).rejects.toThrow(UsernameTakenError);

    await expect(service.login('alice', wrongPassword)).rejects.toThrow(TooManyAttemptsError);
  });
});

describe('a session', () => {
  test('tells who is logged in', async ({ service }) => {
    const alice = await register(service, 'alice');
    await register(service, 'bob');
    const token = await logIn(service, 'alice');

    expect(await service.getCurrentUser(token)).toEqual(alice);
  });

  test('is nobody’s when the token is unknown', async ({ service }) => {
    await register(service, 'alice');

    expect(await service.getCurrentUser('invented')).toBeUndefined();
  });

  test('is nobody’s when its user is not to be found', async ({ service, tokens }) => {
    const token = await tokens.createToken('deleted');

    expect(await service.getCurrentUser(token)).toBeUndefined();
  });

  test('is nobody’s when the token has expired', async ({ service, clock }) => {
    const alice = await register(service, 'alice');
    const token = await logIn(service, 'alice');
    expect(await service.getCurrentUser(token)).toEqual(alice);

    clock.advance(hour + second);

    expect(await service.getCurrentUser(token)).toBeUndefined();
  });

  test('goes on when one of the same user has expired', async ({ service, clock }) => {
    const alice = await register(service, 'alice');
    const phone = await logIn(service, 'alice');
    clock.advance(hour / 2);
    const laptop = await logIn(service, 'alice');
    clock.advance(hour / 2);

    expect(await usersOf(service, [phone, laptop])).toEqual([undefined, alice]);
  });

  test('is one of as many as the user has devices', async ({ service }) => {
    const alice = await register(service, 'alice');
    const devices = Array.from({ length: 25 }, () => logIn(service, 'alice'));

    const tokens = await Promise.all(devices);

    expect(await usersOf(service, tokens)).toEqual(tokens.map(() => alice));
  });

  test('ends with a logout', async ({ service }) => {
    await register(service, 'alice');
    const token = await logIn(service, 'alice');

    await service.logout(token);

    expect(await service.getCurrentUser(token)).toBeUndefined();
  });

  test.for([0, 1, 2])('goes on when the user logs out on device %d of three', async (lost, { service }) => {
    const alice = await register(service, 'alice');
    const tokens = [
      await logIn(service, 'alice'),
      await logIn(service, 'alice'),
      await logIn(service, 'alice'),
    ];

    await service.logout(tokens[lost]);

    expect(await usersOf(service, tokens)).toEqual(
      tokens.with(lost, '').map((token) => (token ? alice : undefined)),
    );
  });

  test('goes on when somebody logs out with an unknown token', async ({ service }) => {
    const alice = await register(service, 'alice');
    const token = await logIn(service, 'alice');

    await service.logout('invented');

    expect(await service.getCurrentUser(token)).toEqual(alice);
  });

  test('ends on every device when the user logs out everywhere', async ({ service }) => {
    const alice = await register(service, 'alice');
    const devices = [await logIn(service, 'alice'), await logIn(service, 'alice')];
    expect(await usersOf(service, devices)).toEqual([alice, alice]);

    await service.logoutEverywhere(alice.id);

    expect(await usersOf(service, devices)).toEqual([undefined, undefined]);
  });

  test('goes on when somebody else logs out everywhere', async ({ service }) => {
    const alice = await register(service, 'alice');
    const bob = await register(service, 'bob');
    const token = await logIn(service, 'bob');

    await service.logoutEverywhere(alice.id);

    expect(await service.getCurrentUser(token)).toEqual(bob);
  });

  test('can begin again after the user has logged out everywhere', async ({ service }) => {
    const alice = await register(service, 'alice');
    await logIn(service, 'alice');
    await service.logoutEverywhere(alice.id);

    const token = await logIn(service, 'alice');

    expect(await service.getCurrentUser(token)).toEqual(alice);
  });

  test('can be followed from the first visit to the last', async ({ service }) => {
    const alice = await service.register('alice', rightPassword, 'alice@example.com');
    const token = await logIn(service, 'alice');
    expect(await service.getCurrentUser(token)).toEqual(alice);

    await service.logout(token);

    expect(await service.getCurrentUser(token)).toBeUndefined();
  });

  test('shows the user as they registered, whatever a page does to the user it was given', async ({
    service,
  }) => {
    const registered = await register(service, 'alice');
    const token = await logIn(service, 'alice');
    const alice = structuredClone(registered);

    for (const given of [registered, await service.getCurrentUser(token)]) {
      Object.assign(given!, { email: 'changed@example.com' }).createdAt.setFullYear(1970);
    }

    expect(await service.getCurrentUser(token)).toEqual(alice);
  });
});

describe('two servers on the same stores', () => {
  test('know the users of each other', async ({ service, tokens, settings }) => {
    const { auth: other } = createAuth(settings);
    const alice = await register(service, 'alice');

    await expect(register(other, 'alice')).rejects.toThrow(UsernameTakenError);
    expect(await tokens.validateToken(await logIn(other, 'alice'))).toBe(alice.id);
  });

  test('give no id that the other has given', async ({ service, settings }) => {
    const { auth: other } = createAuth(settings);

    const alice = await register(service, 'alice');
    const bob = await register(other, 'bob');

    expect(bob.id).not.toBe(alice.id);
  });

  test('know the sessions of each other', async ({ service, settings }) => {
    const { auth: other } = createAuth(settings);
    const alice = await register(service, 'alice');
    const token = await logIn(service, 'alice');

    expect(await other.getCurrentUser(token)).toEqual(alice);
  });

  test.for([
    ['logs out', (service: AuthService, token: string) => service.logout(token)],
    ['logs out everywhere', (service: AuthService, _: string, { id }: User) => service.logoutEverywhere(id)],
  ] as const)('end a session together when the user %s', async ([, end], { service, settings }) => {
    const { auth: other } = createAuth(settings);
    const alice = await register(service, 'alice');
    const token = await logIn(service, 'alice');
    await other.getCurrentUser(token);

    await end(service, token, alice);

    expect(await other.getCurrentUser(token)).toBeUndefined();
  });
});

describe('a store that breaks down', () => {
  const outage = new Error('The database is gone');

  test.for<
    [string, 'users' | 'tokenStore', (service: AuthService, token: string, user: User) => Promise<unknown>]
  >([
    ['registers', 'users', (service) => register(service, 'bob')],
    ['logs in', 'users', (service) => logIn(service, 'alice')],
    ['logs in', 'tokenStore', (service) => logIn(service, 'alice')],
    ['is asked for', 'users', (service, token) => service.getCurrentUser(token)],
    ['is asked for', 'tokenStore', (service, token) => service.getCurrentUser(token)],
    ['logs out', 'tokenStore', (service, token) => service.logout(token)],
    ['logs out everywhere', 'tokenStore', (service, _, { id }) => service.logoutEverywhere(id)],
  ])('is told to anyone who %s: %s', async ([, store, request], { service, settings }) => {
    const alice = await register(service, 'alice');
    const token = await logIn(service, 'alice');
    breakDown(settings[store], outage);

    await expect(request(service, token, alice)).rejects.toBe(outage);
  });

  test('is no failure of those who log in', async ({ service, users }) => {
    await register(service, 'alice');
    breakDown(users, outage);
    for (let i = 0; i < 5; i++) await expect(logIn(service, 'alice')).rejects.toBe(outage);

    vi.restoreAllMocks();

    expect(await service.login('alice', rightPassword)).toBeDefined();
  });
});

describe('the clock', () => {
  test('is the computer’s when no other is given', async ({ hasher }) => {
    vi.useFakeTimers({ now: today, toFake: ['Date'] });
    const { auth } = createAuth({ hasher });
    vi.setSystemTime(today.getTime() + day);
    const alice = await register(auth, 'alice');
    const token = await logIn(auth, 'alice');
    await guessWrong(auth, 'alice', 5);

    await expect(logIn(auth, 'alice')).rejects.toThrow(TooManyAttemptsError);
    vi.setSystemTime(today.getTime() + 2 * day);

    expect(alice.createdAt).toEqual(new Date(today.getTime() + day));
    expect(await auth.getCurrentUser(token)).toBeUndefined();
    expect(await auth.login('alice', rightPassword)).toBeDefined();
  });

  test('keeps its date, which may be one and the same all day', async ({ settings }) => {
    const date = new Date(today);
    const { auth } = createAuth({ ...settings, clock: () => date });
    await register(auth, 'alice');
    await logIn(auth, 'alice');
    await guessWrong(auth, 'alice', 5);

    expect(date).toEqual(today);
    date.setTime(today.getTime() + 15 * minute + 1);

    expect(await auth.login('alice', rightPassword)).toBeDefined();
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

function register(service: AuthService, username: string): Promise<User> {
  return service.register(username, rightPassword, 'someone@example.com');
}

async function logIn(service: AuthService, username: string): Promise<string> {
  const token = await service.login(username, rightPassword);
  if (token === undefined) throw new Error(`${username} could not log in`);
  return token;
}

/** Tries up to five wrong passwords, each a different one. */
async function guessWrong(service: AuthService, username: string, times: number): Promise<void> {
  for (const guess of guesses.slice(0, times)) await service.login(username, guess);
}

/** The ways to write a text that some systems take for the same. */
function nearly(text: string): string[] {
  const apart = text.normalize('NFD');
  return [
    text.toUpperCase(),
    apart,
    apart.replace(/\p{Mark}/gu, ''),
    text.replace('r', 'ｒ'),
    text.replace(' ', '  '),
    ` ${text}`,
    `${text} `,
    text.slice(0, -1),
    `${text}!`,
  ];
}

function usersOf(service: AuthService, tokens: string[]): Promise<(User | undefined)[]> {
  return Promise.all(tokens.map((token) => service.getCurrentUser(token)));
}

/** Lets every question to the store fail. */
function breakDown(store: object, outage: Error): void {
  const questions = store as Record<string, () => Promise<unknown>>;
  const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(store)).filter(
    (name) => name !== 'constructor',
  );
  for (const method of methods) vi.spyOn(questions, method).mockRejectedValue(outage);
}
