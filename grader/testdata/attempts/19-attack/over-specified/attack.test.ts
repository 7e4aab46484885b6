import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { TooManyAttemptsError } from '#src/auth/errors.ts';

test('gives the user a long id', async ({ auth: { auth } }) => {
  const user = await auth.register('ada', 'correct horse', 'ada@example.com');

  expect(user.id).toHaveLength(36);
});

test('refuses the right password after five failures', async ({ auth: { auth } }) => {
  await auth.register('ada', 'correct horse', 'ada@example.com');
  for (let i = 0; i < 5; i++) await auth.login('ada', 'wrong horse');

  await expect(auth.login('ada', 'correct horse')).rejects.toThrow(TooManyAttemptsError);
});

test('ends one session of two', async ({ auth: { auth } }) => {
  await auth.register('ada', 'correct horse', 'ada@example.com');
  const phone = await auth.login('ada', 'correct horse');
  const laptop = await auth.login('ada', 'correct horse');

  await auth.logout(laptop!);

  expect(await auth.getCurrentUser(phone!)).toMatchObject({ username: 'ada' });
});
