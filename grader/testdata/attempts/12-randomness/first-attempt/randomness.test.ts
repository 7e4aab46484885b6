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
    const first = await hasher.hash('swordfish');
    const second = await hasher.hash('swordfish');

    expect(first).not.toBe(second);
  });

  test('is another one for each of many users with the same password', async ({ hasher }) => {
    const hashes = await times(2, () => hasher.hash('swordfish'));

    expect(hashes).toHaveLength(2);
  });

  test('matches no other password', async ({ hasher }) => {
    const hash = await hasher.hash('swordfish');

    expect(await hasher.verify('Swordfish', hash)).toBe(false);
    expect(await hasher.verify('swordfish1', hash)).toBe(false);
  });

  test('matches its password when hashing costs more than at that time', async ({ hasher }) => {
    const hash = await hasher.hash('swordfish');

    expect(await new PasswordHasher({ cost: 8 }).verify('swordfish', hash)).toBe(true);
  });
});

describe('a token', () => {
  test('belongs to its user every time', async ({ tokens }) => {
    const made = await times(1000, () => tokens.createToken('alice'));

    for (const token of made) expect(await tokens.validateToken(token)).toBe('alice');
  });

  test('is another one every time', async ({ tokens }) => {
    const [first, second] = await times(2, () => tokens.createToken('alice'));

    expect(first).not.toBe(second);
  });

  test('is another one on a computer that was started at the same moment', async ({ tokens, clock }) => {
    const other = new TokenManager({ clock: clock.now });
    const token = await tokens.createToken('alice');

    expect(await other.validateToken(token)).toBeUndefined();
  });

  test('says little about the next one', async ({ tokens }) => {
    const token = await tokens.createToken('alice');
    const next = await tokens.createToken('alice');

    expect(next).not.toContain(token);
  });
});

/** Does it so many times at once, and says what came of each. */
function times<Result>(count: number, act: () => Promise<Result>): Promise<Result[]> {
  return Promise.all(Array.from({ length: count }, act));
}
