// Make: feeds odd text to everything; spaces, cases, accents, emoji, control characters, very long strings.
import { describe, expect } from 'vitest';
import { test } from '#fixtures/test.ts';

const oddNames = [
  'Robert"); DROP TABLE users;--',
  '__proto__',
  'constructor',
  'name with spaces',
  'ÅNGSTRÖM',
  '名前',
  '👩‍👩‍👧',
  'line\nbreak',
  'a'.repeat(400),
  '<b>bold</b>',
];

describe('odd names', () => {
  test.each(oddNames)('%j can register, log in and be told', async (name) => {
    const { auth } = await fresh();
    const user = await auth.register(name, 'ordinary password', 'odd@example.com');
    const token = await auth.login(name, 'ordinary password');

    expect(user.username).toBe(name);
    expect(await auth.getCurrentUser(token!)).toEqual(user);
  });

  test.each(oddNames)('%j can be taken', async (name) => {
    const { auth } = await fresh();
    await auth.register(name, 'ordinary password', 'odd@example.com');

    await expect(auth.register(name, 'ordinary password', 'odd@example.com')).rejects.toMatchObject({
      username: name,
    });
  });

  test('composed and decomposed names are two', async ({ auth }) => {
    await auth.auth.register('Jos\u00e9', 'ordinary password', 'a@example.com');
    await auth.auth.register('Jose\u0301', 'another password', 'b@example.com');

    expect(await auth.users.getByUsername('Jos\u00e9')).toMatchObject({ email: 'a@example.com' });
    expect(await auth.users.getByUsername('Jose\u0301')).toMatchObject({ email: 'b@example.com' });
  });
});

describe('odd passwords', () => {
  test.each([
    'tab\tand\nline',
    '  spaces around  ',
    'ＦＵＬＬ　ｗｉｄｔｈ',
    '👨‍👩‍👧‍👦 family',
    '\0\0\0\0\0\0\0z',
    'p'.repeat(10_000),
    '$scrypt$2$x$y',
    '%00%0d%0a',
  ])('%j lets in, and almost the same does not', async (password) => {
    const { auth } = await fresh();
    await auth.register('odd', password, 'odd@example.com');

    expect(await auth.login('odd', password)).toBeDefined();
    expect(await auth.login('odd', password.slice(0, -1))).toBeUndefined();
    expect(await auth.login('odd', `${password} `)).toBeUndefined();
  });

  test('a family of one emoji is seven code points, too few', async ({ auth }) => {
    await expect(auth.auth.register('odd', '👨‍👩‍👧‍👦', 'odd@example.com')).rejects.toThrow();
  });

  test('four letters with four accents apart are eight code points', async ({ auth }) => {
    const password = 'e\u0301'.repeat(4);
    await auth.auth.register('odd', password, 'odd@example.com');

    expect(await auth.auth.login('odd', password)).toBeDefined();
    expect(await auth.auth.login('odd', password.normalize('NFC'))).toBeUndefined();
  });
});

describe('odd tokens', () => {
  test.each(['', ' ', '\0', 'null', 'undefined', '__proto__', 'x'.repeat(10_000), "' OR 1=1"])(
    '%j is nobody and may be logged out',
    async (token) => {
      const { auth } = await fresh();

      expect(await auth.getCurrentUser(token)).toBeUndefined();
      await expect(auth.logout(token)).resolves.toBeUndefined();
    },
  );

  test('a token in other case is another token', async ({ auth }) => {
    const token = await auth.tokens.createToken('odd');

    expect(await auth.tokens.validateToken(token.toUpperCase())).toBeUndefined();
    expect(await auth.tokens.validateToken(token.toLowerCase())).toBeUndefined();
  });
});

async function fresh() {
  const { createAuth } = await import('#src/auth/index.ts');
  const { createCheapHasher } = await import('#fixtures/fakes/cheap-hasher.ts');
  return createAuth({ hasher: createCheapHasher() });
}
