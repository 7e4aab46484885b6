import { expect } from 'vitest';
import { test } from '../testing/test.ts';

const grading = ['grade', '01', '--tests', 'solutions/01-counter', '--no-mutants'];

test('asks a part of what is caught again, and tells how many were noticed', async ({ kata }) => {
  const { code, stdout } = await kata(...grading, '--confirm', '1');

  expect(stdout).toContain('Confirmed: 1 of 1 catches, each in a sealed process.\n');
  expect(code).toBe(0);
});

test.for(['0', '-1', '1.5', 'some', ''])('refuses to confirm %s', async (howMany, { kata }) => {
  const { code, stderr } = await kata(...grading, '--confirm', howMany);

  expect(stderr).toContain('It must be `all`, or a whole number from 1.');
  expect(code).toBe(2);
});
