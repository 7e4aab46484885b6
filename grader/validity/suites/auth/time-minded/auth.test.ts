// Make: time minded; moves the clock in every test and asks again.
import { describe, expect } from 'vitest';
import { FakeClock } from '#fixtures/fakes/fake-clock.ts';
import { test } from '#fixtures/test.ts';
import { createAuth } from '#src/auth/index.ts';
import { TokenManager } from '#src/auth/token-manager.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

describe('createdAt', () => {
  test('is the time of the registration, not of the start of the system', async ({ auth, clock }) => {
    clock.advance(3 * hour + 123);

    const user = await auth.auth.register('uma', 'midnight snack', 'uma@example.com');

    expect(user.createdAt).toEqual(new Date('2030-01-15T15:00:00.123Z'));
  });

  test('stays when time goes on', async ({ auth, clock }) => {
    const user = await auth.auth.register('uma', 'midnight snack', 'uma@example.com');
    const then = clock.now();
    clock.advance(hour);

    expect((await auth.users.getById(user.id))?.createdAt).toEqual(then);
  });
});

describe('a session', () => {
  test('lives a day from login, not from registration', async ({ auth, clock }) => {
    await auth.auth.register('uma', 'midnight snack', 'uma@example.com');
    clock.advance(20 * hour);
    const token = await auth.auth.login('uma', 'midnight snack');
    clock.advance(20 * hour);

    expect(await auth.auth.getCurrentUser(token!)).toMatchObject({ username: 'uma' });
  });

  test('ends after a day', async ({ auth, clock }) => {
    await auth.auth.register('uma', 'midnight snack', 'uma@example.com');
    const token = await auth.auth.login('uma', 'midnight snack');
    clock.advance(24 * hour);

    expect(await auth.auth.getCurrentUser(token!)).toBeUndefined();
  });

  test('is not prolonged by use every hour', async ({ auth, clock }) => {
    const token = await auth.tokens.createToken('uma');
    for (let i = 0; i < 23; i++) {
      clock.advance(hour);
      expect(await auth.tokens.validateToken(token)).toBe('uma');
    }
    clock.advance(hour);

    expect(await auth.tokens.validateToken(token)).toBeUndefined();
  });

  test('is not prolonged by another login', async ({ auth, clock }) => {
    await auth.auth.register('uma', 'midnight snack', 'uma@example.com');
    const first = await auth.auth.login('uma', 'midnight snack');
    clock.advance(23 * hour);
    const second = await auth.auth.login('uma', 'midnight snack');
    clock.advance(2 * hour);

    expect(await auth.auth.getCurrentUser(first!)).toBeUndefined();
    expect(await auth.auth.getCurrentUser(second!)).toBeDefined();
  });

  test('stays dead', async ({ auth, clock }) => {
    const token = await auth.tokens.createToken('uma');
    clock.advance(24 * hour);
    await auth.tokens.validateToken(token);
    clock.advance(365 * 24 * hour);

    expect(await auth.tokens.validateToken(token)).toBeUndefined();
  });

  test('lives as long as the ttl says, in ms', async () => {
    const clock = new FakeClock(new Date('2030-06-01T00:00:00.400Z'));
    const { tokens } = createAuth({ clock: clock.now, ttl: 750 });
    const token = await tokens.createToken('uma');

    clock.set(new Date('2030-06-01T00:00:01.149Z'));
    expect(await tokens.validateToken(token)).toBe('uma');
    clock.set(new Date('2030-06-01T00:00:01.150Z'));
    expect(await tokens.validateToken(token)).toBeUndefined();
  });

  test('may be longer than a day', async ({ clock }) => {
    const tokens = new TokenManager({ clock: clock.now, ttl: 90 * 24 * hour });
    const token = await tokens.createToken('uma');
    clock.advance(90 * 24 * hour - 1);

    expect(await tokens.validateToken(token)).toBe('uma');
  });

  test('outlives the change to summer time', async () => {
    const clock = new FakeClock(new Date('2030-03-30T12:00:00Z'));
    const tokens = new TokenManager({ clock: clock.now });
    const token = await tokens.createToken('uma');

    clock.set(new Date('2030-03-31T11:59:59.999Z'));
    expect(await tokens.validateToken(token)).toBe('uma');
    clock.set(new Date('2030-03-31T12:00:00Z'));
    expect(await tokens.validateToken(token)).toBeUndefined();
  });
});

describe('a lock', () => {
  test('ends 15 minutes after the fifth failure, not after the first', async ({ auth, clock }) => {
    await auth.auth.register('uma', 'midnight snack', 'uma@example.com');
    for (let i = 0; i < 5; i++) {
      if (i > 0) clock.advance(2 * minute);
      await auth.auth.login('uma', 'no');
    }
    clock.advance(15 * minute - 1);
    await expect(auth.auth.login('uma', 'midnight snack')).rejects.toThrow();
    clock.advance(1);

    expect(await auth.auth.login('uma', 'midnight snack')).toBeDefined();
  });

  test('is not prolonged by knocking', async ({ auth, clock }) => {
    await auth.auth.register('uma', 'midnight snack', 'uma@example.com');
    for (let i = 0; i < 5; i++) await auth.auth.login('uma', 'no');
    for (let i = 0; i < 14; i++) {
      clock.advance(minute);
      await expect(auth.auth.login('uma', 'no')).rejects.toThrow();
    }
    clock.advance(minute);

    expect(await auth.auth.login('uma', 'midnight snack')).toBeDefined();
  });

  test('never comes for one failure every four minutes', async ({ auth, clock }) => {
    await auth.auth.register('uma', 'midnight snack', 'uma@example.com');
    for (let i = 0; i < 12; i++) {
      expect(await auth.auth.login('uma', 'no')).toBeUndefined();
      clock.advance(4 * minute);
    }

    expect(await auth.auth.login('uma', 'midnight snack')).toBeDefined();
  });

  test('takes five new failures after it ended', async ({ auth, clock }) => {
    await auth.auth.register('uma', 'midnight snack', 'uma@example.com');
    for (let i = 0; i < 5; i++) await auth.auth.login('uma', 'no');
    clock.advance(16 * minute);
    for (let i = 0; i < 4; i++) expect(await auth.auth.login('uma', 'no')).toBeUndefined();

    expect(await auth.auth.login('uma', 'midnight snack')).toBeDefined();
  });
});
