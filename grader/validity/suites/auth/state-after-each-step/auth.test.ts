// Make: checks the state after each step; a small picture of the whole system is compared every time.
import { beforeEach, describe, expect, test } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { FakeClock } from '#fixtures/fakes/fake-clock.ts';
import { createAuth, type Auth } from '#src/auth/index.ts';

describe('auth', () => {
  let clock: FakeClock;
  let system: Auth;
  let tokens: Record<string, string>;

  beforeEach(() => {
    clock = new FakeClock();
    let next = 1;
    system = createAuth({ clock: clock.now, hasher: createCheapHasher(), newId: () => `id${next++}` });
    tokens = {};
  });

  /** Who exists, and whose session each token is. */
  async function picture() {
    const known: Record<string, string | undefined> = {};
    for (const name of ['nora', 'otis']) known[name] = (await system.users.getByUsername(name))?.email;
    const sessions: Record<string, string | undefined> = {};
    for (const [device, token] of Object.entries(tokens)) {
      sessions[device] = (await system.auth.getCurrentUser(token))?.username;
    }
    return { known, sessions };
  }

  async function login(device: string, name: string, password: string) {
    const token = await system.auth.login(name, password);
    if (token !== undefined) tokens[device] = token;
  }

  test('nothing in the beginning', async () => {
    expect(await picture()).toEqual({ known: {}, sessions: {} });
  });

  test('register', async () => {
    await system.auth.register('nora', 'night train', 'n@x.org');
    expect(await picture()).toEqual({ known: { nora: 'n@x.org' }, sessions: {} });

    await system.auth.register('otis', 'slow elevator', 'o@x.org');
    expect(await picture()).toEqual({ known: { nora: 'n@x.org', otis: 'o@x.org' }, sessions: {} });
  });

  test('refused registrations leave everything as it was', async () => {
    await system.auth.register('nora', 'night train', 'n@x.org');
    await login('phone', 'nora', 'night train');
    const before = await picture();

    await expect(system.auth.register('nora', 'other train', 'other@x.org')).rejects.toThrow('nora');
    expect(await picture()).toEqual(before);

    await expect(system.auth.register('otis', 'short', 'o@x.org')).rejects.toThrow('8');
    expect(await picture()).toEqual(before);
    expect(await system.auth.login('nora', 'other train')).toBeUndefined();
  });

  test('login and logout', async () => {
    await system.auth.register('nora', 'night train', 'n@x.org');
    await system.auth.register('otis', 'slow elevator', 'o@x.org');

    await login('phone', 'nora', 'night train');
    expect((await picture()).sessions).toEqual({ phone: 'nora' });

    await login('laptop', 'nora', 'wrong');
    expect((await picture()).sessions).toEqual({ phone: 'nora' });

    await login('laptop', 'nora', 'night train');
    expect((await picture()).sessions).toEqual({ phone: 'nora', laptop: 'nora' });

    await login('tv', 'otis', 'slow elevator');
    expect((await picture()).sessions).toEqual({ phone: 'nora', laptop: 'nora', tv: 'otis' });

    await system.auth.logout(tokens.phone);
    expect((await picture()).sessions).toEqual({ phone: undefined, laptop: 'nora', tv: 'otis' });

    await system.auth.logoutEverywhere('id2');
    expect((await picture()).sessions).toEqual({ phone: undefined, laptop: 'nora', tv: undefined });
  });

  test('time', async () => {
    await system.auth.register('nora', 'night train', 'n@x.org');
    await login('phone', 'nora', 'night train');
    clock.advance(12 * 3_600_000);
    await login('laptop', 'nora', 'night train');
    expect((await picture()).sessions).toEqual({ phone: 'nora', laptop: 'nora' });

    clock.advance(12 * 3_600_000);
    expect((await picture()).sessions).toEqual({ phone: undefined, laptop: 'nora' });

    clock.advance(12 * 3_600_000);
    expect((await picture()).sessions).toEqual({ phone: undefined, laptop: undefined });
    expect((await picture()).known).toEqual({ nora: 'n@x.org' });
  });

  test('a lock changes neither users nor sessions', async () => {
    await system.auth.register('nora', 'night train', 'n@x.org');
    await login('phone', 'nora', 'night train');
    const before = await picture();

    for (let i = 0; i < 5; i++) {
      await system.auth.login('nora', 'wrong');
      expect(await picture()).toEqual(before);
    }
    await expect(login('laptop', 'nora', 'night train')).rejects.toThrow();
    expect(await picture()).toEqual(before);
  });

  test('the whole user', async () => {
    const nora = await system.auth.register('nora', 'night train', 'n@x.org');

    expect(nora).toEqual({
      id: 'id1',
      username: 'nora',
      email: 'n@x.org',
      passwordHash: expect.not.stringContaining('night train'),
      createdAt: clock.now(),
    });
    expect(await system.users.getById('id1')).toEqual(nora);
  });
});
