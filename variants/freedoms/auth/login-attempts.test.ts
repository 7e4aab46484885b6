import { expect, test, vi } from 'vitest';
import { LoginAttempts } from '#src/auth/login-attempts.ts';

/** Tests to avoid: each relies on the freedom that its name begins with. */

const now = new Date('2030-03-01T09:00:00Z');

test('clock: is asked about the failures before', () => {
  const clock = vi.fn<() => Date>(() => now);
  const attempts = new LoginAttempts(clock);

  attempts.addFailure('ada');
  attempts.addFailure('ada');

  expect(clock).toHaveBeenCalledTimes(3);
});

test('clock: is left alone while nobody has failed', () => {
  const clock = vi.fn<() => Date>(() => now);

  new LoginAttempts(clock).areExhausted('ada');

  expect(clock).not.toHaveBeenCalled();
});

test('methods: the list of all', () => {
  expect(Object.getOwnPropertyNames(LoginAttempts.prototype)).toEqual([
    'constructor',
    'areExhausted',
    'addFailure',
    'startAnew',
  ]);
});
