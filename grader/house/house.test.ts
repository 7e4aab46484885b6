import { expect, test } from 'vitest';
import { circlesIn, misplacedIn, roomOf } from './arrows.ts';
import { copiesIn } from './copies.ts';
import type { Module } from './modules.ts';
import { oversizedIn } from './sizes.ts';

const module = (file: string, ...imports: string[]): Module => ({ file, text: '', imports });

test.for([
  ['judge/verdict.ts', 'judge'],
  ['session/vitest/engine.ts', 'session/vitest'],
  ['session/session.ts', 'session'],
  ['grader.ts', 'grader.ts'],
  ['attic/old.ts', undefined],
])('%s stands in %s', ([file, room]) => {
  expect(roomOf(file!)).toBe(room);
});

test('finds nothing where each room imports to its left', () => {
  const modules = [
    module('judge/verdict.ts', '../session/evidence.ts', './score.ts', 'zod'),
    module('session/session.ts', './vitest/engine.ts'),
    module('session/vitest/engine.ts', 'vitest/node', '../protocol/run.ts'),
    module('benchmarks/bench.ts', '../cli.ts', 'vitest/node'),
  ];

  expect(misplacedIn(modules)).toEqual([]);
});

test.for([
  [module('judge/verdict.ts', '../habits/habits.ts'), 'habits stands to the right of judge'],
  [module('session/vitest/engine.ts', '../team.ts'), 'session stands to the right of session/vitest'],
  [module('judge/verdict.ts', '../testing/evidence.ts'), 'testing stands to the right of judge'],
  [module('session/session.ts', 'vitest/node'), 'only session/vitest touches it'],
  [module('coach/coach.ts', 'vite/module-runner'), 'only session/vitest touches it'],
  [{ ...module('coach/coach.ts'), text: 'globalThis.__vitest_worker__' }, 'only session/vitest touches it'],
  [module('attic/old.ts'), 'stands in no room'],
] as const)('says what is wrong with $0.file', ([one, problem]) => {
  expect(misplacedIn([one])).toEqual([expect.stringContaining(problem)]);
});

test('finds a circle, also one of three', () => {
  const modules = [
    module('judge/a.ts', './b.ts'),
    module('judge/b.ts', './c.ts'),
    module('judge/c.ts', './a.ts'),
    module('judge/d.ts', './a.ts'),
  ];

  expect(circlesIn(modules)).toEqual([['judge/a.ts', 'judge/b.ts', 'judge/c.ts', 'judge/a.ts']]);
});

const lines = (count: number): string =>
  Array.from({ length: count }, (_, line) => `line(${line});`).join('\n');

test('finds ten equal lines, and not nine', () => {
  const [ten, nine] = [10, 9].map((count) => [
    { file: 'a.ts', text: `before();\n${lines(count)}` },
    { file: 'b.ts', text: `${lines(count)}\nafter();` },
  ]);

  expect(copiesIn(ten)).toEqual(['b.ts:1 has 10 lines of a.ts:2']);
  expect(copiesIn(nine)).toEqual([]);
});

test('tells a longer run once', () => {
  expect(copiesIn(['a.ts', 'b.ts'].map((file) => ({ file, text: lines(15) })))).toHaveLength(1);
});

test('finds files that are too long, and too many that are rather long', () => {
  expect(oversizedIn([{ file: 'a.ts', text: lines(301) }])).toHaveLength(2);
  expect(oversizedIn(['a.ts', 'b.ts', 'c.ts'].map((file) => ({ file, text: lines(60) })))).toEqual([]);
});
