import pc from 'picocolors';
import { expect, test } from 'vitest';
import type { Grade } from '../judge/grade.ts';
import { unsolvedTasks } from '../learner/hint-subjects.ts';
import { caught, gradeWith } from '../testing/grades.ts';
import { openLessonWith } from '../testing/open-lessons.ts';
import { openTaskLines, otherTaskLines } from './board.ts';
import { opened, type CoachState } from './state.ts';
import { placeOf } from './writing-place.ts';

const plain = pc.createColors(false);
const files = { 'sales.test.ts': '', 'answers.yaml': '1: test\n2: unwritten\n' };

/** All bugs of both tasks are caught, and one answer of the second is wrong. */
const grade: Grade = gradeWith({
  bugs: [caught('Sells two.', 'sells one', 'got 2'), caught('Sells none.', 'sells', 'got 0', { task: 2 })],
  answers: [
    { number: 1, task: 1, line: 1, state: 'right' },
    { number: 2, task: 2, line: 2, state: 'wrong', message: 'A row decides this.' },
  ],
  place: { file: 'answers.yaml', line: 2 },
});
const state: CoachState = { ...opened(openLessonWith(), files), stage: 'done', grade };

test('shows a task as open while an answer of it is wrong, though all its bugs are caught', () => {
  const open = openTaskLines(state, grade, 80, plain).join('\n');
  const others = otherTaskLines(state, grade, 80, plain).join('\n');

  expect(open).toContain('2  Sold out  caught 1 of 1, 0 of 1 answers right\n     2: A row decides this.');
  expect(others).toBe('  1  A sale    caught 1 of 1, 1 of 1 answers right');
});

test('opens the editor at the answer to change', () => {
  expect(placeOf(state)).toEqual({ file: 'lessons/02-sales/answers.yaml', line: 2 });
});

test('has hints for the task with the wrong answer', () => {
  expect(unsolvedTasks(grade)).toEqual([2]);
});
