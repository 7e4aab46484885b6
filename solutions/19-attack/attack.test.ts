import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { TooManyAttemptsError, WeakPasswordError } from '#src/auth/errors.ts';

const password = 'correct horse';
const email = 'ada@example.com';

test('refuses a password of seven characters', async ({ auth: { auth } }) => {
  await expect(auth.register('ada', '7 chars', email)).rejects.toThrow(WeakPasswordError);
});

test('refuses even the right password after five failures', async ({ auth: { auth } }) => {
  await auth.register('ada', password, email);
  for (let i = 0; i < 5; i++) await auth.login('ada', 'wrong horse');

  await expect(auth.login('ada', password)).rejects.toThrow(TooManyAttemptsError);
});

test('leaves the session on the phone open when the laptop logs out', async ({ auth: { auth } }) => {
  const ada = await auth.register('ada', password, email);
  const phone = await auth.login('ada', password);
  const laptop = await auth.login('ada', password);

  await auth.logout(laptop!);

  expect(await auth.getCurrentUser(phone!)).toEqual(ada);
});
