import { afterEach, beforeEach, describe, expect, test as base, vi } from 'vitest';
import { FakeClock } from '#fixtures/fakes/fake-clock.ts';
import type { Clock } from '#src/auth/ports.ts';
import { TokenManager } from '#src/auth/token-manager.ts';

const minute = 60_000;
const hour = 60 * minute;
const ttl = 8 * hour;
const morning = new Date('2030-01-15T08:00:00Z');

const test = base
  .extend('clock', () => new FakeClock(morning))
  .extend('tokens', ({ clock }) => new TokenManager({ clock: clock.now, ttl }));

// One answer for createToken, and one for validateToken.
test('is valid in its last millisecond', async () => {
  const clock = vi.fn<Clock>();
  clock.mockReturnValueOnce(morning);
  clock.mockReturnValueOnce(new Date(morning.getTime() + ttl - 1));
  const tokens = new TokenManager({ clock, ttl });

  const token = await tokens.createToken('alice');

  expect(await tokens.validateToken(token)).toBe('alice');
});

test('is refused when its time is up', async () => {
  const clock = vi.fn<Clock>();
  clock.mockReturnValueOnce(morning);
  clock.mockReturnValueOnce(new Date(morning.getTime() + ttl));
  const tokens = new TokenManager({ clock, ttl });

  const token = await tokens.createToken('alice');

  expect(await tokens.validateToken(token)).toBeUndefined();
});

test('ends at its time when it was used shortly before', async ({ tokens, clock }) => {
  const token = await tokens.createToken('alice');
  clock.advance(ttl - minute);
  await tokens.validateToken(token);

  clock.advance(minute);

  expect(await tokens.validateToken(token)).toBeUndefined();
});

test('ends at its time when the user signs in again', async ({ tokens, clock }) => {
  const phone = await tokens.createToken('alice');
  clock.advance(6 * hour);
  await tokens.createToken('alice');

  clock.advance(2 * hour);

  expect(await tokens.validateToken(phone)).toBeUndefined();
});

describe('when the clocks change', () => {
  beforeEach(() => {
    vi.stubEnv('TZ', 'Europe/Berlin');
  });

  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test('is valid for its whole time', async ({ tokens, clock }) => {
    clock.set(new Date('2030-03-31T00:00:00+01:00'));
    const token = await tokens.createToken('alice');

    clock.advance(ttl - 1);

    expect(await tokens.validateToken(token)).toBe('alice');
  });
});

describe('without a clock', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  test('is refused when its time is up on the computer', async () => {
    const tokens = new TokenManager({ ttl });
    const token = await tokens.createToken('alice');

    vi.advanceTimersByTime(ttl);

    expect(await tokens.validateToken(token)).toBeUndefined();
  });
});
