// Make: security minded; thinks as an attacker with a copy of the database.
import { describe, expect, vi } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { test } from '#fixtures/test.ts';
import { createAuth } from '#src/auth/index.ts';
import { PasswordHasher } from '#src/auth/password-hasher.ts';
import type { StoredToken } from '#src/auth/ports.ts';
import { MemoryTokenStore } from '#src/auth/stores/memory-token-store.ts';

const secret = 'correct horse battery';

class LeakyTokenStore extends MemoryTokenStore {
  readonly leaked: StoredToken[] = [];

  override async save(token: StoredToken): Promise<void> {
    this.leaked.push(structuredClone(token));
    await super.save(token);
  }
}

describe('a thief of the user table', () => {
  test('sees no password', async ({ auth }) => {
    const user = await auth.auth.register('eve', secret, 'eve@example.com');

    const stored = JSON.stringify(await auth.users.getById(user.id));
    expect(stored).not.toContain(secret);
    expect(stored).not.toContain(Buffer.from(secret).toString('base64'));
    expect(stored).not.toContain(Buffer.from(secret).toString('hex'));
  });

  test('cannot see that two users share a password', async ({ auth }) => {
    const eve = await auth.auth.register('eve', secret, 'eve@example.com');
    const fay = await auth.auth.register('fay', secret, 'fay@example.com');

    expect(fay.passwordHash).not.toBe(eve.passwordHash);
  });

  test('cannot log in with the hash', async ({ auth }) => {
    const eve = await auth.auth.register('eve', secret, 'eve@example.com');

    expect(await auth.auth.login('eve', eve.passwordHash)).toBeUndefined();
  });
});

describe('a thief of the token table', () => {
  test('sees no token', async ({ clock }) => {
    const tokenStore = new LeakyTokenStore();
    const { tokens } = createAuth({ tokenStore, clock: clock.now });

    const token = await tokens.createToken('eve');

    expect(tokenStore.leaked).toHaveLength(1);
    expect(JSON.stringify(tokenStore.leaked)).not.toContain(token);
  });

  test('cannot use a digest as a token', async ({ clock }) => {
    const tokenStore = new LeakyTokenStore();
    const { tokens } = createAuth({ tokenStore, clock: clock.now });
    await tokens.createToken('eve');

    expect(await tokens.validateToken(tokenStore.leaked[0].digest)).toBeUndefined();
  });
});

describe('a guesser of tokens', () => {
  test('never sees one twice', async ({ auth }) => {
    const tokens = await Promise.all(Array.from({ length: 500 }, () => auth.tokens.createToken('eve')));

    expect(new Set(tokens).size).toBe(500);
  });

  test('finds no common part', async ({ auth }) => {
    const [one, two] = [await auth.tokens.createToken('eve'), await auth.tokens.createToken('eve')];

    expect(one.slice(0, 10)).not.toBe(two.slice(0, 10));
    expect(one.slice(-10)).not.toBe(two.slice(-10));
  });

  test('finds neither the user nor the time in it', async ({ auth, clock }) => {
    const token = await auth.tokens.createToken('user-eve');

    const decoded = Buffer.from(token, 'base64').toString('latin1');
    for (const text of [token, decoded]) {
      expect(text).not.toContain('user-eve');
      expect(text).not.toContain(String(clock.now().getTime()));
    }
  });

  test('does not predict it from Math.random', async ({ auth }) => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    const [one, two] = [await auth.tokens.createToken('eve'), await auth.tokens.createToken('eve')];
    vi.restoreAllMocks();

    expect(one).not.toBe(two);
  });
});

describe('a guesser of names', () => {
  test('gets the same answer for an unknown name as for a wrong password', async ({ auth }) => {
    await auth.auth.register('eve', secret, 'eve@example.com');

    expect(await auth.auth.login('eve', 'wrong')).toEqual(await auth.auth.login('nobody', 'wrong'));
  });

  test('causes as much work for an unknown name', async () => {
    const hasher = new CountingHasher();
    const { auth } = createAuth({ hasher });
    await auth.register('eve', secret, 'eve@example.com');

    hasher.work = 0;
    await auth.login('eve', 'wrong');
    const known = hasher.work;
    hasher.work = 0;
    await auth.login('nobody', 'wrong');

    expect(hasher.work).toBe(known);
  });
});

describe('a guesser of passwords', () => {
  test('is stopped at five, one after the other', async ({ auth }) => {
    await auth.auth.register('eve', secret, 'eve@example.com');
    for (let i = 0; i < 5; i++) await auth.auth.login('eve', `guess ${i}`);

    await expect(auth.auth.login('eve', secret)).rejects.toThrow();
  });

  test('is stopped at five, all at once', async ({ auth }) => {
    await auth.auth.register('eve', secret, 'eve@example.com');

    const guesses = [...Array.from({ length: 9 }, (_, i) => `guess ${i}`), secret];
    const answers = await Promise.allSettled(guesses.map((guess) => auth.auth.login('eve', guess)));

    const answered = answers.filter((answer) => answer.status === 'fulfilled');
    expect(answered.length).toBeLessThanOrEqual(6);
  });

  test('needs the whole password, also beyond 72 bytes', async () => {
    const { auth } = createAuth({ hasher: createCheapHasher() });
    await auth.register('eve', `${'x'.repeat(80)}y`, 'eve@example.com');

    expect(await auth.login('eve', 'x'.repeat(80))).toBeUndefined();
    expect(await auth.login('eve', `${'x'.repeat(80)}z`)).toBeUndefined();
  });
});

class CountingHasher extends PasswordHasher {
  work = 0;

  constructor() {
    super({ cost: 2 });
  }

  override hash(password: string): Promise<string> {
    this.work++;
    return super.hash(password);
  }

  override verify(password: string, hash: string): Promise<boolean> {
    this.work++;
    return super.verify(password, hash);
  }
}
