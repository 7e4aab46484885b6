// Make: many tests of one class; the token manager with a store written by hand, and nothing of the rest.
import { describe, expect, it } from 'vitest';
import { FakeClock } from '#fixtures/fakes/fake-clock.ts';
import type { StoredToken, TokenStore } from '#src/auth/ports.ts';
import { TokenManager } from '#src/auth/token-manager.ts';

class FakeTokenStore implements TokenStore {
  readonly saved = new Map<string, StoredToken>();

  async save(token: StoredToken): Promise<void> {
    this.saved.set(token.digest, token);
  }

  async find(digest: string): Promise<StoredToken | undefined> {
    return this.saved.get(digest);
  }

  async delete(digest: string): Promise<void> {
    this.saved.delete(digest);
  }

  async deleteAllOf(userId: string): Promise<void> {
    for (const { digest, userId: owner } of [...this.saved.values()]) {
      if (owner === userId) this.saved.delete(digest);
    }
  }
}

function create(ttl?: number) {
  const store = new FakeTokenStore();
  const clock = new FakeClock();
  const manager = new TokenManager({ store, clock: clock.now, ttl });
  return { store, clock, manager };
}

describe('TokenManager', () => {
  it('returns a string', async () => {
    expect(typeof (await create().manager.createToken('u'))).toBe('string');
  });

  it('returns a token that is not empty', async () => {
    expect(await create().manager.createToken('u')).not.toBe('');
  });

  it('returns another token each time', async () => {
    const { manager } = create();
    const tokens = new Set<string>();
    for (let i = 0; i < 200; i++) tokens.add(await manager.createToken('u'));

    expect(tokens.size).toBe(200);
  });

  it('returns a token without the user id in it', async () => {
    expect(await create().manager.createToken('user-12345')).not.toContain('user-12345');
  });

  it('saves exactly one record per token', async () => {
    const { manager, store } = create();
    await manager.createToken('u');
    await manager.createToken('u');

    expect(store.saved.size).toBe(2);
  });

  it('saves the user id', async () => {
    const { manager, store } = create();
    await manager.createToken('u');

    expect([...store.saved.values()][0].userId).toBe('u');
  });

  it('saves the expiry', async () => {
    const { manager, store, clock } = create(5000);
    await manager.createToken('u');

    expect([...store.saved.values()][0].expiresAt).toEqual(new Date(clock.now().getTime() + 5000));
  });

  it('saves an expiry of 24 hours by default', async () => {
    const { manager, store } = create();
    await manager.createToken('u');

    expect([...store.saved.values()][0].expiresAt).toEqual(new Date('2030-01-16T12:00:00Z'));
  });

  it('never saves the token', async () => {
    const { manager, store } = create();
    const token = await manager.createToken('u');

    expect(JSON.stringify([...store.saved.values()])).not.toContain(token);
  });

  it('validates a token', async () => {
    const { manager } = create();

    expect(await manager.validateToken(await manager.createToken('u'))).toBe('u');
  });

  it('validates a token more than once', async () => {
    const { manager } = create();
    const token = await manager.createToken('u');
    await manager.validateToken(token);

    expect(await manager.validateToken(token)).toBe('u');
  });

  it('validates tokens of several users', async () => {
    const { manager } = create();
    const a = await manager.createToken('a');
    const b = await manager.createToken('b');

    expect(await manager.validateToken(a)).toBe('a');
    expect(await manager.validateToken(b)).toBe('b');
  });

  it('validates several tokens of one user', async () => {
    const { manager } = create();
    const first = await manager.createToken('u');
    const second = await manager.createToken('u');

    expect(await manager.validateToken(first)).toBe('u');
    expect(await manager.validateToken(second)).toBe('u');
  });

  it('refuses an unknown token', async () => {
    expect(await create().manager.validateToken('x')).toBeUndefined();
  });

  it('refuses the digest as a token', async () => {
    const { manager, store } = create();
    await manager.createToken('u');

    expect(await manager.validateToken([...store.saved.keys()][0])).toBeUndefined();
  });

  it('refuses a token with a changed letter', async () => {
    const { manager } = create();
    const token = await manager.createToken('u');
    const changed = (token.startsWith('A') ? 'B' : 'A') + token.slice(1);

    expect(await manager.validateToken(changed)).toBeUndefined();
  });

  it('refuses a token with spaces around', async () => {
    const { manager } = create();

    expect(await manager.validateToken(` ${await manager.createToken('u')} `)).toBeUndefined();
  });

  it('refuses an expired token', async () => {
    const { manager, clock } = create(1000);
    const token = await manager.createToken('u');
    clock.advance(1000);

    expect(await manager.validateToken(token)).toBeUndefined();
  });

  it('accepts a token that is about to expire', async () => {
    const { manager, clock } = create(1000);
    const token = await manager.createToken('u');
    clock.advance(999);

    expect(await manager.validateToken(token)).toBe('u');
  });

  it('does not prolong a token by use', async () => {
    const { manager, clock } = create(1000);
    const token = await manager.createToken('u');
    clock.advance(600);
    await manager.validateToken(token);
    clock.advance(600);

    expect(await manager.validateToken(token)).toBeUndefined();
  });

  it('lets a later token live longer', async () => {
    const { manager, clock } = create(1000);
    const early = await manager.createToken('u');
    clock.advance(600);
    const late = await manager.createToken('u');
    clock.advance(600);

    expect(await manager.validateToken(early)).toBeUndefined();
    expect(await manager.validateToken(late)).toBe('u');
  });

  it('revokes a token', async () => {
    const { manager } = create();
    const token = await manager.createToken('u');
    await manager.revokeToken(token);

    expect(await manager.validateToken(token)).toBeUndefined();
  });

  it('revokes that token alone', async () => {
    const { manager } = create();
    const kept = await manager.createToken('u');
    await manager.revokeToken(await manager.createToken('u'));

    expect(await manager.validateToken(kept)).toBe('u');
  });

  it('revokes an unknown token without complaint', async () => {
    await expect(create().manager.revokeToken('x')).resolves.toBeUndefined();
  });

  it('revokes all tokens of a user', async () => {
    const { manager, store } = create();
    await manager.createToken('u');
    await manager.createToken('u');
    await manager.revokeAll('u');

    expect(store.saved.size).toBe(0);
  });

  it('revokes no token of another user', async () => {
    const { manager } = create();
    const other = await manager.createToken('other');
    await manager.revokeAll('u');

    expect(await manager.validateToken(other)).toBe('other');
  });

  it('shares sessions with another manager on the same store', async () => {
    const { manager, store, clock } = create();
    const token = await manager.createToken('u');
    const second = new TokenManager({ store, clock: clock.now });

    expect(await second.validateToken(token)).toBe('u');
  });

  it('keeps the expiry of a token under a manager with another ttl', async () => {
    const { manager, store, clock } = create(1000);
    const token = await manager.createToken('u');
    clock.advance(1000);
    const generous = new TokenManager({ store, clock: clock.now, ttl: 1_000_000 });

    expect(await generous.validateToken(token)).toBeUndefined();
  });

  it('throws RangeError for a ttl of zero', () => {
    expect(() => create(0)).toThrow(RangeError);
  });

  it('throws RangeError for a negative ttl', () => {
    expect(() => create(-1)).toThrow(RangeError);
  });

  it('throws RangeError for NaN', () => {
    expect(() => create(NaN)).toThrow(RangeError);
  });
});
