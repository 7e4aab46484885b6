import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test, vi } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { FakeClock } from '#fixtures/fakes/fake-clock.ts';
import { createAuth } from '#src/auth/index.ts';
import { MemoryUserStore } from '#src/auth/stores/memory-user-store.ts';
import { TokenManager } from '#src/auth/token-manager.ts';

const hasher = createCheapHasher();
const password = 'correct horse';
const now = new Date('2030-01-15T10:30:00Z');

// The same for all tests, to save time.
const system = createAuth({ hasher, clock: () => now, newId: () => 'user-1' });

test('stores a user as registered', async () => {
  const { passwordHash } = await system.auth.register('ada', password, 'Ada@example.com');

  const stored = await system.users.getById('user-1');
  expect(JSON.stringify(stored)).toBe(
    JSON.stringify({
      id: 'user-1',
      username: 'ada',
      email: 'Ada@example.com',
      passwordHash,
      createdAt: now,
    }),
  );
});

test('leaves the laptop signed in when the phone signs out', async () => {
  const laptop = await system.auth.login('ada', password);
  const phone = await system.auth.login('ada', password);

  await system.auth.logout(phone!);

  expect(await system.auth.getCurrentUser(laptop!)).toMatchObject({ username: 'ada' });
});

test('ends every session when a user signs out everywhere', async () => {
  const { auth } = createAuth({ hasher });
  const { id } = await auth.register('ada', password, 'ada@example.com');
  const laptop = await auth.login('ada', password);

  await auth.logoutEverywhere(id);

  expect(await auth.getCurrentUser(laptop!)).toBeUndefined();
});

test('keeps a long session until it ends', async () => {
  const ttl = new Date('2035-12-31T23:59:59Z').getTime() - Date.now();
  const tokens = new TokenManager({ ttl });

  const token = await tokens.createToken('ada');

  expect(await tokens.validateToken(token)).toBe('ada');
});

test('ends a session after a day', async () => {
  const clock = new FakeClock(new Date());
  const tokens = new TokenManager({ clock: clock.now });
  const token = await tokens.createToken('ada');

  const tomorrow = clock.now();
  tomorrow.setDate(tomorrow.getDate() + 1);
  clock.set(tomorrow);

  expect(await tokens.validateToken(token)).toBeUndefined();
});

test('notes when a user registered', async () => {
  const { auth } = createAuth({ hasher, clock: () => now });

  const user = await auth.register('ada', password, 'ada@example.com');

  expect(user.createdAt.toLocaleDateString('en-GB')).toBe('15/01/2030');
});

test('lets a web page greet the user who is signed in', async () => {
  const { auth } = createAuth({ hasher });
  await auth.register('ada', password, 'ada@example.com');
  const token = await auth.login('ada', password);
  const server = createServer(async (request, response) => {
    const user = await auth.getCurrentUser(request.headers.authorization!);
    response.end(`Hello ${user?.username ?? 'stranger'}`);
  });
  await once(server.listen(4000, '127.0.0.1'), 'listening');

  const page = await fetch('http://127.0.0.1:4000', { headers: { authorization: token! } });
  server.close();

  expect(await page.text()).toBe('Hello ada');
});

test('passes the error on when the users cannot be read', async () => {
  const { auth } = createAuth({ hasher });
  const outage = new Error('The disk is full');
  vi.spyOn(MemoryUserStore.prototype, 'getByUsername').mockRejectedValue(outage);

  await expect(auth.login('ada', password)).rejects.toThrow(outage);
});
