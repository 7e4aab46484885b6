import { expect, test } from 'vitest';
import { gradeWith } from '../testing/grades.ts';
import { deedLines } from './deed-lines.ts';

test('tells bugs by task, habits with what was seen, and the words of Vitest', () => {
  const grade = gradeWith({
    tasks: [
      { task: 1, title: 'A sale', open: false, caught: 2, bugs: 2 },
      { task: 2, title: 'Sold out', open: false, caught: 1, bugs: 1 },
    ],
    habits: [
      {
        id: 'fast',
        how: 'seen',
        kept: true,
        asked: 'mastered',
        evidence: 'No test waits for real time.',
        why: 'It matters.',
        lesson: '11-time',
      },
    ],
    uses: ['toBe', 'rejects.toThrow'],
  });

  expect(deedLines(grade, 80)).toEqual([
    '  - Catching 3 bugs: 2 in "A sale", 1 in "Sold out".',
    '  - Fast test execution: No test waits for real time.',
    '  - Writing tests with toBe, rejects.toThrow.',
  ]);
});

test('tells no deed that was not done', () => {
  expect(deedLines(gradeWith({}), 80)).toEqual([]);
});

test('stays within a narrow screen', () => {
  const grade = gradeWith({ uses: ['toBe', 'toEqual', 'toMatchObject', 'rejects.toThrow', 'test.for'] });

  expect(Math.max(...deedLines(grade, 40).map(({ length }) => length))).toBeLessThanOrEqual(40);
});
