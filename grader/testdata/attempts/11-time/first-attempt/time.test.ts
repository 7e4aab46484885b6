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

test('is valid before its time is up', async ({ tokens, clock }) => {
  const token = await tokens.createToken('alice');

  clock.advance(ttl - minute);

  expect(await tokens.validateToken(token)).toBe('alice');
});

test('is refused when its time is up', async ({ tokens, clock }) => {
  const token = await tokens.createToken('alice');

  clock.advance(ttl);

  expect(await tokens.validateToken(token)).toBeUndefined();
});

test('ends at its time when it was used', async ({ tokens, clock }) => {
  const token = await tokens.createToken('alice');

  await tokens.validateToken(token);
  await tokens.validateToken(token);
  clock.advance(ttl);

  expect(await tokens.validateToken(token)).toBeUndefined();
});

test('ends at its time when there is a second one', async ({ tokens, clock }) => {
  const phone = await tokens.createToken('alice');
  const laptop = await tokens.createToken('alice');

  clock.advance(ttl);

  expect(await tokens.validateToken(phone)).toBeUndefined();
  expect(await tokens.validateToken(laptop)).toBeUndefined();
});

describe('when the clocks change', () => {
  const midnight = new Date('2030-03-31T00:00:00+01:00');

  beforeEach(() => {
    vi.stubEnv('TZ', 'Europe/Berlin');
  });

  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test('is valid for its whole time, and no longer', async ({ tokens, clock }) => {
    clock.set(midnight);
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

  test('is refused when its time is up on the computer', async () => {
    const tokens = new TokenManager({ ttl });
    const token = await tokens.createToken('alice');

    vi.advanceTimersByTime(ttl);

    expect(await tokens.validateToken(token)).toBeUndefined();
  });
});
