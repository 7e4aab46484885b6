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

test('belongs to the user for as long as somebody looks', async () => {
  const tokens = new TokenManager();
  const token = await tokens.createToken('alice');
  setInterval(() => tokens.validateToken(token), 60_000); // <- here

  expect(await tokens.validateToken(token)).toBe('alice');
});
