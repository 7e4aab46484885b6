import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TokenManager } from '#src/auth/token-manager.ts';

const hour = 3_600_000;

test('belongs to the user that it was made for', async () => {
  const tokens = new TokenManager({ ttl: hour });
  const token = await tokens.createToken('alice');

  expect(await tokens.validateToken(token)).toBe('alice');
});

test('is refused when its time is up', async () => {
  const tokens = new TokenManager({ ttl: 25 });
  const token = await tokens.createToken('alice');

  await new Promise((resolve) => setTimeout(resolve, 40)); // <- here

  expect(await tokens.validateToken(token)).toBeUndefined();
});
