import { describe, expect, vi } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { test as base } from '#fixtures/test.ts';
import type { AuthService } from '#src/auth/auth-service.ts';
import { TooManyAttemptsError, UsernameTakenError, WeakPasswordError } from '#src/auth/errors.ts';
import { createAuth } from '#src/auth/index.ts';
import { PasswordHasher } from '#src/auth/password-hasher.ts';
import { MemoryTokenStore } from '#src/auth/stores/memory-token-store.ts';
import { TokenManager } from '#src/auth/token-manager.ts';
import type { User } from '#src/auth/user.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

const rightPassword = 'correct horse battery';
const wrongPassword = 'wrong horse battery';

const test = base
  .extend('hasher', () => createCheapHasher())
  .extend('tokenStore', () => new MemoryTokenStore())
  .extend('system', ({ hasher, tokenStore, clock }) =>
    createAuth({ hasher, tokenStore, clock: clock.now, ttl: hour }),
  )
  .extend('users', ({ system }) => system.users)
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

  test.for([
    ['another', wrongPassword],
    ['an empty', ''],
    ['a shorter', rightPassword.slice(0, -1)],
    ['a longer', `${rightPassword}!`],
    ['an upper-case', rightPassword.toUpperCase()],
    ['a padded', ` ${rightPassword} `],
  ])('does not match the hash of %s password', async ([, other], { hasher }) => {
    const hash = await hasher.hash(rightPassword);

    expect(await hasher.verify(other, hash)).toBe(false);
  });

  test('counts to its last character when it is long', async ({ hasher }) => {
    const long = 'x'.repeat(200);
    const hash = await hasher.hash(`${long}a`);

    expect(await hasher.verify(`${long}b`, hash)).toBe(false);
  });

  test('has another hash each time', async ({ hasher }) => {
    const first = await hasher.hash(rightPassword);
    const again = await hasher.hash(rightPassword);

    expect(again).not.toBe(first);
  });

  test('still matches when the cost has changed since it was hashed', async ({ hasher }) => {
    const hash = await hasher.hash(rightPassword);
    const dearerHasher = new PasswordHasher({ cost: 4 });

    expect(await dearerHasher.verify(rightPassword, hash)).toBe(true);
  });

  test.for([0, 1, -2, 2.5, NaN])('cannot be hashed at a cost of %d', (cost) => {
    expect(() => new PasswordHasher({ cost })).toThrow(RangeError);
  });
});

