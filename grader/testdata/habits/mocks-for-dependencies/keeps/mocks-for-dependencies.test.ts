import { expect, test } from 'vitest';
import { FakeClock } from '#fixtures/fakes/fake-clock.ts';
import { TokenManager } from '#src/auth/token-manager.ts';

const hour = 3_600_000;

test('belongs to the user that it was made for', async () => {
  const clock = new FakeClock();
  const tokens = new TokenManager({ clock: clock.now, ttl: hour });
  const token = await tokens.createToken('alice');

  expect(await tokens.validateToken(token)).toBe('alice');
});

test('is refused from the moment when its time is up', async () => {
  const clock = new FakeClock();
  const tokens = new TokenManager({ clock: clock.now, ttl: hour });
  const token = await tokens.createToken('alice');

  clock.advance(hour);

  expect(await tokens.validateToken(token)).toBeUndefined();
});
