// Make: copies and renames tests; many of them check the same thing again.
import { expect, test } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { createAuth } from '#src/auth/index.ts';

test('user can register', async () => {
  const { auth } = createAuth({ hasher: createCheapHasher() });
  const user = await auth.register('john', 'password', 'john@test.com');
  expect(user.username).toBe('john');
});

test('user can register with email', async () => {
  const { auth } = createAuth({ hasher: createCheapHasher() });
  const user = await auth.register('john', 'password', 'john@test.com');
  expect(user.email).toBe('john@test.com');
});

test('another user can register', async () => {
  const { auth } = createAuth({ hasher: createCheapHasher() });
  const user = await auth.register('jane', 'password', 'jane@test.com');
  expect(user.username).toBe('jane');
});

test('another user can register with email', async () => {
  const { auth } = createAuth({ hasher: createCheapHasher() });
  const user = await auth.register('jane', 'password', 'jane@test.com');
  expect(user.email).toBe('jane@test.com');
});

test('user with long password can register', async () => {
  const { auth } = createAuth({ hasher: createCheapHasher() });
  const user = await auth.register('john', 'passwordpassword', 'john@test.com');
  expect(user.username).toBe('john');
});

test('user with short password can not register', async () => {
  const { auth } = createAuth({ hasher: createCheapHasher() });
  await expect(auth.register('john', 'pass', 'john@test.com')).rejects.toThrow();
});

test('user with very short password can not register', async () => {
  const { auth } = createAuth({ hasher: createCheapHasher() });
  await expect(auth.register('john', 'p', 'john@test.com')).rejects.toThrow();
});

test('user without password can not register', async () => {
  const { auth } = createAuth({ hasher: createCheapHasher() });
  await expect(auth.register('john', '', 'john@test.com')).rejects.toThrow();
});

test('user can not register twice', async () => {
  const { auth } = createAuth({ hasher: createCheapHasher() });
  await auth.register('john', 'password', 'john@test.com');
  await expect(auth.register('john', 'password', 'john@test.com')).rejects.toThrow();
});

test('user can not register twice with other email', async () => {
  const { auth } = createAuth({ hasher: createCheapHasher() });
  await auth.register('john', 'password', 'john@test.com');
  await expect(auth.register('john', 'password', 'john2@test.com')).rejects.toThrow();
});

test('user can not register twice with other password', async () => {
  const { auth } = createAuth({ hasher: createCheapHasher() });
  await auth.register('john', 'password', 'john@test.com');
  await expect(auth.register('john', 'password2', 'john@test.com')).rejects.toThrow();
});

test('user can login', async () => {
  const { auth } = createAuth({ hasher: createCheapHasher() });
  await auth.register('john', 'password', 'john@test.com');
  const token = await auth.login('john', 'password');
  expect(token).not.toBeUndefined();
});

test('user can login again', async () => {
  const { auth } = createAuth({ hasher: createCheapHasher() });
  await auth.register('john', 'password', 'john@test.com');
  await auth.login('john', 'password');
  const token = await auth.login('john', 'password');
  expect(token).not.toBeUndefined();
});

test('other user can login', async () => {
  const { auth } = createAuth({ hasher: createCheapHasher() });
  await auth.register('jane', 'password', 'jane@test.com');
  const token = await auth.login('jane', 'password');
  expect(token).not.toBeUndefined();
});

test('user can not login with wrong password', async () => {
  const { auth } = createAuth({ hasher: createCheapHasher() });
  await auth.register('john', 'password', 'john@test.com');
  const token = await auth.login('john', 'wrong');
  expect(token).toBeUndefined();
});

test('user can not login with other wrong password', async () => {
  const { auth } = createAuth({ hasher: createCheapHasher() });
  await auth.register('john', 'password', 'john@test.com');
  const token = await auth.login('john', 'incorrect');
  expect(token).toBeUndefined();
});

test('user can not login with empty password', async () => {
  const { auth } = createAuth({ hasher: createCheapHasher() });
  await auth.register('john', 'password', 'john@test.com');
  const token = await auth.login('john', '');
  expect(token).toBeUndefined();
});

test('user that does not exist can not login', async () => {
  const { auth } = createAuth({ hasher: createCheapHasher() });
  const token = await auth.login('john', 'password');
  expect(token).toBeUndefined();
});

test('other user that does not exist can not login', async () => {
  const { auth } = createAuth({ hasher: createCheapHasher() });
  const token = await auth.login('jane', 'password');
  expect(token).toBeUndefined();
});

test('current user is john', async () => {
  const { auth } = createAuth({ hasher: createCheapHasher() });
  await auth.register('john', 'password', 'john@test.com');
  const token = await auth.login('john', 'password');
  const user = await auth.getCurrentUser(token!);
  expect(user!.username).toBe('john');
});

test('current user is jane', async () => {
  const { auth } = createAuth({ hasher: createCheapHasher() });
  await auth.register('jane', 'password', 'jane@test.com');
  const token = await auth.login('jane', 'password');
  const user = await auth.getCurrentUser(token!);
  expect(user!.username).toBe('jane');
});

test('current user is nobody', async () => {
  const { auth } = createAuth({ hasher: createCheapHasher() });
  const user = await auth.getCurrentUser('abc');
  expect(user).toBeUndefined();
});

test('user can logout', async () => {
  const { auth } = createAuth({ hasher: createCheapHasher() });
  await auth.register('john', 'password', 'john@test.com');
  const token = await auth.login('john', 'password');
  await auth.logout(token!);
  const user = await auth.getCurrentUser(token!);
  expect(user).toBeUndefined();
});

test('other user can logout', async () => {
  const { auth } = createAuth({ hasher: createCheapHasher() });
  await auth.register('jane', 'password', 'jane@test.com');
  const token = await auth.login('jane', 'password');
  await auth.logout(token!);
  const user = await auth.getCurrentUser(token!);
  expect(user).toBeUndefined();
});

test('user can logout everywhere', async () => {
  const { auth } = createAuth({ hasher: createCheapHasher() });
  const john = await auth.register('john', 'password', 'john@test.com');
  const token = await auth.login('john', 'password');
  await auth.logoutEverywhere(john.id);
  const user = await auth.getCurrentUser(token!);
  expect(user).toBeUndefined();
});

test('user can login after logout', async () => {
  const { auth } = createAuth({ hasher: createCheapHasher() });
  await auth.register('john', 'password', 'john@test.com');
  const token = await auth.login('john', 'password');
  await auth.logout(token!);
  const token2 = await auth.login('john', 'password');
  expect(token2).not.toBeUndefined();
});
