import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TokenManager } from '#src/auth/token-manager.ts';

const hour = 3_600_000;

test('belongs to the user that it was made for', async () => {
  const tokens = new TokenManager({ ttl: hour });
  const token = await tokens.createToken('alice');

  expect(await tokens.validateToken(token)).toBe('alice');
});

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('is refused when its time is up on the computer', async () => {
  const tokens = new TokenManager({ ttl: hour });
  const token = await tokens.createToken('alice');

  vi.advanceTimersByTime(hour);

  expect(await tokens.validateToken(token)).toBeUndefined();
});
