import { expect, test } from 'vitest';
import { taskOfTest } from './task-of-test.ts';

const starter = `
test('sells one', () => {
  // TODO 1: act and assert.
});
test.todo('sells none'); // TODO 2
`;

test('knows the task from what the test still says, and else from what it said at first', () => {
  const mine = `
test('sells one', () => {
  expect(1).toBe(1);
});
test('sells two', () => {
  // TODO 3: and two?
});
test('my own', () => {});
`;
  const taskOf = taskOfTest([mine, starter]);

  expect(['sells one', 'sells none', 'sells two', 'my own'].map(taskOf)).toEqual([1, 2, 3, undefined]);
});
