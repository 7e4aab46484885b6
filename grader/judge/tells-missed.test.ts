import { expect, test } from 'vitest';
import { gradeWith, testThat } from '../testing/grades.ts';
import { tellsMissed } from './tells-missed.ts';

const tasks = [
  { task: 1, title: 'A sale', open: false, caught: 0, bugs: 1 },
  { task: 2, title: 'Sold out', open: true, caught: 0, bugs: 1 },
];

test.for([
  ['broken', false],
  ['invalid', false],
  ['unfinished', true],
  ['weak', true],
  ['passed', false],
  ['mastered', false],
] as const)('in a suite that is %s: %s', ([verdict, isTold]) => {
  expect(tellsMissed(gradeWith({ verdict, tasks }), 1)).toBe(isTold);
});

test('not in a task that is open', () => {
  expect(tellsMissed(gradeWith({ verdict: 'unfinished', tasks }), 2)).toBe(false);
});

test('not when another test uses .only', () => {
  const tests = [testThat('sells'), testThat('refuses', { status: 'skipped', skippedByOnly: true })];

  expect(tellsMissed(gradeWith({ verdict: 'unfinished', tasks, tests }), 1)).toBe(false);
});
