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

    // TODO 2: a password may be very long. Where in it is a difference the hardest to notice?
  });

  test.todo('matches its password when hashing costs more than at that time'); // TODO 2
});

describe('a token', () => {
  test('belongs to its user every time', async ({ tokens }) => {
    await tokens.createToken('alice');

    // TODO 2: would you notice if the shop refused one token in a hundred?
  });

  test.todo('is another one every time'); // TODO 3

  test('is another one in another TokenManager whose clock shows the same moment', async () => {
    // TODO 3: what would follow if tokens were made from the time?
  });

  test('has little in common with the next one', async ({ tokens }) => {
    await tokens.createToken('alice');

    // TODO 3: compare it with the next one, place by place. How many places may be equal by chance?
  });
});

/** Does it so many times at once, and says what came of each. */
function times<Result>(count: number, act: () => Promise<Result>): Promise<Result[]> {
  return Promise.all(Array.from({ length: count }, act));
}
