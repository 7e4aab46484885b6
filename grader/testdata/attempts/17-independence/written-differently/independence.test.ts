import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { createAuth, type Auth } from '#src/auth/index.ts';
import { TokenManager } from '#src/auth/token-manager.ts';

const hours = 60 * 60 * 1000;

beforeEach(() => {
  vi.stubEnv('TZ', 'Europe/Madrid');
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-04T18:20:30.400+02:00') });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('a user', () => {
  let system: Auth;

  beforeEach(async () => {
    system = createAuth({ hasher: createCheapHasher() });
    await system.auth.register('Grace', 'a long password', 'Grace.H@Example.org');
  });

  const logIn = async (): Promise<string> => (await system.auth.login('Grace', 'a long password')) ?? '';

  test('is stored with the address as it was given', async () => {
    expect(await system.users.getByUsername('Grace')).toHaveProperty('email', 'Grace.H@Example.org');
  });

  test('is stored with date and time', async () => {
    const user = await system.users.getByUsername('Grace');

    expect(user?.createdAt.getDate()).toBe(4);
    expect(user?.createdAt.getHours()).toBe(18);
    expect(user?.createdAt.getMilliseconds()).toBe(400);
  });

  test('signs out on one device alone', async () => {
    const [phone, laptop] = [await logIn(), await logIn()];

    await system.auth.logout(phone);

    await expect(system.auth.getCurrentUser(laptop)).resolves.toHaveProperty('username', 'Grace');
  });

  test('signs out on all devices', async () => {
    const [phone, laptop] = [await logIn(), await logIn()];
    const user = await system.auth.getCurrentUser(phone);

    await system.auth.logoutEverywhere(user!.id);

    await expect(system.auth.getCurrentUser(laptop)).resolves.toBe(undefined);
  });

  test('is not locked out by an outage', async () => {
    vi.spyOn(system.users, 'getByUsername').mockRejectedValue(new Error('no disk'));
    for (const _ of Array(6).keys()) await expect(logIn()).rejects.toThrow('no disk');
    vi.restoreAllMocks();

    expect(await logIn()).not.toBe('');
  });

  describe('on a web page', () => {
    let server: Server;

    beforeEach(async () => {
      server = createServer(async ({ url }, response) => {
        const user = await system.auth.getCurrentUser(url!.slice(1));
        response.end(user ? user.email : 'please log in');
      });
      await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1' }, resolve));
    });

    afterEach(() => new Promise((resolve) => server.close(resolve)));

    test('sees the own address until the logout', async () => {
      const token = await logIn();
      const page = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${token}`;
      const before = await fetch(page, { headers: { connection: 'close' } });
      expect(await before.text()).toBe('Grace.H@Example.org');

      await system.auth.logout(token);

      const after = await fetch(page, { headers: { connection: 'close' } });
      expect(await after.text()).toBe('please log in');
    });
  });
});

describe('a session', () => {
  test.for([24, 24 * 365])('of %i hours lasts just so long', async (length) => {
    const tokens = new TokenManager({ ttl: length * hours });
    const token = await tokens.createToken('grace');

    vi.setSystemTime(Date.now() + length * hours - 1);
    await expect(tokens.validateToken(token)).resolves.toBe('grace');

    vi.setSystemTime(Date.now() + 1);
    await expect(tokens.validateToken(token)).resolves.toBe(undefined);
  });
});
