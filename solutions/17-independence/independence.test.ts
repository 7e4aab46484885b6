import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as base, vi } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { FakeClock } from '#fixtures/fakes/fake-clock.ts';
import type { AuthService } from '#src/auth/auth-service.ts';
import { createAuth } from '#src/auth/index.ts';
import { TokenManager } from '#src/auth/token-manager.ts';

const second = 1000;
const day = 24 * 60 * 60 * second;
const password = 'correct horse';

const test = base
  .extend('clock', () => new FakeClock(new Date('2030-01-15T10:30:00Z')))
  .extend('system', ({ clock }) => createAuth({ hasher: createCheapHasher(), clock: clock.now }))
  .extend('page', async ({ system }, { onCleanup }) => {
    const server = createServer(async (request, response) => {
      const user = await system.auth.getCurrentUser(request.headers.authorization ?? '');
      response.end(`Hello ${user?.username ?? 'stranger'}`);
    });
    onCleanup(() => void server.close());
    await once(server.listen(0, '127.0.0.1'), 'listening');

    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

test('stores a user as registered', async ({ system: { auth, users }, clock }) => {
  const { id, passwordHash } = await auth.register('ada', password, 'Ada@example.com');

  expect(await users.getById(id)).toEqual({
    id,
    username: 'ada',
    email: 'Ada@example.com',
    passwordHash,
    createdAt: clock.now(),
  });
});

test('leaves the laptop signed in when the phone signs out', async ({ system: { auth } }) => {
  const laptop = await signUp(auth);
  const phone = await signIn(auth);

  await auth.logout(phone);

  expect(await auth.getCurrentUser(laptop)).toMatchObject({ username: 'ada' });
});

test('ends every session when a user signs out everywhere', async ({ system: { auth } }) => {
  const { id } = await auth.register('ada', password, 'ada@example.com');
  const laptop = await signIn(auth);

  await auth.logoutEverywhere(id);

  expect(await auth.getCurrentUser(laptop)).toBeUndefined();
});

test('keeps a session of 30 days until its last second', async ({ clock }) => {
  const tokens = new TokenManager({ clock: clock.now, ttl: 30 * day });
  const token = await tokens.createToken('ada');

  clock.advance(30 * day - second);

  expect(await tokens.validateToken(token)).toBe('ada');
});

test('ends a session of a day after 24 hours', async ({ clock }) => {
  const tokens = new TokenManager({ clock: clock.now, ttl: day });
  const token = await tokens.createToken('ada');

  clock.advance(day);

  expect(await tokens.validateToken(token)).toBeUndefined();
});

test('notes the moment at which a user registered', async ({ system: { auth }, clock }) => {
  clock.set(new Date('2030-06-01T17:45:12.345Z'));

  const user = await auth.register('ada', password, 'ada@example.com');

  expect(user.createdAt).toEqual(new Date('2030-06-01T17:45:12.345Z'));
});

test('lets a web page greet a stranger when the user has signed out', async ({ system: { auth }, page }) => {
  const token = await signUp(auth);
  expect(await read(page, token)).toBe('Hello ada');

  await auth.logout(token);

  expect(await read(page, token)).toBe('Hello stranger');
});

test('lets a user in when the users can be read again', async ({ system: { auth, users } }) => {
  await auth.register('ada', password, 'ada@example.com');
  const outage = new Error('The disk is full');
  const getByUsername = vi.spyOn(users, 'getByUsername').mockRejectedValue(outage);
  for (let attempt = 1; attempt <= 5; attempt += 1)
    await expect(auth.login('ada', password)).rejects.toThrow(outage);

  getByUsername.mockRestore();

  expect(await auth.login('ada', password)).toBeDefined();
});

/** Registers ada and signs her in. */
async function signUp(auth: AuthService): Promise<string> {
  await auth.register('ada', password, 'ada@example.com');
  return signIn(auth);
}

async function signIn(auth: AuthService): Promise<string> {
  const token = await auth.login('ada', password);
  if (token === undefined) throw new Error('ada could not sign in');
  return token;
}

/** What the page says to a browser with this token. */
async function read(page: string, token: string): Promise<string> {
  const answer = await fetch(page, { headers: { authorization: token } });
  return answer.text();
}
