// Make: only the happy path; each public method once, with friendly values.
import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';

test('registers a user', async ({ auth }) => {
  const user = await auth.auth.register('maria', 'sunflower99', 'maria@example.com');

  expect(user.username).toBe('maria');
  expect(user.email).toBe('maria@example.com');
});

test('stores the registered user', async ({ auth }) => {
  const user = await auth.auth.register('maria', 'sunflower99', 'maria@example.com');

  expect(await auth.users.getByUsername('maria')).toEqual(user);
});

test('logs a user in', async ({ auth }) => {
  await auth.auth.register('maria', 'sunflower99', 'maria@example.com');

  const token = await auth.auth.login('maria', 'sunflower99');

  expect(token).toEqual(expect.any(String));
});

test('says who is logged in', async ({ auth }) => {
  const maria = await auth.auth.register('maria', 'sunflower99', 'maria@example.com');
  const token = await auth.auth.login('maria', 'sunflower99');

  const user = await auth.auth.getCurrentUser(token!);

  expect(user).toEqual(maria);
});

test('logs a user out', async ({ auth }) => {
  await auth.auth.register('maria', 'sunflower99', 'maria@example.com');
  const token = await auth.auth.login('maria', 'sunflower99');

  await auth.auth.logout(token!);

  expect(await auth.auth.getCurrentUser(token!)).toBeUndefined();
});

test('logs a user out everywhere', async ({ auth }) => {
  const maria = await auth.auth.register('maria', 'sunflower99', 'maria@example.com');
  const phone = await auth.auth.login('maria', 'sunflower99');
  const laptop = await auth.auth.login('maria', 'sunflower99');

  await auth.auth.logoutEverywhere(maria.id);

  expect(await auth.auth.getCurrentUser(phone!)).toBeUndefined();
  expect(await auth.auth.getCurrentUser(laptop!)).toBeUndefined();
});

test('creates and validates a token', async ({ auth }) => {
  const token = await auth.tokens.createToken('user-7');

  expect(await auth.tokens.validateToken(token)).toBe('user-7');
});
