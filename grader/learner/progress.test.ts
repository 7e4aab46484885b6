import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { test } from '../testing/test.ts';
import { currentLesson } from './current-lesson.ts';
import { ProgressFile } from './progress.ts';

const lesson = 'lessons/02-sales/sales.test.ts';

describe('progress', () => {
  test('keeps the verdict on a lesson for the next command', ({ course }) => {
    const isWritten = new ProgressFile(course.root).record('02-sales', { verdict: 'weak' });

    expect(isWritten).toBe(true);
    expect(new ProgressFile(course.root).verdictOf('02-sales')).toBe('weak');
    expect(new ProgressFile(course.root).verdictOf('01-counter')).toBeUndefined();
  });

  test('forgets a verdict when the tests change, and knows it again when they change back', ({ course }) => {
    const progress = new ProgressFile(course.root);
    const before = course.read(lesson);
    progress.record('02-sales', { verdict: 'weak' });

    course.write(lesson, `${before}// more`);
    const changed = progress.verdictOf('02-sales');
    course.write(lesson, before);

    expect(changed).toBeUndefined();
    expect(progress.verdictOf('02-sales')).toBe('weak');
  });

  test('keeps the habits of the tests as they are, also when they are judged again without habits', ({
    course,
  }) => {
    const progress = new ProgressFile(course.root);
    const habit = { id: 'fast', how: 'seen', evidence: '', why: '', lesson: '22-performance' } as const;
    const habits = [
      { ...habit, kept: true },
      { ...habit, id: 'coverage', kept: false },
      { ...habit, id: 'cleans-up', kept: null },
    ];

    progress.record('02-sales', { verdict: 'passed', habits });
    progress.record('02-sales', { verdict: 'passed', habits: null });
    const known = progress.habitsOf('02-sales');
    course.write(lesson, '// another');
    progress.record('02-sales', { verdict: 'unfinished', habits: null });

    expect(known).toEqual({ kept: ['fast'], broken: ['coverage'] });
    expect(progress.habitsOf('02-sales')).toEqual({ kept: [], broken: [] });
  });

  test('keeps the verdict when the tests are saved without a change', ({ course }) => {
    const progress = new ProgressFile(course.root);
    progress.record('02-sales', { verdict: 'weak' });

    course.write(lesson, course.read(lesson));

    expect(progress.verdictOf('02-sales')).toBe('weak');
  });

  test('keeps the verdicts on other lessons', ({ course }) => {
    const progress = new ProgressFile(course.root);

    progress.record('02-sales', { verdict: 'weak' });
    progress.record('01-counter', { verdict: 'passed' });

    expect(progress.verdictOf('02-sales')).toBe('weak');
    expect(progress.verdictOf('01-counter')).toBe('passed');
  });

  test.for([
    ['cut off', '{ "version": 1, "les'],
    ['empty', ''],
    ['of a newer kit', '{ "version": 2, "lessons": {} }'],
    ['of another shape', '{ "version": 1, "lessons": [] }'],
    [
      'with habits of another shape',
      '{ "version": 1, "lessons": { "02-sales": { "verdict": "weak", "content": "", "habits": ["fast"] } } }',
    ],
    [
      'with a verdict that nobody knows',
      '{ "version": 1, "lessons": { "02-sales": { "verdict": "great", "content": "" } } }',
    ],
  ])('begins anew with a file that is %s', ([, text], { course }) => {
    course.write('.kata/progress.json', text);
    const progress = new ProgressFile(course.root);

    expect(progress.verdictOf('02-sales')).toBeUndefined();
    expect(progress.record('02-sales', { verdict: 'weak' })).toBe(true);
    expect(progress.verdictOf('02-sales')).toBe('weak');
  });

  test.for([
    ['damaged', '{ "version": 1, "les', /^Your progress in \.kata\/progress\.json is damaged, so we start/],
    ['newer', '{ "version": 2, "lessons": {} }', /written by a newer kit.*`git pull`/],
  ] as const)('says that a file is %s, and keeps it beside the new one', ([name, text, says], { course }) => {
    course.write('.kata/progress.json', text);
    const progress = new ProgressFile(course.root);

    expect(progress.problem()).toMatch(says);
    expect(course.read('.kata/progress.json')).toBe(text);
    progress.record('02-sales', { verdict: 'weak' });

    expect(progress.problem()).toBeUndefined();
    expect(course.read(`.kata/progress.${name}.json`)).toBe(text);
  });

  test('keeps each damaged file', ({ course }) => {
    const progress = new ProgressFile(course.root);
    for (const text of ['one', 'two']) {
      course.write('.kata/progress.json', text);
      progress.record('02-sales', { verdict: 'weak' });
    }

    expect(course.read('.kata/progress.damaged.json')).toBe('one');
    expect(course.read('.kata/progress.damaged-2.json')).toBe('two');
  });

  test('says so where something else stands in the place of the file, and goes on', ({ course }) => {
    course.write('.kata/progress.json/inside', 'a folder');
    const progress = new ProgressFile(course.root);

    expect(progress.problem()).toMatch(/cannot be read \(.*\), so we start/);
    expect(progress.record('02-sales', { verdict: 'weak' })).toBe(true);
    expect(progress.verdictOf('02-sales')).toBe('weak');
    expect(course.read('.kata/progress.damaged.json/inside')).toBe('a folder');
  });

  test('has no problem where there is no file yet', ({ course }) => {
    expect(new ProgressFile(course.root).problem()).toBeUndefined();
  });

  test('remembers which hints were read, each once', ({ course }) => {
    const progress = new ProgressFile(course.root);

    progress.useHint('02-sales', 'task 1 1');
    progress.useHint('02-sales', 'bug counter/sells-only-one 0');
    progress.useHint('02-sales', 'task 1 1');

    expect(new ProgressFile(course.root).hintsUsed('02-sales')).toEqual([
      'task 1 1',
      'bug counter/sells-only-one 0',
    ]);
    expect(progress.hintsUsed('01-counter')).toEqual([]);
  });

  test('keeps the verdict when a hint is read', ({ course }) => {
    const progress = new ProgressFile(course.root);
    progress.record('02-sales', { verdict: 'weak' });

    progress.useHint('02-sales', 'task 1 1');

    expect(progress.verdictOf('02-sales')).toBe('weak');
  });

  test('reads a file that an older kit wrote, and keeps what it does not know', ({ course }) => {
    course.write('.kata/progress.json', '\uFEFF{ "version": 1, "lessons": {}, "stars": 3 }');
    const progress = new ProgressFile(course.root);

    expect(progress.problem()).toBeUndefined();
    expect(progress.hintsUsed('02-sales')).toEqual([]);
    progress.useHint('02-sales', 'task 1 1');

    expect(JSON.parse(course.read('.kata/progress.json'))).toMatchObject({ stars: 3 });
  });

  test('leaves nothing half-written behind', ({ course }) => {
    new ProgressFile(course.root).record('02-sales', { verdict: 'weak' });

    expect(readdirSync(path.join(course.root, '.kata'))).toEqual(['progress.json']);
  });

  test('goes on from the file as it was, where it was ended before it had written', ({ course }) => {
    const progress = new ProgressFile(course.root);
    progress.record('02-sales', { verdict: 'weak' });
    course.write('.kata/progress.json.4711', '{ "version": 1, "les');

    expect(progress.verdictOf('02-sales')).toBe('weak');
    expect(progress.problem()).toBeUndefined();
  });

  test('says so where it cannot be written', ({ course }) => {
    course.write('.kata', 'a file');

    expect(new ProgressFile(course.root).record('02-sales', { verdict: 'weak' })).toBe(false);
  });

  test('copes with a lesson without tests', ({ course }) => {
    course.remove(lesson);
    const progress = new ProgressFile(course.root);

    expect(progress.verdictOf('02-sales')).toBeUndefined();
    expect(progress.record('02-sales', { verdict: 'unfinished' })).toBe(true);
  });
});

describe('the current lesson', () => {
  const ids = ['01-counter', '02-sales'];

  test('is the first that is not passed', ({ course }) => {
    const progress = new ProgressFile(course.root);
    progress.record('01-counter', { verdict: 'passed' });

    expect(currentLesson(ids, progress)).toBe('02-sales');
  });

  test.for(['broken', 'invalid', 'unfinished', 'weak'] as const)(
    'stays where the verdict is %s',
    (verdict, { course }) => {
      const progress = new ProgressFile(course.root);
      progress.record('01-counter', { verdict });

      expect(currentLesson(ids, progress)).toBe('01-counter');
    },
  );

  test('is the last where all are passed', ({ course }) => {
    const progress = new ProgressFile(course.root);
    progress.record('01-counter', { verdict: 'passed' });
    progress.record('02-sales', { verdict: 'mastered' });

    expect(currentLesson(ids, progress)).toBe('02-sales');
  });
});
