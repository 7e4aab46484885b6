import { expect, test } from 'vitest';
import type { HabitGrade } from '../judge/grade.ts';
import { gradeWith } from '../testing/grades.ts';
import { habitLines } from './habit-lines.ts';

const broken: HabitGrade = {
  id: 'fast',
  how: 'seen',
  kept: false,
  evidence: 'Waits 50 ms of real time.',
  why: 'Tests that wait are run less often.',
  lesson: '11-time',
};

test('marks as extra what nothing asks for here, and tells it last', () => {
  const habits: HabitGrade[] = [broken, { ...broken, id: 'cleans-up', asked: 'mastered' }];

  const lines = habitLines(gradeWith({ verdict: 'passed', habits }), 80);

  expect(lines.filter((line) => /^ {2}(not yet|extra)/.test(line))).toEqual([
    '  not yet: Clean up after tests',
    '  extra, not asked for here: Fast test execution',
  ]);
});
