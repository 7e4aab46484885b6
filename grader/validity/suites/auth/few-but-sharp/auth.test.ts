// Make: few but sharp; seven tests, each packs a whole rule with its edges.
import { expect } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { test } from '#fixtures/test.ts';
import { createAuth } from '#src/auth/index.ts';
import { PasswordHasher } from '#src/auth/password-hasher.ts';
import type { StoredToken } from '#src/auth/ports.ts';
import { MemoryTokenStore } from '#src/auth/stores/memory-token-store.ts';
import { TokenManager } from '#src/auth/token-manager.ts';

test('registers exactly what it was told, once per exact name', async ({ auth: { auth, users }, clock }) => {
  clock.advance(4321);
  const ada = await auth.register('ada', '🦊🦊🦊🦊🦊🦊🦊🦊', ' Ada@Example.com');

  expect(ada).toEqual({
    id: expect.any(String),
    username: 'ada',
    email: ' Ada@Example.com',
    passwordHash: expect.any(String),
    createdAt: new Date('2030-01-15T12:00:04.321Z'),
  });
  const atOnce = await Promise.allSettled(
    [1, 2, 3].map((n) => auth.register('ADA', `password ${n}`, `${n}@x.org`)),
  );
  expect(atOnce.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(auth.register('ada', 'another password', 'b@x.org')).rejects.toMatchObject({
    name: 'UsernameTakenError',
    username: 'ada',
    message: expect.stringContaining('Username ada already exists'),
  });
  await expect(auth.register('new', '🦊🦊🦊🦊🦊🦊🦊', 'n@x.org')).rejects.toMatchObject({
    name: 'WeakPasswordError',
  });
  expect(await users.getByUsername('new')).toBeUndefined();
  expect(await users.getByUsername('ada')).toEqual(ada);
  expect(await users.getById(ada.id)).toEqual(ada);
});

test('hashes with salt, whole passwords, and parameters that travel', async () => {
  const strong = new PasswordHasher({ cost: 64 });
  const weak = new PasswordHasher({ cost: 2 });
  const password = `é${'p'.repeat(100)}\0🔒 `;

  const hash = await strong.hash(password);

  expect(await weak.verify(password, hash)).toBe(true);
  expect(await strong.hash(password)).not.toBe(hash);
  for (const other of [
    password.trim(),
    password.toUpperCase(),
    password.normalize('NFD'),
    password.split('\0')[0],
    password.slice(0, 72),
    `${password} `,
    '',
  ]) {
    expect(await weak.verify(other, hash), JSON.stringify(other)).toBe(false);
  }
});

test('opens sessions that end at their ttl, alone, at logout, or all together', async ({ clock }) => {
  const { auth, tokens } = createAuth({ clock: clock.now, hasher: createCheapHasher(), ttl: 10_001 });
  const ada = await auth.register('ada', 'analytical engine', 'ada@x.org');
  const bob = await auth.register('bob', 'basic builder', 'bob@x.org');
  const [a1, a2, a3] = [
    (await auth.login('ada', 'analytical engine'))!,
    (await auth.login('ada', 'analytical engine'))!,
    (await auth.login('ada', 'analytical engine'))!,
  ];
  const b = (await auth.login('bob', 'basic builder'))!;

  await auth.logout(a1);
  await auth.logout(a1);
  await auth.logout('unknown');
  expect(await Promise.all([a1, a2, a3, b].map((token) => tokens.validateToken(token)))).toEqual([
    undefined,
    ada.id,
    ada.id,
    bob.id,
  ]);

  await auth.logoutEverywhere(ada.id);
  expect(await Promise.all([a2, a3, b].map((token) => auth.getCurrentUser(token)))).toEqual([
    undefined,
    undefined,
    bob,
  ]);

  clock.advance(10_000);
  expect(await auth.getCurrentUser(b)).toEqual(bob);
  clock.advance(1);
  expect(await auth.getCurrentUser(b)).toBeUndefined();
});

test('locks a name at its fifth failure for 15 minutes sharp', async ({ auth: { auth }, clock }) => {
  await auth.register('ada', 'analytical engine', 'ada@x.org');
  await auth.register('bob', 'basic builder', 'bob@x.org');
  for (let i = 0; i < 4; i++) expect(await auth.login('ada', 'x')).toBeUndefined();
  expect(await auth.login('ada', 'analytical engine')).toBeDefined();
  for (let i = 0; i < 5; i++) {
    clock.advance(3 * 60_000);
    expect(await auth.login('ada', 'x')).toBeUndefined();
  }

  clock.advance(15 * 60_000 - 1);
  for (const password of ['x', 'analytical engine']) {
    await expect(auth.login('ada', password)).rejects.toMatchObject({
      name: 'TooManyAttemptsError',
      username: 'ada',
    });
  }
  expect(await auth.login('bob', 'basic builder')).toBeDefined();
  clock.advance(1);
  for (let i = 0; i < 4; i++) expect(await auth.login('ada', 'x')).toBeUndefined();
  expect(await auth.login('ada', 'analytical engine')).toBeDefined();
});

test('counts the guesses of a burst', async ({ auth: { auth } }) => {
  await auth.register('ada', 'analytical engine', 'ada@x.org');

  const burst = await Promise.allSettled(Array.from({ length: 12 }, () => auth.login('ada', 'x')));

  expect(burst.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
});

test('gives the store nothing to log in with, and the memory nothing to change', async () => {
  const saved: StoredToken[] = [];
  class Spy extends MemoryTokenStore {
    override async save(token: StoredToken) {
      saved.push(structuredClone(token));
      await super.save(token);
    }
  }
  const { auth, tokens, users } = createAuth({ tokenStore: new Spy(), hasher: createCheapHasher() });
  const ada = await auth.register('ada', 'analytical engine', 'ada@x.org');
  const token = (await auth.login('ada', 'analytical engine'))!;

  expect(JSON.stringify(saved)).not.toContain(token);
  expect(await tokens.validateToken(saved[0].digest)).toBeUndefined();
  const before = structuredClone(ada);
  ada.username = 'mallory';
  ada.createdAt.setFullYear(1999);
  const shown = await auth.getCurrentUser(token);
  shown!.passwordHash = 'none';
  expect(await users.getById(before.id)).toEqual(before);
});

test('refuses settings without sense at once', () => {
  for (const ttl of [0, -1, NaN, Infinity]) expect(() => new TokenManager({ ttl })).toThrow(RangeError);
  for (const cost of [0, 1, 3, -2, 2.5, NaN, Infinity]) {
    expect(() => new PasswordHasher({ cost })).toThrow(RangeError);
  }
});
