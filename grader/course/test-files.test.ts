import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { test } from '../testing/test.ts';
import { readSuite, skippedNews } from './suite.ts';

const lesson = 'lessons/01-counter';

test('takes every TypeScript file that Vitest takes for a test, also in folders', ({ course }) => {
  for (const name of ['b.spec.ts', 'c.test.mts', 'd.test.tsx', 'deep/er/e.test.ts', '__tests__/f.test.ts'])
    course.write(`${lesson}/${name}`, '');

  expect(namesIn(course.root)).toEqual([
    'b.spec.ts',
    'c.test.mts',
    'counter.test.ts',
    'd.test.tsx',
    '__tests__/f.test.ts',
    'deep/er/e.test.ts',
  ]);
});

test('leaves what editors and systems put beside the tests', ({ course }) => {
  symlinkSync('someone@host.1234', path.join(course.root, lesson, '.#counter.test.ts'));
  for (const name of ['._counter.test.ts', '.git/a.test.ts', 'node_modules/p/a.test.ts', 'counter.test.ts~'])
    course.write(`${lesson}/${name}`, '\0');

  expect(namesIn(course.root)).toEqual(['counter.test.ts']);
});

test.skipIf(process.platform === 'win32')('leaves what is no file, and waits for none', ({ course }) => {
  mkdirSync(path.join(course.root, lesson, 'a.test.ts'));
  symlinkSync('.', path.join(course.root, lesson, 'loop'));
  execFileSync('mkfifo', [path.join(course.root, lesson, 'b.test.ts')]);

  expect(namesIn(course.root)).toEqual(['counter.test.ts']);
});

test.for(['counter-test.ts', 'counter_test.ts', 'counterTest.ts', '__tests__/counter.ts', 'counter.test.js'])(
  'names %s, which looks like a test and is none',
  (name, { course }) => {
    course.write(`${lesson}/${name}`, '');

    expect(skippedNews(path.join(course.root, lesson), lesson)).toBe(
      `${lesson}/${name} is not judged: the name of a test file must end in .test.ts.`,
    );
  },
);

test('has nothing to say of helpers', ({ course }) => {
  for (const name of ['helpers.ts', 'testing.ts', 'latest.ts', 'contest.ts'])
    course.write(`${lesson}/${name}`, '');

  expect(skippedNews(path.join(course.root, lesson), lesson)).toBeUndefined();
});

function namesIn(root: string): string[] {
  const folder = path.join(root, lesson);
  return Object.keys(readSuite(folder, lesson).sources).map((file) => path.posix.relative(folder, file));
}
