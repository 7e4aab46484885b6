// Make: an over-tester; sixty tests, most of them one shallow look each.
import { beforeEach, describe, expect, it } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { createAuth, type Auth } from '#src/auth/index.ts';
import { TokenManager } from '#src/auth/token-manager.ts';
import type { User } from '#src/auth/user.ts';

let system: Auth;
let user: User;
let token: string;

beforeEach(async () => {
  system = createAuth({ hasher: createCheapHasher() });
  user = await system.auth.register('quinn', 'quinns password', 'quinn@mail.com');
  token = (await system.auth.login('quinn', 'quinns password'))!;
});

describe('the registered user', () => {
  it('is an object', () => {
    expect(typeof user).toBe('object');
  });

  it('has an id', () => {
    expect(user).toHaveProperty('id');
  });

  it('has a username', () => {
    expect(user).toHaveProperty('username');
  });

  it('has an email', () => {
    expect(user).toHaveProperty('email');
  });

  it('has a passwordHash', () => {
    expect(user).toHaveProperty('passwordHash');
  });

  it('has a createdAt', () => {
    expect(user).toHaveProperty('createdAt');
  });

  it('has no password', () => {
    expect(user).not.toHaveProperty('password');
  });

  it('has a string id', () => {
    expect(typeof user.id).toBe('string');
  });

  it('has a string username', () => {
    expect(typeof user.username).toBe('string');
  });

  it('has a string email', () => {
    expect(typeof user.email).toBe('string');
  });

  it('has a string hash', () => {
    expect(typeof user.passwordHash).toBe('string');
  });

  it('has a date', () => {
    expect(user.createdAt).toBeInstanceOf(Date);
  });

  it('has a valid date', () => {
    expect(Number.isNaN(user.createdAt.getTime())).toBe(false);
  });

  it('was created in the past', () => {
    expect(user.createdAt.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it('is called quinn', () => {
    expect(user.username).toBe('quinn');
  });

  it('has the mail', () => {
    expect(user.email).toBe('quinn@mail.com');
  });

  it('has no empty id', () => {
    expect(user.id).not.toBe('');
  });

  it('has no empty hash', () => {
    expect(user.passwordHash).not.toBe('');
  });

  it('has a hash that is no password', () => {
    expect(user.passwordHash).not.toBe('quinns password');
  });
});

describe('the store', () => {
  it('finds by name', async () => {
    expect(await system.users.getByUsername('quinn')).toBeDefined();
  });

  it('finds by id', async () => {
    expect(await system.users.getById(user.id)).toBeDefined();
  });

  it('finds the same', async () => {
    expect(await system.users.getById(user.id)).toEqual(await system.users.getByUsername('quinn'));
  });

  it('finds nobody by another name', async () => {
    expect(await system.users.getByUsername('quinnie')).toBeUndefined();
  });

  it('finds nobody by another id', async () => {
    expect(await system.users.getById('quinn')).toBeUndefined();
  });
});

describe('the token', () => {
  it('is a string', () => {
    expect(typeof token).toBe('string');
  });

  it('is not empty', () => {
    expect(token).not.toBe('');
  });

  it('is not the name', () => {
    expect(token).not.toBe('quinn');
  });

  it('is not the id', () => {
    expect(token).not.toBe(user.id);
  });

  it('is not the password', () => {
    expect(token).not.toBe('quinns password');
  });

  it('is not the hash', () => {
    expect(token).not.toBe(user.passwordHash);
  });

  it('has no space', () => {
    expect(token).not.toContain(' ');
  });

  it('is valid', async () => {
    expect(await system.tokens.validateToken(token)).toBe(user.id);
  });

  it('is valid twice', async () => {
    await system.tokens.validateToken(token);
    expect(await system.tokens.validateToken(token)).toBe(user.id);
  });

  it('is new for a second login', async () => {
    expect(await system.auth.login('quinn', 'quinns password')).not.toBe(token);
  });
});

describe('the current user', () => {
  it('is an object', async () => {
    expect(typeof (await system.auth.getCurrentUser(token))).toBe('object');
  });

  it('is quinn', async () => {
    expect((await system.auth.getCurrentUser(token))?.username).toBe('quinn');
  });

  it('has the id', async () => {
    expect((await system.auth.getCurrentUser(token))?.id).toBe(user.id);
  });

  it('has the mail', async () => {
    expect((await system.auth.getCurrentUser(token))?.email).toBe('quinn@mail.com');
  });

  it('has the hash', async () => {
    expect((await system.auth.getCurrentUser(token))?.passwordHash).toBe(user.passwordHash);
  });

  it('has the date', async () => {
    expect((await system.auth.getCurrentUser(token))?.createdAt).toEqual(user.createdAt);
  });

  it('is nobody for a name', async () => {
    expect(await system.auth.getCurrentUser('quinn')).toBeUndefined();
  });

  it('is nobody for an id', async () => {
    expect(await system.auth.getCurrentUser(user.id)).toBeUndefined();
  });

  it('is nobody for an empty token', async () => {
    expect(await system.auth.getCurrentUser('')).toBeUndefined();
  });

  it('is nobody for half a token', async () => {
    expect(await system.auth.getCurrentUser(token.slice(0, 5))).toBeUndefined();
  });

  it('is nobody for a doubled token', async () => {
    expect(await system.auth.getCurrentUser(token + token)).toBeUndefined();
  });
});

describe('the refusals', () => {
  it('a short password', async () => {
    await expect(system.auth.register('r', 'short', 'r@mail.com')).rejects.toBeInstanceOf(Error);
  });

  it('no password', async () => {
    await expect(system.auth.register('r', '', 'r@mail.com')).rejects.toBeInstanceOf(Error);
  });

  it('the same name', async () => {
    await expect(system.auth.register('quinn', 'new password', 'r@mail.com')).rejects.toBeInstanceOf(Error);
  });

  it('a wrong password', async () => {
    expect(await system.auth.login('quinn', 'wrong')).toBeUndefined();
  });

  it('a missing password', async () => {
    expect(await system.auth.login('quinn', '')).toBeUndefined();
  });

  it('a wrong name', async () => {
    expect(await system.auth.login('quincy', 'quinns password')).toBeUndefined();
  });

  it('everything wrong', async () => {
    expect(await system.auth.login('quincy', 'wrong')).toBeUndefined();
  });

  it('a ttl of zero', () => {
    expect(() => new TokenManager({ ttl: 0 })).toThrow();
  });

  it('a ttl below zero', () => {
    expect(() => new TokenManager({ ttl: -10 })).toThrow();
  });
});

describe('logging out', () => {
  it('returns nothing', async () => {
    expect(await system.auth.logout(token)).toBeUndefined();
  });

  it('ends the session', async () => {
    await system.auth.logout(token);
    expect(await system.auth.getCurrentUser(token)).toBeUndefined();
  });

  it('keeps the user', async () => {
    await system.auth.logout(token);
    expect(await system.users.getById(user.id)).toEqual(user);
  });

  it('everywhere returns nothing', async () => {
    expect(await system.auth.logoutEverywhere(user.id)).toBeUndefined();
  });

  it('everywhere ends the session', async () => {
    await system.auth.logoutEverywhere(user.id);
    expect(await system.auth.getCurrentUser(token)).toBeUndefined();
  });

  it('everywhere keeps the user', async () => {
    await system.auth.logoutEverywhere(user.id);
    expect(await system.users.getById(user.id)).toEqual(user);
  });
});
