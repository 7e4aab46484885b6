import { describe, expect } from 'vitest';
import { test } from '../testing/test.ts';
import { currentLesson, ProgressFile } from './progress.ts';

const lesson = 'lessons/02-sales/sales.test.ts';

describe('progress', () => {
  test('keeps the verdict on a lesson for the next command', ({ course }) => {
    const isWritten = new ProgressFile(course.root).record('02-sales', 'weak');

    expect(isWritten).toBe(true);
    expect(new ProgressFile(course.root).verdictOf('02-sales')).toBe('weak');
    expect(new ProgressFile(course.root).verdictOf('01-counter')).toBeUndefined();
  });

  test('forgets a verdict when the tests change, and knows it again when they change back', ({ course }) => {
    const progress = new ProgressFile(course.root);
    const before = course.read(lesson);
    progress.record('02-sales', 'weak');

    course.write(lesson, `${before}// more`);
    const changed = progress.verdictOf('02-sales');
    course.write(lesson, before);

    expect(changed).toBeUndefined();
    expect(progress.verdictOf('02-sales')).toBe('weak');
  });

  test('keeps the verdict when the tests are saved without a change', ({ course }) => {
    const progress = new ProgressFile(course.root);
    progress.record('02-sales', 'weak');

    course.write(lesson, course.read(lesson));

    expect(progress.verdictOf('02-sales')).toBe('weak');
  });

  test('keeps the verdicts on other lessons', ({ course }) => {
    const progress = new ProgressFile(course.root);

    progress.record('02-sales', 'weak');
    progress.record('01-counter', 'passed');

    expect(progress.verdictOf('02-sales')).toBe('weak');
    expect(progress.verdictOf('01-counter')).toBe('passed');
  });

  test.for([
    ['cut off', '{ "version": 1, "les'],
    ['empty', ''],
    ['of a newer kit', '{ "version": 2, "lessons": {} }'],
    ['of another shape', '{ "version": 1, "lessons": [] }'],
    [
      'with a verdict that nobody knows',
      '{ "version": 1, "lessons": { "02-sales": { "verdict": "great", "content": "" } } }',
    ],
  ])('begins anew with a file that is %s', ([, text], { course }) => {
    course.write('.kata/progress.json', text);
    const progress = new ProgressFile(course.root);

    expect(progress.verdictOf('02-sales')).toBeUndefined();
    expect(progress.record('02-sales', 'weak')).toBe(true);
    expect(progress.verdictOf('02-sales')).toBe('weak');
  });

  test('says so where it cannot be written', ({ course }) => {
    course.write('.kata', 'a file');

    expect(new ProgressFile(course.root).record('02-sales', 'weak')).toBe(false);
  });

  test('copes with a lesson without tests', ({ course }) => {
    course.remove(lesson);
    const progress = new ProgressFile(course.root);

    expect(progress.verdictOf('02-sales')).toBeUndefined();
    expect(progress.record('02-sales', 'unfinished')).toBe(true);
  });
});

describe('the current lesson', () => {
  const ids = ['01-counter', '02-sales'];

  test('is the first that is not passed', ({ course }) => {
    const progress = new ProgressFile(course.root);
    progress.record('01-counter', 'passed');

    expect(currentLesson(ids, progress)).toBe('02-sales');
  });

  test.for(['broken', 'invalid', 'unfinished', 'weak'] as const)(
    'stays where the verdict is %s',
    (verdict, { course }) => {
      const progress = new ProgressFile(course.root);
      progress.record('01-counter', verdict);

      expect(currentLesson(ids, progress)).toBe('01-counter');
    },
  );

  test('is the last where all are passed', ({ course }) => {
    const progress = new ProgressFile(course.root);
    progress.record('01-counter', 'passed');
    progress.record('02-sales', 'mastered');

    expect(currentLesson(ids, progress)).toBe('02-sales');
  });
});
