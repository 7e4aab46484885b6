import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';

const password = 'correct horse';
const email = 'ada@example.com';

test('registers a user', async ({ auth: { auth } }) => {
  const user = await auth.register('ada', password, email);

  // TODO 1: look at what bug-1.yaml breaks, and say it in the name of this test.
  expect(user).toMatchObject({ username: 'ada' });
});

test('logs a user in', async ({ auth: { auth } }) => {
  await auth.register('ada', password, email);

  const token = await auth.login('ada', password);

  // TODO 2: look at what bug-2.yaml breaks, and say it in the name of this test.
  expect(token).toBeDefined();
});

test('logs a user out', async ({ auth: { auth } }) => {
  await auth.register('ada', password, email);
  const token = await auth.login('ada', password);

  await auth.logout(token!);

  // TODO 3: look at what bug-3.yaml breaks, and say it in the name of this test.
  expect(await auth.getCurrentUser(token!)).toBeUndefined();
});
