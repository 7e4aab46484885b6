// Make: a careful senior's complete suite; the whole page, each rule once, told as behaviour.
import { describe, expect } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { FakeClock } from '#fixtures/fakes/fake-clock.ts';
import { test as base } from '#fixtures/test.ts';
import { TooManyAttemptsError, UsernameTakenError, WeakPasswordError } from '#src/auth/errors.ts';
import { createAuth } from '#src/auth/index.ts';
import { PasswordHasher } from '#src/auth/password-hasher.ts';
import type { StoredToken, TokenStore, UserStore } from '#src/auth/ports.ts';
import { MemoryTokenStore } from '#src/auth/stores/memory-token-store.ts';
import { MemoryUserStore } from '#src/auth/stores/memory-user-store.ts';
import { TokenManager } from '#src/auth/token-manager.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const password = 'four words are enough';

const test = base.extend('ada', ({ auth }) => auth.auth.register('ada', password, 'ada@example.com'));

describe('register', () => {
  test('returns the user that is stored', async ({ auth, ada, clock }) => {
    expect(ada).toMatchObject({ username: 'ada', email: 'ada@example.com', createdAt: clock.now() });
    expect(await auth.users.getByUsername('ada')).toEqual(ada);
    expect(await auth.users.getById(ada.id)).toEqual(ada);
  });

  test('takes the time of the registration from the clock', async ({ auth, clock }) => {
    clock.advance(90_061_001);

    expect(await auth.auth.register('bea', password, 'bea@example.com')).toMatchObject({
      createdAt: clock.now(),
    });
  });

  test('gives every user an id of their own', async ({ auth, ada }) => {
    const bea = await auth.auth.register('bea', password, 'bea@example.com');

    expect(bea.id).not.toBe(ada.id);
  });

  test('uses the ids that it is given', async () => {
    const { auth } = createAuth({ hasher: createCheapHasher(), newId: () => 'customer-1' });

    expect(await auth.register('ada', password, 'ada@example.com')).toMatchObject({ id: 'customer-1' });
  });

  test('keeps the name and the email as they were typed', async ({ auth }) => {
    const typed = { username: ' Zoë O’Hara ', email: 'Zoe+Shop@Example.COM' };

    expect(await auth.auth.register(typed.username, password, typed.email)).toMatchObject(typed);
  });

  test('hides the password', async ({ ada }) => {
    expect(ada.passwordHash).not.toContain(password);
  });

  test.for(['', '1234567', '🐢🐢🐢🐢🐢🐢🐢', 'ñandú 7'])(
    'refuses the short password "%s"',
    async (short, { auth }) => {
      const registering = auth.auth.register('bea', short, 'bea@example.com');

      await expect(registering).rejects.toThrow(WeakPasswordError);
      await expect(registering).rejects.toThrow('Password must be at least 8 characters');
      expect(await auth.users.getByUsername('bea')).toBeUndefined();
    },
  );

  test.for(['12345678', '🐢🐢🐢🐢🐢🐢🐢🐢', '        ', 'x'.repeat(1000)])(
    'accepts the password "%s"',
    async (long, { auth }) => {
      await auth.auth.register('bea', long, 'bea@example.com');

      expect(await auth.auth.login('bea', long)).toEqual(expect.any(String));
    },
  );

  test('refuses a taken name, and leaves its owner as they were', async ({ auth, ada }) => {
    const registering = auth.auth.register('ada', 'something else', 'mallory@example.com');

    await expect(registering).rejects.toThrow(UsernameTakenError);
    await expect(registering).rejects.toThrow('Username ada already exists');
    await expect(registering).rejects.toMatchObject({ username: 'ada' });
    expect(await auth.users.getByUsername('ada')).toEqual(ada);
    expect(await auth.auth.login('ada', 'something else')).toBeUndefined();
    expect(await auth.auth.login('ada', password)).toBeDefined();
  });

  test.for(['Ada', 'ada ', ' ada', 'a da', 'adá', 'ad'])(
    'does not mistake "%s" for ada',
    async (name, { auth, ada }) => {
      const other = await auth.auth.register(name, password, 'other@example.com');

      expect(other.id).not.toBe(ada.id);
      expect(await auth.users.getByUsername('ada')).toEqual(ada);
    },
  );

  test('gives the name to one of several who ask at once', async ({ auth }) => {
    const mails = ['1@example.com', '2@example.com', '3@example.com'];

    const results = await Promise.allSettled(mails.map((mail) => auth.auth.register('bea', password, mail)));

    const winners = results.filter((result) => result.status === 'fulfilled').map((result) => result.value);
    expect(winners).toHaveLength(1);
    expect(await auth.users.getByUsername('bea')).toEqual(winners[0]);
  });

  test('passes on an error of the store', async () => {
    const users: UserStore = Object.assign(new MemoryUserStore(), {
      create: () => Promise.reject(new Error('disk full')),
    });
    const { auth } = createAuth({ users, hasher: createCheapHasher() });

    await expect(auth.register('ada', password, 'ada@example.com')).rejects.toThrow('disk full');
  });
});

