import { expect, test } from 'vitest';
import { FakeClock } from '#fixtures/fakes/fake-clock.ts';
import { MemoryTokenStore } from '#src/auth/stores/memory-token-store.ts';
import { TokenManager } from '#src/auth/token-manager.ts';

const hour = 3_600_000;

test('is refused from the moment when its time is up', async () => {
  const clock = new FakeClock();
  const tokens = new TokenManager({ clock: clock.now, ttl: hour });
  const token = await tokens.createToken('alice');

  clock.advance(hour);

  expect(await tokens.validateToken(token)).toBeUndefined();
});

test('belongs to the user that it was made for', async () => { // <- here
  const store = new MemoryTokenStore();
  const newYearsEve = new FakeClock(new Date('2039-12-31T23:00:00Z'));
  const token = await new TokenManager({ store, clock: newYearsEve.now, ttl: hour }).createToken('alice');

  const tokens = new TokenManager({ store });

  expect(await tokens.validateToken(token)).toBe('alice');
});
