import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base, vi } from 'vitest';
import { CourseCopy } from '../testing/course-copy.ts';
import type { HiddenBug } from './hidden-bugs.ts';
import type { MadeSuite } from './made-suite.ts';
import { truthOf } from './truth.ts';

/** The miniature course with what plain Vitest needs, and a folder for what is kept. */
const test = base.extend('course', ({}, { onCleanup }) => {
  const course = new CourseCopy();
  const cache = mkdtempSync(path.join(tmpdir(), 'kata-cache-'));
  vi.stubEnv('XDG_CACHE_HOME', cache);
  onCleanup(() => {
    course.remove();
    rmSync(cache, { recursive: true });
    vi.unstubAllEnvs();
  });
  course.write('fixtures/setup.ts', '');
  course.write('tsconfig.json', '{}');
  return course;
});

const start = `import { expect, test } from 'vitest';
import { Counter } from '#src/counter.ts';
import { MemoryShelf } from '#src/shelf.ts';
const counter = new Counter(new MemoryShelf(3));
`;

function suite(name: string, tests: string): MadeSuite {
  return { name, kind: 'hand-written', make: name, of: [name], files: { 'a.test.ts': start + tests } };
}

const sharp = suite('sharp', "test('three', async () => expect(await counter.has(3)).toBe(true));");
const dull = suite('dull', "test('two', async () => expect(await counter.has(2)).toBe(true));");
const wrong = suite(
  'wrong',
  `${dull.files['a.test.ts'].slice(start.length)}\ntest('four', async () => expect(await counter.has(4)).toBe(true));`,
);

function bug(course: CourseCopy, id: string, find: string, replace: string): HiddenBug {
  const text = course.read('src/counter.ts').replace(find, () => replace);
  return { id, kind: 'any', behaviour: 'Errs.', module: 'src/counter.ts', text };
}

test('plain Vitest says which suites catch which bugs, and what is kept is not run again', ({ course }) => {
  const bugs = [
    bug(course, 'boundary', '>= quantity', '> quantity'),
    bug(course, 'never', '>= quantity', '>= quantity && false'),
    // What a bug keeps in its module must not get from one suite to the next.
    bug(course, 'second-call', 'return (await', 'if (calls++ > 0) return false;\n    return (await'),
  ];
  bugs[2].text = `let calls = 0;\n${bugs[2].text}`;
  const begin = performance.now();
  const since = (): number => performance.now() - begin;

  const truth = truthOf(course.root, [sharp, dull, wrong], bugs, () => {});
  const firstMs = since();
  const again = truthOf(course.root, [sharp, dull, wrong], bugs, () => {});

  expect(truth).toEqual(
    new Map([
      ['sharp', { tests: 1, refusing: [], caught: '110' }],
      ['dull', { tests: 1, refusing: [], caught: '010' }],
      ['wrong', { tests: 2, refusing: ['wrong/a.test.ts > four'], caught: '010' }],
    ]),
  );
  expect(again).toEqual(truth);
  expect(since() - firstMs).toBeLessThan(firstMs / 10);
});
