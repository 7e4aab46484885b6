// Make: table-driven; everything that can be a row is a row.
import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { PasswordHasher } from '#src/auth/password-hasher.ts';
import { TokenManager } from '#src/auth/token-manager.ts';

const right = 'tr0ub4dor';

test.for([
  { password: '', accepted: false },
  { password: 'abc', accepted: false },
  { password: 'abcdefg', accepted: false },
  { password: 'abcdefgh', accepted: true },
  { password: 'a very long sentence with many words', accepted: true },
  { password: 'ééééééé', accepted: false },
  { password: 'éééééééé', accepted: true },
  { password: '🔑🔑🔑🔑', accepted: false },
  { password: '        ', accepted: true },
])('password $password: accepted is $accepted', async ({ password, accepted }, { auth }) => {
  const registered = await auth.auth.register('lea', password, 'lea@example.com').then(
    () => true,
    () => false,
  );

  expect(registered).toBe(accepted);
});

test.for([
  ['the right one', right, true],
  ['upper case', right.toUpperCase(), false],
  ['with a space before', ` ${right}`, false],
  ['with a space after', `${right} `, false],
  ['without its end', right.slice(0, -1), false],
  ['without its beginning', right.slice(1), false],
  ['with something more', `${right}!`, false],
  ['empty', '', false],
] as const)('login with the password %s', async ([_title, password, works], { auth }) => {
  await auth.auth.register('lea', right, 'lea@example.com');

  const token = await auth.auth.login('lea', password);

  expect(token !== undefined).toBe(works);
});

test.for(['Lea', 'LEA', 'lea ', ' lea', 'le', 'léa'])(
  '"%s" is another name than "lea"',
  async (name, { auth }) => {
    await auth.auth.register('lea', right, 'lea@example.com');

    expect(await auth.auth.login(name, right)).toBeUndefined();
    await expect(auth.auth.register(name, right, 'x@example.com')).resolves.toMatchObject({ username: name });
  },
);

test.for([0, -1, NaN, Infinity, -Infinity])('ttl %d makes no sense', (ttl) => {
  expect(() => new TokenManager({ ttl })).toThrow(RangeError);
});

test.for([1, 1000, 86_400_000])('ttl %d makes sense', (ttl) => {
  expect(new TokenManager({ ttl })).toBeInstanceOf(TokenManager);
});

test.for([-8, 0, 1, 3, 5, 6, 1000, 1.5, NaN, Infinity])('cost %d makes no sense', (cost) => {
  expect(() => new PasswordHasher({ cost })).toThrow(RangeError);
});

test.for([2, 4, 16, 1024])('cost %d makes sense', async (cost) => {
  const hasher = new PasswordHasher({ cost });

  expect(await hasher.verify(right, await hasher.hash(right))).toBe(true);
});

test.for([
  { failures: 1, locked: false },
  { failures: 2, locked: false },
  { failures: 4, locked: false },
  { failures: 5, locked: true },
])('after $failures failures, locked is $locked', async ({ failures, locked }, { auth }) => {
  await auth.auth.register('lea', right, 'lea@example.com');
  for (let i = 0; i < failures; i++) await auth.auth.login('lea', 'no');

  const outcome = await auth.auth.login('lea', right).catch((error: Error) => error.name);

  expect(outcome === 'TooManyAttemptsError').toBe(locked);
});

test.for([
  { minutes: 0, locked: true },
  { minutes: 1, locked: true },
  { minutes: 14, locked: true },
  { minutes: 15, locked: false },
  { minutes: 60, locked: false },
])('$minutes minutes after the lock, locked is $locked', async ({ minutes, locked }, { auth, clock }) => {
  await auth.auth.register('lea', right, 'lea@example.com');
  for (let i = 0; i < 5; i++) await auth.auth.login('lea', 'no');
  clock.advance(minutes * 60_000);

  const outcome = await auth.auth.login('lea', right).catch((error: Error) => error.name);

  expect(outcome === 'TooManyAttemptsError').toBe(locked);
});

test.for([
  { hours: 0, valid: true },
  { hours: 1, valid: true },
  { hours: 23, valid: true },
  { hours: 24, valid: false },
  { hours: 25, valid: false },
])('$hours hours later, a token is valid: $valid', async ({ hours, valid }, { auth, clock }) => {
  const token = await auth.tokens.createToken('lea');
  clock.advance(hours * 3_600_000);

  expect(await auth.tokens.validateToken(token)).toBe(valid ? 'lea' : undefined);
});
