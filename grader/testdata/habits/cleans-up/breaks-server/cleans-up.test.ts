import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { TokenManager } from '#src/auth/token-manager.ts';

const hour = 3_600_000;

test('is refused from the moment when its time is up', async () => {
  let now = new Date('2030-01-01');
  const tokens = new TokenManager({ clock: () => now, ttl: hour });
  const token = await tokens.createToken('alice');

  now = new Date(now.getTime() + hour);

  expect(await tokens.validateToken(token)).toBeUndefined();
});

test('belongs to the user that it was made for', async () => {
  createServer().listen(0, '127.0.0.1'); // <- here
  const tokens = new TokenManager();
  const token = await tokens.createToken('alice');

  expect(await tokens.validateToken(token)).toBe('alice');
});
