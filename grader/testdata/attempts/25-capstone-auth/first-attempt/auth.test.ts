import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { TooManyAttemptsError, UsernameTakenError, WeakPasswordError } from '#src/auth/errors.ts';
import { PasswordHasher } from '#src/auth/password-hasher.ts';
import { TokenManager } from '#src/auth/token-manager.ts';

const minute = 60 * 1000;
const password = 'correct horse';

test('verifies the right password', async () => {
  const hasher = new PasswordHasher({ cost: 2 });
  const hash = await hasher.hash(password);

  expect(await hasher.verify(password, hash)).toBe(true);
});

test('does not verify a wrong password', async () => {
  const hasher = new PasswordHasher({ cost: 2 });
  const hash = await hasher.hash(password);

  expect(await hasher.verify('something else', hash)).toBe(false);
});

test('refuses a cost below zero', () => {
  expect(() => new PasswordHasher({ cost: -1 })).toThrow(RangeError);
});

test('registers somebody without keeping the password', async ({ auth }) => {
  const user = await auth.auth.register('alice', password, 'alice@example.com');

  expect(user.username).toBe('alice');
  expect(user.passwordHash).not.toBe(password);
});

test('refuses a short password', async ({ auth }) => {
  const registering = auth.auth.register('alice', 'secret', 'alice@example.com');

  await expect(registering).rejects.toThrow(WeakPasswordError);
});

test('refuses a name that is taken', async ({ auth }) => {
  await auth.auth.register('alice', password, 'alice@example.com');

  const registering = auth.auth.register('alice', password, 'alice@example.com');

  await expect(registering).rejects.toThrow(UsernameTakenError);
});

test('logs in with the right password', async ({ auth }) => {
  await auth.auth.register('alice', password, 'alice@example.com');

  expect(await auth.auth.login('alice', password)).toBeDefined();
});

test('does not log in with a wrong password', async ({ auth }) => {
  await auth.auth.register('alice', password, 'alice@example.com');

  expect(await auth.auth.login('alice', 'something else')).toBeUndefined();
});

test('does not log an unknown user in', async ({ auth }) => {
  expect(await auth.auth.login('nobody', password)).toBeUndefined();
});

test('locks a name after five wrong passwords', async ({ auth }) => {
  await auth.auth.register('alice', password, 'alice@example.com');
  for (let i = 0; i < 5; i++) await auth.auth.login('alice', 'something else');

  await expect(auth.auth.login('alice', 'something else')).rejects.toThrow(TooManyAttemptsError);
});

test('opens the name again later', async ({ auth, clock }) => {
  await auth.auth.register('alice', password, 'alice@example.com');
  for (let i = 0; i < 5; i++) await auth.auth.login('alice', 'something else');

  clock.advance(60 * minute);

  expect(await auth.auth.login('alice', password)).toBeDefined();
});

test('recognises a token', async ({ auth }) => {
  const token = await auth.tokens.createToken('alice');

  expect(await auth.tokens.validateToken(token)).toBe('alice');
});

test('refuses a token after a day', async ({ auth, clock }) => {
  const token = await auth.tokens.createToken('alice');

  clock.advance(25 * 60 * minute);

  expect(await auth.tokens.validateToken(token)).toBeUndefined();
});

test('makes different tokens', async ({ auth }) => {
  const first = await auth.tokens.createToken('alice');
  const second = await auth.tokens.createToken('bob');

  expect(second).not.toBe(first);
});

test('refuses a ttl below zero', () => {
  expect(() => new TokenManager({ ttl: -1 })).toThrow(RangeError);
});

test('forgets who was logged in', async ({ auth }) => {
  await auth.auth.register('alice', password, 'alice@example.com');
  const token = await auth.auth.login('alice', password);

  await auth.auth.logout(token!);

  expect(await auth.auth.getCurrentUser(token!)).toBeUndefined();
});

test('logs out everywhere', async ({ auth }) => {
  const alice = await auth.auth.register('alice', password, 'alice@example.com');
  const token = await auth.auth.login('alice', password);

  await auth.auth.logoutEverywhere(alice.id);

  expect(await auth.auth.getCurrentUser(token!)).toBeUndefined();
});