describe('a token', () => {
  test('belongs to the user that it was made for', async ({ tokens }) => {
    const token = await tokens.createToken('alice');

    expect(await tokens.validateToken(token)).toBe('alice');
  });

  test('belongs to nobody when it was never handed out', async ({ tokens }) => {
    await tokens.createToken('alice');

    expect(await tokens.validateToken('invented')).toBeUndefined();
  });

  test('belongs to nobody when it is the id of a user', async ({ tokens }) => {
    await tokens.createToken('alice');

    expect(await tokens.validateToken('alice')).toBeUndefined();
  });

  test('is never handed out twice', async ({ tokens }) => {
    const handedOut = new Set<string>();
    for (let i = 0; i < 20; i++) handedOut.add(await tokens.createToken('alice'));

    expect(handedOut.size).toBe(20);
  });

  test('cannot be worked out by another manager with the same clock and user', async ({ clock }) => {
    const ours = await new TokenManager({ clock: clock.now }).createToken('alice');
    const theirs = await new TokenManager({ clock: clock.now }).createToken('alice');

    expect(theirs).not.toBe(ours);
  });

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

  test('lasts for 24 hours when no ttl is given', async ({ clock }) => {
    const tokens = new TokenManager({ clock: clock.now });
    const token = await tokens.createToken('alice');

    clock.advance(24 * hour - 1);
    const justBefore = await tokens.validateToken(token);
    clock.advance(1);

    expect(justBefore).toBe('alice');
    expect(await tokens.validateToken(token)).toBeUndefined();
  });

  test('is refused long after it has expired', async ({ tokens, clock }) => {
    const token = await tokens.createToken('alice');

    clock.advance(2 * hour);

    expect(await tokens.validateToken(token)).toBeUndefined();
  });

  test('lives no longer when it is used', async ({ tokens, clock }) => {
    const token = await tokens.createToken('alice');
    clock.advance(hour - minute);
    await tokens.validateToken(token);

    clock.advance(2 * minute);

    expect(await tokens.validateToken(token)).toBeUndefined();
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

  test('is never shown to the store', async ({ tokens, tokenStore }) => {
    const seen = [vi.spyOn(tokenStore, 'save'), vi.spyOn(tokenStore, 'find'), vi.spyOn(tokenStore, 'delete')];

    const token = await tokens.createToken('alice');
    await tokens.validateToken(token);
    await tokens.revokeToken(token);

    expect(JSON.stringify(seen.map((spy) => spy.mock.calls))).not.toContain(token);
  });

  test.for([0, -hour, NaN])('cannot have a ttl of %d', (ttl) => {
    expect(() => new TokenManager({ ttl })).toThrow(RangeError);
  });
});

describe('registering', () => {
  test('hands out the new user', async ({ service }) => {
    const user = await service.register('alice', rightPassword, 'alice@example.com');

    expect(user).toMatchObject({ username: 'alice', email: 'alice@example.com' });
  });

  test('stores the user that it hands out', async ({ service, users }) => {
    const user = await register(service, 'alice');

    expect(await users.getById(user.id)).toEqual(user);
  });

  test('gives every user an id of their own', async ({ service }) => {
    const alice = await register(service, 'alice');
    const bob = await register(service, 'bob');

    expect(alice.id).not.toBe(bob.id);
  });

  test('keeps a hash in place of the password', async ({ service }) => {
    const user = await register(service, 'alice');

    expect(user.passwordHash).not.toContain(rightPassword);
  });

  test('keeps a hash that matches the password', async ({ service, hasher }) => {
    const user = await register(service, 'alice');

    expect(await hasher.verify(rightPassword, user.passwordHash)).toBe(true);
  });

  test.for(['short', '7 chars'])('refuses the password "%s"', async (password, { service }) => {
    const registering = service.register('alice', password, 'alice@example.com');

    await expect(registering).rejects.toThrow(WeakPasswordError);
    await expect(registering).rejects.toThrow('Password must be at least 8 characters');
  });

  test('refuses four emoji, which are eight UTF-16 units', async ({ service }) => {
    const registering = service.register('alice', '🔑🔒🗝🚪', 'alice@example.com');

    await expect(registering).rejects.toThrow(WeakPasswordError);
  });

  test.for(['8 chars!', '🔑🔒🔓🚪🔑🔒🔓🚪'])('accepts the password "%s"', async (password, { service }) => {
    await service.register('alice', password, 'alice@example.com');

    expect(await service.login('alice', password)).toBeDefined();
  });

  test('stores nobody when the password is too short', async ({ service, users }) => {
    const registering = service.register('alice', 'short', 'alice@example.com');

    await expect(registering).rejects.toThrow(WeakPasswordError);
    expect(await users.getByUsername('alice')).toBeUndefined();
  });

  test('refuses a name that is taken', async ({ service }) => {
    await register(service, 'alice');

    const registering = service.register('alice', 'another password', 'other@example.com');

    await expect(registering).rejects.toThrow(UsernameTakenError);
    await expect(registering).rejects.toThrow('Username alice already exists');
  });

  test('leaves the first user as they were when their name is wanted again', async ({ service, users }) => {
    const alice = await register(service, 'alice');

    const registering = service.register('alice', 'another password', 'other@example.com');

    await expect(registering).rejects.toThrow(UsernameTakenError);
    expect(await users.getByUsername('alice')).toEqual(alice);
  });

  test('gives a name to one of two who want it at once', async ({ service }) => {
    const results = await Promise.allSettled([register(service, 'alice'), register(service, 'alice')]);

    const refusals = results.filter((result) => result.status === 'rejected');
    expect(refusals).toEqual([{ status: 'rejected', reason: expect.any(UsernameTakenError) }]);
  });

  test('tells names apart by upper and lower case', async ({ service, users }) => {
    const alice = await register(service, 'alice');
    await register(service, 'Alice');

    expect(await users.getByUsername('alice')).toEqual(alice);
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

  test('hands out nothing for a wrong password', async ({ service }) => {
    await register(service, 'alice');

    expect(await service.login('alice', wrongPassword)).toBeUndefined();
  });

  test('hands out nothing for the password of somebody else', async ({ service }) => {
    await register(service, 'alice');
    await service.register('bob', 'the password of bob', 'bob@example.com');

    expect(await service.login('alice', 'the password of bob')).toBeUndefined();
  });

  test('hands out nothing for an unknown name', async ({ service }) => {
    await register(service, 'alice');

    expect(await service.login('nobody', rightPassword)).toBeUndefined();
  });

  test('hands out nothing for a name in another case', async ({ service }) => {
    await register(service, 'alice');

    expect(await service.login('ALICE', rightPassword)).toBeUndefined();
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

    await expect(service.login('alice', wrongPassword)).rejects.toThrow(TooManyAttemptsError);
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

  test('is counted by the clock of the computer when no other is given', async ({ hasher }) => {
    const { auth } = createAuth({ hasher });
    await guessWrong(auth, 'alice', 5);

    await expect(auth.login('alice', wrongPassword)).rejects.toThrow(TooManyAttemptsError);
  });

  test('for one name locks out nobody else', async ({ service }) => {
    await register(service, 'alice');
    await register(service, 'bob');
    await guessWrong(service, 'alice', 5);

    expect(await service.login('bob', rightPassword)).toBeDefined();
  });

  test('answers five wrong passwords and no more when many come at once', async ({ service }) => {
    await register(service, 'alice');

    const guesses = await Promise.allSettled(
      Array.from({ length: 8 }, () => service.login('alice', wrongPassword)),
    );

    const answered = guesses.filter(({ status }) => status === 'fulfilled');
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

    clock.advance(15 * minute - second);

    await expect(service.login('alice', rightPassword)).rejects.toThrow(TooManyAttemptsError);
  });

  test('is forgotten 15 minutes after the fifth failure', async ({ service, clock }) => {
    await register(service, 'alice');
    await guessWrong(service, 'alice', 5);

    clock.advance(15 * minute + second);

    expect(await service.login('alice', rightPassword)).toBeDefined();
  });

  test('locks a name no longer when it goes on meanwhile', async ({ service, clock }) => {
    await register(service, 'alice');
    await guessWrong(service, 'alice', 5);
    clock.advance(10 * minute);
    await expect(service.login('alice', wrongPassword)).rejects.toThrow(TooManyAttemptsError);

    clock.advance(5 * minute + second);

    expect(await service.login('alice', rightPassword)).toBeDefined();
  });

  test('needs five more failures when the lock has ended', async ({ service, clock }) => {
    await register(service, 'alice');
    await guessWrong(service, 'alice', 5);
    clock.advance(15 * minute + second);
    await guessWrong(service, 'alice', 4);

    expect(await service.login('alice', rightPassword)).toBeDefined();
  });

  test('does not lock a name when five failures take more than 15 minutes', async ({ service, clock }) => {
    await register(service, 'alice');
    await guessWrong(service, 'alice', 4);
    clock.advance(15 * minute + second);
    await guessWrong(service, 'alice', 1);

    expect(await service.login('alice', rightPassword)).toBeDefined();
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
    await register(service, 'alice');
    const token = await logIn(service, 'alice');

    clock.advance(hour);

    expect(await service.getCurrentUser(token)).toBeUndefined();
  });

  test('ends with a logout', async ({ service }) => {
    await register(service, 'alice');
    const token = await logIn(service, 'alice');

    await service.logout(token);

    expect(await service.getCurrentUser(token)).toBeUndefined();
  });

  test('goes on when the user logs out elsewhere', async ({ service }) => {
    const alice = await register(service, 'alice');
    const phone = await logIn(service, 'alice');
    const laptop = await logIn(service, 'alice');

    await service.logout(phone);

    expect(await service.getCurrentUser(laptop)).toEqual(alice);
  });

  test('goes on when somebody logs out with an unknown token', async ({ service }) => {
    const alice = await register(service, 'alice');
    const token = await logIn(service, 'alice');

    await service.logout('invented');

    expect(await service.getCurrentUser(token)).toEqual(alice);
  });

  test('ends on every device when the user logs out everywhere', async ({ service }) => {
    const alice = await register(service, 'alice');
    const phone = await logIn(service, 'alice');
    const laptop = await logIn(service, 'alice');

    await service.logoutEverywhere(alice.id);

    expect(await service.getCurrentUser(phone)).toBeUndefined();
    expect(await service.getCurrentUser(laptop)).toBeUndefined();
  });

  test('goes on when somebody else logs out everywhere', async ({ service }) => {
    const alice = await register(service, 'alice');
    const bob = await register(service, 'bob');
    const token = await logIn(service, 'bob');

    await service.logoutEverywhere(alice.id);

    expect(await service.getCurrentUser(token)).toEqual(bob);
  });

  test('can be followed from the first visit to the last', async ({ service }) => {
    const alice = await service.register('alice', rightPassword, 'alice@example.com');
    const token = await logIn(service, 'alice');
    expect(await service.getCurrentUser(token)).toEqual(alice);

    await service.logout(token);

    expect(await service.getCurrentUser(token)).toBeUndefined();
  });
});

function register(service: AuthService, username: string): Promise<User> {
  return service.register(username, rightPassword, `${username}@example.com`);
}

async function logIn(service: AuthService, username: string): Promise<string> {
  const token = await service.login(username, rightPassword);
  if (token === undefined) throw new Error(`${username} could not log in`);
  return token;
}

async function guessWrong(service: AuthService, username: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await service.login(username, wrongPassword);
}
