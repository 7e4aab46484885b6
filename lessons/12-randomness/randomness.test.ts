import { describe, expect, test as base } from 'vitest';
import { FakeClock } from '#fixtures/fakes/fake-clock.ts';
import { PasswordHasher } from '#src/auth/password-hasher.ts';
import { TokenManager } from '#src/auth/token-manager.ts';

const test = base
  .extend('hasher', () => new PasswordHasher({ cost: 2 }))
  .extend('clock', () => new FakeClock())
  .extend('tokens', ({ clock }) => new TokenManager({ clock: clock.now }));

describe('a hash', () => {
  test('does not show its password', async ({ hasher }) => {
    const hash = await hasher.hash('swordfish');

    expect(hash).not.toContain('swordfish');
  });

  test('is another one when the same password is hashed again', async ({ hasher }) => {
    await hasher.hash('swordfish');

    // TODO 1: what should be true of two hashes?
  });

  test('is another one for each of many users with the same password', async ({ hasher }) => {
    await times(2, () => hasher.hash('swordfish'));

    // TODO 1: how many hashes does it take to see how few salts there are?
  });

  test('matches no other password', async ({ hasher }) => {
    await hasher.hash('swordfish');

    // TODO 2: which other password is the hardest to tell apart?
  });

  test.todo('matches its password when hashing costs more than at that time'); // TODO 2
});

describe('a token', () => {
  test('belongs to its user every time', async ({ tokens }) => {
    await tokens.createToken('alice');

    // TODO 2: would you notice if the shop refused one token in a hundred?
  });

  test.todo('is another one every time'); // TODO 3

  test('is another one on a computer that was started at the same moment', async () => {
    // TODO 3: what could somebody work out who knows when the shop was opened?
  });

  test('says little about the next one', async ({ tokens }) => {
    await tokens.createToken('alice');

    // TODO 3: what could somebody work out who holds a token?
  });
});

/** Does it so many times at once, and says what came of each. */
function times<Result>(count: number, act: () => Promise<Result>): Promise<Result[]> {
  return Promise.all(Array.from({ length: count }, act));
}
