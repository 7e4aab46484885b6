import { describe, expect, test as base } from 'vitest';
import { FakeClock } from '#fixtures/fakes/fake-clock.ts';
import { PasswordHasher } from '#src/auth/password-hasher.ts';
import { TokenManager } from '#src/auth/token-manager.ts';

const test = base
  .extend('hasher', () => new PasswordHasher({ cost: 2 }))
  .extend('clock', () => new FakeClock())
  .extend('tokens', ({ clock }) => new TokenManager({ clock: clock.now }));

describe('a hash', () => {
  test('is another one when the same password is hashed again', async ({ hasher }) => {
    const first = await hasher.hash('swordfish');

    const second = await hasher.hash('swordfish');

    expect(second).not.toBe(first);
  });

  // If there were no more salts than one byte has, 256, two of 300 hashes would have to be equal.
  test('is another one for each of 300 users with the same password', async ({ hasher }) => {
    const hashes = await times(300, () => hasher.hash('swordfish'));

    expect(new Set(hashes)).toHaveProperty('size', 300);
  });

  test('matches no password that differs only at its far end', async ({ hasher }) => {
    const long = 'x'.repeat(500);
    const hash = await hasher.hash(`${long}a`);

    const matches = await hasher.verify(`${long}b`, hash);

    expect(matches).toBe(false);
  });

  test('matches its password when hashing costs more than at that time', async ({ hasher }) => {
    const hash = await hasher.hash('swordfish');

    const matches = await new PasswordHasher({ cost: 4 }).verify('swordfish', hash);

    expect(matches).toBe(true);
  });
});

describe('a token', () => {
  // If one token in 64 were refused, 1000 tries would miss it in one of seven million runs.
  test('belongs to its user every time', async ({ tokens }) => {
    const owners = await times(1000, async () => tokens.validateToken(await tokens.createToken('alice')));

    expect(owners.filter((owner) => owner !== 'alice')).toEqual([]);
  });

  // Of 128 random bits, two of 1000 are equal in one of 10^32 runs.
  test('is another one each of 1000 times', async ({ tokens }) => {
    const made = await times(1000, () => tokens.createToken('alice'));

    expect(new Set(made)).toHaveProperty('size', 1000);
  });

  test('is another one in another TokenManager whose clock shows the same moment', async ({ clock }) => {
    const ours = new TokenManager({ clock: clock.now });
    const theirs = new TokenManager({ clock: clock.now });

    const token = await ours.createToken('alice');

    expect(await theirs.createToken('alice')).not.toBe(token);
  });

  // In whatever letters 128 random bits are written, fewer than 9 places change in less than one of 10^20 runs.
  test('has little in common with the next one', async ({ tokens }) => {
    const token = await tokens.createToken('alice');

    const next = await tokens.createToken('alice');

    const changed = [...next].filter((character, place) => character !== token[place]);
    expect(changed.length).toBeGreaterThan(8);
  });
});

/** Does it so many times at once, and says what came of each. */
function times<Result>(count: number, act: () => Promise<Result>): Promise<Result[]> {
  return Promise.all(Array.from({ length: count }, act));
}
