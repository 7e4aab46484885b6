import path from 'node:path';
import { describe, expect } from 'vitest';
import type { CourseCopy } from '../testing/course-copy.ts';
import { test } from '../testing/test.ts';
import { loadPrivateBugs, placePrivateBugs } from './private-bugs.ts';
import type { Grading } from './plan.ts';

const grading: Grading = { sandbox: 'none', confirm: 'none' };
const { signal } = new AbortController();

const bugThat = (edit: string): string => `behaviour: Is wrong.\nrequirement: sell\nedits:\n  - ${edit}\n`;

function load(course: CourseCopy) {
  return loadPrivateBugs(course.root, path.join(course.root, 'pack'));
}

test('loads a bug without hints, under an id that is none of the course', ({ course }) => {
  course.write(
    'pack/bugs/counter/sells-only-one.yaml',
    bugThat('{ find: "left < 0", replace: "left < -2" }'),
  );

  expect(load(course)).toMatchObject([
    { id: 'private/counter/sells-only-one', module: 'src/counter.ts', hints: [] },
  ]);
});

describe('refuses, naming the file,', () => {
  test.for<[string, string, string, string | RegExp]>([
    [
      'text that is not in the module',
      'counter/x',
      bugThat('{ find: "left > 0", replace: "" }'),
      /edits\.0\.find: stands 0 times in src\/counter\.ts, and must stand exactly once\. Correct it, then start again\.$/,
    ],
    [
      'text that is there twice',
      'counter/x',
      bugThat('{ find: "quantity: number", replace: "" }'),
      /stands 3 times in src\/counter\.ts/,
    ],
    [
      'code that does not parse',
      'counter/x',
      bugThat('{ find: "left < 0", replace: "left <" }'),
      /with these edits line 19 of src\/counter\.ts does not parse/,
    ],
    ['a module that is not there', 'till/x', bugThat('{ find: a, replace: b }'), 'there is no src/till.ts.'],
    ['a bug without edits', 'counter/x', 'behaviour: x\nrequirement: y\n', /edits: .*Correct it, then start/],
    [
      'an unknown key',
      'counter/x',
      `${bugThat('{ find: a, replace: b }')}hint: x\n`,
      /Unrecognized key: "hint"/,
    ],
    ['broken YAML', 'counter/x', 'behaviour: "x', 'is not valid YAML'],
  ])('%s', ([, id, yaml, sentence], { course }) => {
    course.write(`pack/bugs/${id}.yaml`, yaml);

    expect(() => load(course)).toThrow(
      expect.objectContaining({ name: 'UsageError', message: expect.stringMatching(sentence) }),
    );
    expect(() => load(course)).toThrow(`pack/bugs/${id}.yaml`);
  });
});

test('refuses a pack without bugs', ({ course }) => {
  course.write('pack/README.md', '');

  expect(() => load(course)).toThrow('`kata new pack NAME` writes a folder with an example.');
});

test('counts a bug in the lessons whose solution catches it', { timeout: 120_000 }, async ({ course }) => {
  course.write('pack/bugs/counter/doubts.yaml', bugThat('{ find: ">= quantity", replace: "> quantity" }'));
  course.write('pack/bugs/counter/sells.yaml', bugThat('{ find: "left < 0", replace: "left < -2" }'));
  const bugs = load(course);

  const placed = await placePrivateBugs(course.root, bugs, ['01-counter', '02-sales'], grading, signal);

  expect([...placed].map(([lesson, own]) => [lesson, own.map(({ id }) => id)])).toEqual([
    ['01-counter', ['private/counter/doubts']],
    ['02-sales', ['private/counter/sells']],
  ]);
});

test('refuses a bug that no solution catches', { timeout: 120_000 }, async ({ course }) => {
  course.write('pack/bugs/counter/none.yaml', bugThat('{ find: "left < 0", replace: "left <= -1" }'));

  await expect(placePrivateBugs(course.root, load(course), ['02-sales'], grading, signal)).rejects.toThrow(
    /pack\/bugs\/counter\/none\.yaml: no solution catches this bug/,
  );
});