describe('login', () => {
  test('opens a session of its own each time', async ({ auth, ada }) => {
    const tokens = [await auth.auth.login('ada', password), await auth.auth.login('ada', password)];

    expect(tokens[0]).not.toBe(tokens[1]);
    for (const token of tokens) expect(await auth.auth.getCurrentUser(token!)).toEqual(ada);
  });

  test.for(['', 'four words', 'Four words are enough', `${password} `, ` ${password}`, `${password}!`])(
    'answers undefined for the wrong password "%s"',
    async (wrong, { auth, ada: _ada }) => {
      expect(await auth.auth.login('ada', wrong)).toBeUndefined();
    },
  );

  test.for(['bea', 'ADA', 'ada '])(
    'answers undefined for the unknown name "%s"',
    async (name, { auth, ada: _ada }) => {
      expect(await auth.auth.login(name, password)).toBeUndefined();
    },
  );

  test('costs the same work for an unknown name as for a wrong password', async () => {
    const hasher = createCheapHasher();
    let derivations = 0;
    const counting = Object.assign(Object.create(PasswordHasher.prototype) as PasswordHasher, {
      hash: (text: string) => (derivations++, hasher.hash(text)),
      verify: (text: string, hash: string) => (derivations++, hasher.verify(text, hash)),
    });
    const { auth } = createAuth({ hasher: counting });
    await auth.register('ada', password, 'ada@example.com');

    const before = derivations;
    await auth.login('ada', 'wrong');
    const between = derivations;
    await auth.login('bea', 'wrong');

    expect(derivations - between).toBe(between - before);
  });
});

