import { expect, test } from 'vitest';
import { opened } from '../coach/state.ts';
import { gradeWith } from '../testing/grades.ts';
import { openLessonWith } from '../testing/open-lessons.ts';
import { shownAfter, type Shown } from './shown.ts';

const start = opened(openLessonWith({ id: '01-counter' }), {});
const weak = gradeWith({ verdict: 'weak' });
const invalid = gradeWith({ verdict: 'invalid' });
const before: Shown = { lesson: '01-counter', grade: weak, isOld: false };

test('shows nothing of a lesson that was just opened', () => {
  expect(shownAfter(undefined, start)).toEqual({ lesson: '01-counter', isOld: false });
  expect(shownAfter({ ...before, lesson: '02-sales' }, start)).toEqual({
    lesson: '01-counter',
    isOld: false,
  });
});

test('keeps the answer to the save before until there is a new one, and says so', () => {
  const running = shownAfter(before, { ...start, stage: 'running' });
  const onCorrect = shownAfter(running, { ...start, stage: 'correct', grade: weak });

  expect(running).toEqual({ ...before, isOld: true });
  expect(onCorrect).toEqual({ ...before, isOld: true });
});

test('shows at once what bugs cannot change', () => {
  expect(shownAfter(before, { ...start, stage: 'correct', grade: invalid })).toEqual({
    lesson: '01-counter',
    grade: invalid,
    isOld: false,
  });
});

test('shows the answer of every test when it is there', () => {
  const full = gradeWith({ verdict: 'weak', seed: 2 });

  expect(shownAfter(before, { ...start, stage: 'bugs', grade: weak }).grade).toBe(weak);
  expect(shownAfter(before, { ...start, stage: 'done', grade: weak, full }).grade).toBe(full);
});

test('shows no older answer when there is nothing to judge', () => {
  expect(shownAfter(before, { ...start, stage: 'done', problem: 'There is no file.' })).toEqual({
    lesson: '01-counter',
    isOld: false,
  });
});
