import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { FakeClock } from '#fixtures/fakes/fake-clock.ts';
import { createAuth } from '#src/auth/index.ts';
import { MemoryUserStore } from '#src/auth/stores/memory-user-store.ts';
import { TokenManager } from '#src/auth/token-manager.ts';

const hasher = createCheapHasher();
const password = 'correct horse';
const now = new Date('2030-01-15T10:30:00Z');

afterEach(() => {
  vi.restoreAllMocks();
});

test('stores a user as registered', async () => {
  const { auth, users } = createAuth({ hasher, clock: () => now, newId: () => 'user-1' });
  await auth.register('ada', password, 'Ada@example.com');

  const stored = await users.getById('user-1');
  expect(stored).toMatchObject({ id: 'user-1', username: 'ada', email: 'Ada@example.com' });
});

test('leaves the laptop signed in when the phone signs out', async () => {
  const { auth } = createAuth({ hasher });
  await auth.register('ada', password, 'ada@example.com');
  const laptop = await auth.login('ada', password);
  const phone = await auth.login('ada', password);

  await auth.logout(phone!);

  expect(await auth.getCurrentUser(laptop!)).toMatchObject({ username: 'ada' });
});

test('ends every session when a user signs out everywhere', async () => {
  const { auth } = createAuth({ hasher });
  const { id } = await auth.register('ada', password, 'ada@example.com');
  const laptop = await auth.login('ada', password);

  await auth.logoutEverywhere(id);

  expect(await auth.getCurrentUser(laptop!)).toBeUndefined();
});

test('keeps a long session until it ends', async () => {
  const clock = new FakeClock();
  const ttl = new Date('2035-12-31T23:59:59Z').getTime() - clock.now().getTime();
  const tokens = new TokenManager({ ttl, clock: clock.now });

  const token = await tokens.createToken('ada');

  expect(await tokens.validateToken(token)).toBe('ada');
});

test('ends a session of a day at the same time tomorrow', async () => {
  const clock = new FakeClock();
  const tokens = new TokenManager({ clock: clock.now });
  const token = await tokens.createToken('ada');

  clock.advance(24 * 60 * 60 * 1000);

  expect(await tokens.validateToken(token)).toBeUndefined();
});

test('notes when a user registered', async () => {
  const { auth } = createAuth({ hasher, clock: () => now });

  const user = await auth.register('ada', password, 'ada@example.com');

  expect(user.createdAt.toISOString().slice(0, 10)).toBe('2030-01-15');
});

test('lets a web page greet the user who is signed in', async () => {
  const { auth } = createAuth({ hasher });
  await auth.register('ada', password, 'ada@example.com');
  const token = await auth.login('ada', password);
  const server = createServer(async (request, response) => {
    const user = await auth.getCurrentUser(request.headers.authorization!);
    response.end(`Hello ${user?.username ?? 'stranger'}`);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');

  const { port } = server.address() as AddressInfo;
  const page = await fetch(`http://127.0.0.1:${port}`, { headers: { authorization: token! } });
  server.close();

  expect(await page.text()).toBe('Hello ada');
});

test('passes the error on when the users cannot be read', async () => {
  const outage = new Error('The disk is full');
  vi.spyOn(MemoryUserStore.prototype, 'getByUsername').mockRejectedValue(outage);
  const { auth } = createAuth({ hasher });

  await expect(auth.login('ada', password)).rejects.toThrow(outage);
});
