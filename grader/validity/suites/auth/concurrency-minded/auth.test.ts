// Make: concurrency minded; everything twice at once, with Promise.all.
import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';

test('gives a name to one of two who want it at once', async ({ auth: { auth } }) => {
  const results = await Promise.allSettled([
    auth.register('pip', 'apple seeds', 'one@example.com'),
    auth.register('pip', 'orange peel', 'two@example.com'),
  ]);

  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused).toHaveLength(1);
  expect(refused[0].reason).toMatchObject({ name: 'UsernameTakenError', username: 'pip' });
});

test('keeps the one it answered', async ({ auth: { auth, users } }) => {
  const results = await Promise.allSettled(
    ['one', 'two', 'three', 'four'].map((mail) =>
      auth.register('pip', `${mail} apple seeds`, `${mail}@example.com`),
    ),
  );

  const accepted = results.filter((result) => result.status === 'fulfilled');
  expect(accepted).toHaveLength(1);
  expect(await users.getByUsername('pip')).toEqual(accepted[0].value);
});

test('registers different names at once', async ({ auth: { auth, users } }) => {
  const names = ['pip', 'rose', 'sam', 'tess'];

  const created = await Promise.all(
    names.map((name) => auth.register(name, 'apple seeds', `${name}@example.com`)),
  );

  expect(new Set(created.map((user) => user.id)).size).toBe(4);
  for (const user of created) expect(await users.getByUsername(user.username)).toEqual(user);
});

test('logs one user in several times at once', async ({ auth: { auth } }) => {
  const pip = await auth.register('pip', 'apple seeds', 'pip@example.com');

  const tokens = await Promise.all([1, 2, 3].map(() => auth.login('pip', 'apple seeds')));

  expect(new Set(tokens).size).toBe(3);
  for (const token of tokens) expect(await auth.getCurrentUser(token!)).toEqual(pip);
});

test('logs two users in at once, and mixes nobody up', async ({ auth: { auth } }) => {
  await auth.register('pip', 'apple seeds', 'pip@example.com');
  await auth.register('rose', 'rose petals', 'rose@example.com');

  const [pip, rose] = await Promise.all([
    auth.login('pip', 'apple seeds'),
    auth.login('rose', 'rose petals'),
  ]);

  expect(await auth.getCurrentUser(pip!)).toMatchObject({ username: 'pip' });
  expect(await auth.getCurrentUser(rose!)).toMatchObject({ username: 'rose' });
});

test('counts guesses made at once', async ({ auth: { auth } }) => {
  await auth.register('pip', 'apple seeds', 'pip@example.com');

  const guesses = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) => auth.login('pip', `guess ${n}`)),
  );

  expect(guesses.filter((guess) => guess.status === 'fulfilled')).toHaveLength(5);
  await expect(auth.login('pip', 'apple seeds')).rejects.toMatchObject({ name: 'TooManyAttemptsError' });
});

test('counts guesses on two names at once apart', async ({ auth: { auth } }) => {
  await auth.register('pip', 'apple seeds', 'pip@example.com');
  await auth.register('rose', 'rose petals', 'rose@example.com');

  await Promise.all([
    ...[1, 2, 3].map(() => auth.login('pip', 'guess')),
    ...[1, 2, 3].map(() => auth.login('rose', 'guess')),
  ]);

  expect(await auth.login('pip', 'apple seeds')).toBeDefined();
  expect(await auth.login('rose', 'rose petals')).toBeDefined();
});

test('logs out twice at once', async ({ auth: { auth } }) => {
  await auth.register('pip', 'apple seeds', 'pip@example.com');
  const token = await auth.login('pip', 'apple seeds');

  await Promise.all([auth.logout(token!), auth.logout(token!)]);

  expect(await auth.getCurrentUser(token!)).toBeUndefined();
});

test('hashes at once with other salts', async ({ auth: { auth } }) => {
  const [pip, rose] = await Promise.all([
    auth.register('pip', 'the same password', 'pip@example.com'),
    auth.register('rose', 'the same password', 'rose@example.com'),
  ]);

  expect(pip.passwordHash).not.toBe(rose.passwordHash);
});
