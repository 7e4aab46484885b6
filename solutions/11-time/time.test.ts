import { afterEach, beforeEach, describe, expect, test as base, vi } from 'vitest';
import { FakeClock } from '#fixtures/fakes/fake-clock.ts';
import { TokenManager } from '#src/auth/token-manager.ts';

const minute = 60_000;
const hour = 60 * minute;
const ttl = 8 * hour;

const test = base
  .extend('clock', () => new FakeClock())
  .extend('tokens', ({ clock }) => new TokenManager({ clock: clock.now, ttl }));

test('belongs to the user that it was made for', async ({ tokens }) => {
  const token = await tokens.createToken('alice');

  expect(await tokens.validateToken(token)).toBe('alice');
});

test('is valid in the last millisecond before its time is up', async ({ tokens, clock }) => {
  const token = await tokens.createToken('alice');

  clock.advance(ttl - 1);

  expect(await tokens.validateToken(token)).toBe('alice');
});

test('is refused from the moment when its time is up', async ({ tokens, clock }) => {
  const token = await tokens.createToken('alice');

  clock.advance(ttl);

  expect(await tokens.validateToken(token)).toBeUndefined();
});

test('ends at its time when it was used shortly before', async ({ tokens, clock }) => {
  const token = await tokens.createToken('alice');
  clock.advance(ttl - minute);
  await tokens.validateToken(token);

  clock.advance(minute);

  expect(await tokens.validateToken(token)).toBeUndefined();
});

test('ends at its time when the user has signed in again since', async ({ tokens, clock }) => {
  const phone = await tokens.createToken('alice');
  clock.advance(6 * hour);
  await tokens.createToken('alice');

  clock.advance(2 * hour);

  expect(await tokens.validateToken(phone)).toBeUndefined();
});

describe('when the clocks change', () => {
  const midnightBeforeTheLostHour = new Date('2030-03-31T00:00:00+01:00');
  const midnightBeforeTheExtraHour = new Date('2030-10-27T00:00:00+02:00');

  beforeEach(() => {
    vi.stubEnv('TZ', 'Europe/Berlin');
  });

  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test('is valid for its whole time in the night that loses an hour', async ({ tokens, clock }) => {
    clock.set(midnightBeforeTheLostHour);
    const token = await tokens.createToken('alice');

    clock.advance(ttl - 1);

    expect(await tokens.validateToken(token)).toBe('alice');
  });

  test('is refused after its time in the night that gains an hour', async ({ tokens, clock }) => {
    clock.set(midnightBeforeTheExtraHour);
    const token = await tokens.createToken('alice');

    clock.advance(ttl);

    expect(await tokens.validateToken(token)).toBeUndefined();
  });
});

describe('without a clock', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  test('is valid until just before its time is up on the computer', async () => {
    const tokens = new TokenManager({ ttl });
    const token = await tokens.createToken('alice');

    vi.advanceTimersByTime(ttl - 1);

    expect(await tokens.validateToken(token)).toBe('alice');
  });

  test('is refused when its time is up on the computer', async () => {
    const tokens = new TokenManager({ ttl });
    const token = await tokens.createToken('alice');

    vi.advanceTimersByTime(ttl);

    expect(await tokens.validateToken(token)).toBeUndefined();
  });
});