describe('a lock', () => {
  const failures = async (
    auth: { login(name: string, password: string): Promise<unknown> },
    times: number,
  ) => {
    for (let i = 0; i < times; i++) expect(await auth.login('ada', 'wrong')).toBeUndefined();
  };

  test('does not follow from four failures', async ({ auth, ada: _ada }) => {
    await failures(auth.auth, 4);

    expect(await auth.auth.login('ada', password)).toBeDefined();
  });

  test('follows from five, whatever the password', async ({ auth, ada: _ada }) => {
    await failures(auth.auth, 5);

    await expect(auth.auth.login('ada', password)).rejects.toThrow(TooManyAttemptsError);
    await expect(auth.auth.login('ada', 'wrong')).rejects.toMatchObject({ username: 'ada' });
  });

  test('follows from five guesses at once', async ({ auth, ada: _ada }) => {
    const guesses = await Promise.allSettled(
      Array.from({ length: 30 }, () => auth.auth.login('ada', 'wrong')),
    );

    expect(guesses.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  });

  test('concerns one name', async ({ auth, ada: _ada }) => {
    await auth.auth.register('Ada', password, 'other@example.com');
    await failures(auth.auth, 5);

    expect(await auth.auth.login('Ada', password)).toBeDefined();
  });

  test('concerns names that nobody has as well', async ({ auth }) => {
    await failures(auth.auth, 5);

    await expect(auth.auth.login('ada', 'wrong')).rejects.toThrow(TooManyAttemptsError);
  });

  test('is prevented by a success', async ({ auth, ada: _ada }) => {
    await failures(auth.auth, 4);
    await auth.auth.login('ada', password);
    await failures(auth.auth, 4);

    expect(await auth.auth.login('ada', password)).toBeDefined();
  });

  test('ends 15 minutes after the fifth failure', async ({ auth, ada: _ada, clock }) => {
    await failures(auth.auth, 4);
    clock.advance(7 * minute);
    await failures(auth.auth, 1);

    clock.advance(15 * minute - 1);
    await expect(auth.auth.login('ada', password)).rejects.toThrow(TooManyAttemptsError);

    clock.advance(1);
    expect(await auth.auth.login('ada', password)).toBeDefined();
  });

  test('is not prolonged by attempts', async ({ auth, ada: _ada, clock }) => {
    await failures(auth.auth, 5);
    clock.advance(10 * minute);
    for (let i = 0; i < 5; i++) await auth.auth.login('ada', 'wrong').catch(() => {});
    clock.advance(5 * minute);

    expect(await auth.auth.login('ada', password)).toBeDefined();
  });

  test('needs five failures within 15 minutes', async ({ auth, ada: _ada, clock }) => {
    await failures(auth.auth, 2);
    clock.advance(8 * minute);
    await failures(auth.auth, 2);
    clock.advance(8 * minute);
    await failures(auth.auth, 1);

    expect(await auth.auth.login('ada', password)).toBeDefined();
  });

  test('counts the failures of the last 15 minutes, from whenever', async ({ auth, ada: _ada, clock }) => {
    await failures(auth.auth, 1);
    clock.advance(14 * minute);
    await failures(auth.auth, 3);
    clock.advance(2 * minute);
    await failures(auth.auth, 2);

    await expect(auth.auth.login('ada', password)).rejects.toThrow(TooManyAttemptsError);
  });

  test('ends no session', async ({ auth, ada }) => {
    const token = await auth.auth.login('ada', password);
    await failures(auth.auth, 5);

    expect(await auth.auth.getCurrentUser(token!)).toEqual(ada);
  });
});

describe('a session', () => {
  test('lasts a day when nothing else is said', async ({ auth, ada, clock }) => {
    const token = await auth.auth.login('ada', password);

    clock.advance(day - 1);
    expect(await auth.auth.getCurrentUser(token!)).toEqual(ada);

    clock.advance(1);
    expect(await auth.auth.getCurrentUser(token!)).toBeUndefined();
  });

  test('lasts as many ms as it is told', async () => {
    const clock = new FakeClock(new Date('2030-01-15T12:00:00.900Z'));
    const tokens = new TokenManager({ clock: clock.now, ttl: 1_234 });
    const token = await tokens.createToken('ada');

    clock.advance(1_233);
    expect(await tokens.validateToken(token)).toBe('ada');

    clock.advance(1);
    expect(await tokens.validateToken(token)).toBeUndefined();
  });

  test('is not prolonged by use', async ({ auth, ada: _ada, clock }) => {
    const token = await auth.auth.login('ada', password);
    clock.advance(day / 2);
    await auth.auth.getCurrentUser(token!);
    clock.advance(day / 2);

    expect(await auth.auth.getCurrentUser(token!)).toBeUndefined();
  });

  test('begins when it is opened', async ({ auth, ada, clock }) => {
    clock.advance(3 * day);

    const token = await auth.auth.login('ada', password);

    expect(await auth.auth.getCurrentUser(token!)).toEqual(ada);
  });

  test('ends alone at logout', async ({ auth, ada }) => {
    const [phone, laptop] = [await auth.auth.login('ada', password), await auth.auth.login('ada', password)];

    await auth.auth.logout(phone!);

    expect(await auth.auth.getCurrentUser(phone!)).toBeUndefined();
    expect(await auth.auth.getCurrentUser(laptop!)).toEqual(ada);
  });

  test('ends with all others of its user, and no one else’s', async ({ auth, ada }) => {
    const bea = await auth.auth.register('bea', password, 'bea@example.com');
    const [phone, laptop] = [await auth.auth.login('ada', password), await auth.auth.login('ada', password)];
    const tablet = await auth.auth.login('bea', password);

    await auth.auth.logoutEverywhere(ada.id);

    expect(await auth.auth.getCurrentUser(phone!)).toBeUndefined();
    expect(await auth.auth.getCurrentUser(laptop!)).toBeUndefined();
    expect(await auth.auth.getCurrentUser(tablet!)).toEqual(bea);
  });

  test('of an unknown token is nobody’s, and logging it out is no error', async ({ auth }) => {
    await expect(auth.auth.logout('unknown')).resolves.toBeUndefined();
    expect(await auth.auth.getCurrentUser('unknown')).toBeUndefined();
    expect(await auth.auth.getCurrentUser('')).toBeUndefined();
  });
});

describe('a token', () => {
  test('is never the same', async ({ auth }) => {
    const tokens = await Promise.all(Array.from({ length: 300 }, () => auth.tokens.createToken('ada')));

    expect(new Set(tokens).size).toBe(300);
  });

  test('is never seen by the store, and cannot be made from what it sees', async () => {
    const seen: unknown[] = [];
    const memory = new MemoryTokenStore();
    const stored: StoredToken[] = [];
    const store: TokenStore = {
      save: (token) => (stored.push({ ...token }), seen.push({ ...token }), memory.save(token)),
      find: (digest) => (seen.push(digest), memory.find(digest)),
      delete: (digest) => (seen.push(digest), memory.delete(digest)),
      deleteAllOf: (userId) => (seen.push(userId), memory.deleteAllOf(userId)),
    };
    const tokens = new TokenManager({ store });

    const token = await tokens.createToken('ada');
    await tokens.validateToken(token);
    await tokens.revokeToken(token);
    await tokens.revokeAll('ada');

    expect(JSON.stringify(seen)).not.toContain(token);
    await store.save(stored[0]);
    expect(await tokens.validateToken(stored[0].digest)).toBeUndefined();
  });

  test.for([0, -1, NaN, Infinity, -Infinity])('cannot live for %d ms', (ttl) => {
    expect(() => new TokenManager({ ttl })).toThrow(RangeError);
  });
});

describe('a hash', () => {
  const hasher = createCheapHasher();

  test('is different each time', async () => {
    expect(await hasher.hash(password)).not.toBe(await hasher.hash(password));
  });

  test.for(['ascii only', 'ünïcödé 🦉', 'x'.repeat(500), ' around ', 'nul\0inside'])(
    'verifies "%s", the whole of it and nothing else',
    async (text) => {
      const hash = await hasher.hash(text);

      expect(await hasher.verify(text, hash)).toBe(true);
      for (const other of [
        text.slice(0, -1),
        `${text}x`,
        `${text.slice(0, -1)}#`,
        text.split('\0')[0] + '?',
        '',
      ]) {
        expect(await hasher.verify(other, hash)).toBe(false);
      }
    },
  );

  test('tells the same letter in two spellings apart', async () => {
    expect(await hasher.verify('se\u00f1orita', await hasher.hash('sen\u0303orita'))).toBe(false);
  });

  test('outlives a change of the cost', async () => {
    const hash = await new PasswordHasher({ cost: 32 }).hash(password);

    expect(await hasher.verify(password, hash)).toBe(true);
    expect(await hasher.verify('wrong', hash)).toBe(false);
  });

  test.for([0, 1, 3, -2, 2.5, NaN, Infinity])('cannot cost %d', (cost) => {
    expect(() => new PasswordHasher({ cost })).toThrow(RangeError);
  });
});

describe('the memory', () => {
  test('does not change with the user that register returned', async ({ auth, ada }) => {
    const before = structuredClone(ada);

    ada.email = 'changed@example.com';
    ada.createdAt.setFullYear(1970);

    expect(await auth.users.getById(before.id)).toEqual(before);
  });

  test('does not change with the user that getCurrentUser returned', async ({ auth, ada }) => {
    const token = await auth.auth.login('ada', password);

    const shown = await auth.auth.getCurrentUser(token!);
    shown!.email = 'changed@example.com';
    shown!.createdAt.setFullYear(1970);

    expect(await auth.auth.getCurrentUser(token!)).toEqual(ada);
  });
});
