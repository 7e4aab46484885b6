import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TokenManager } from '#src/auth/token-manager.ts';

const hour = 3_600_000;

test('belongs to the user that it was made for', async () => {
  const tokens = new TokenManager({ ttl: hour });
  const token = await tokens.createToken('alice');

  expect(await tokens.validateToken(token)).toBe('alice');
});

test('is refused after its time in the night that gains an hour', async () => {
  process.env.TZ = 'Europe/Berlin'; // <- here
  let now = new Date('2030-10-27T00:00:00+02:00');
  const tokens = new TokenManager({ clock: () => now, ttl: hour });
  const token = await tokens.createToken('alice');

  now = new Date(now.getTime() + hour);

  expect(await tokens.validateToken(token)).toBeUndefined();
});
