import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';

test('keeps the address as it was given', async ({ auth: { auth } }) => {
  const user = await auth.register('ada', 'correct horse', 'Ada@Example.com');

  expect(user.email).toBe('Ada@Example.com');
});

test('starts the count anew after a success', async ({ auth: { auth } }) => {
  await auth.register('ada', 'correct horse', 'ada@example.com');
  await auth.login('ada', 'wrong horse');
  await auth.login('ada', 'correct horse');
  await auth.login('ada', 'wrong horse');

  const token = await auth.login('ada', 'correct horse');

  expect(token).toBeDefined();
});

test('ends all sessions', async ({ auth: { auth } }) => {
  const user = await auth.register('ada', 'correct horse', 'ada@example.com');
  const phone = await auth.login('ada', 'correct horse');
  const laptop = await auth.login('ada', 'correct horse');

  await auth.logoutEverywhere(user.id);

  expect(await auth.getCurrentUser(phone!)).toBeUndefined();
  expect(await auth.getCurrentUser(laptop!)).toBeUndefined();
});
