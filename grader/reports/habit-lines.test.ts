import { expect, test } from 'vitest';
import type { HabitGrade } from '../judge/grade.ts';
import { gradeWith, mutantsWith, survivor } from '../testing/grades.ts';
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

test('does not call extra what is asked for as a smaller change', () => {
  const mutants = mutantsWith([{ ...survivor(1), id: '7' }]);
  const shownBy = (id: string): HabitGrade => ({ ...broken, id: 'edge-cases', survivor: id });

  const told = (id: string): string =>
    habitLines(gradeWith({ verdict: 'passed', mutants, habits: [shownBy(id)] }), 80).join('\n');

  expect(told('7')).not.toContain('extra');
  expect(told('8')).toContain('extra');
});
