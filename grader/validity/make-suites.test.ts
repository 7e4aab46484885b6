import { expect, test } from 'vitest';
import { cut } from './cut.ts';
import type { MadeSuite } from './made-suite.ts';
import { makeSuites } from './make-suites.ts';

/** A suite with this many tests: two in a group, the others outside of it. */
function written(name: string, count: number): MadeSuite {
  const tests = Array.from(
    { length: count },
    (_, place) => `test('${place}', () => expect(${place}).toBe(1));`,
  );
  const text = `describe('group', () => {\n${tests.slice(0, 2).join('\n')}\n});\n${tests.slice(2).join('\n')}\n`;
  return { name, kind: 'hand-written', make: name, of: [name], files: { 'a.test.ts': text } };
}

const titles = ({ files }: MadeSuite): string[] =>
  Object.values(files).flatMap((text) => [...text.matchAll(/test\('(\d+)'/g)].map(([, title]) => title));

test.for([
  [0.5, 5],
  [0.15, 2],
  [0.01, 1],
  [1, 10],
])('a share of %d keeps %d of 10 tests', ([share, count]) => {
  expect(titles(cut(written('ten', 10), share, 1))).toHaveLength(count);
});

test('the same seed keeps the same tests, another seed others', () => {
  const ten = written('ten', 10);

  expect(cut(ten, 0.5, 1)).toEqual(cut(ten, 0.5, 1));
  expect(titles(cut(ten, 0.5, 1))).not.toEqual(titles(cut(ten, 0.5, 2)));
});

test('a group that would be left empty goes with its tests', () => {
  const texts = Array.from(
    { length: 20 },
    (_, seed) => cut(written('ten', 10), 0.2, seed).files['a.test.ts'],
  );

  expect(texts.filter((text) => !/test\('[01]'/.test(text)).join()).not.toContain('describe');
  expect(texts.filter((text) => /test\('[01]'/.test(text)).every((text) => text.includes('describe'))).toBe(
    true,
  );
});

test('a loop whose test is removed still parses', () => {
  const text = "for (const one of [1, 2]) test(`is ${one}`, () => {});\ntest('1', () => {});\n";
  const suite = { ...written('loop', 2), files: { 'a.test.ts': text } };

  const kept = Array.from({ length: 10 }, (_, seed) => cut(suite, 0.5, seed).files['a.test.ts']);

  expect(new Set(kept)).toEqual(
    new Set([
      "for (const one of [1, 2]) ;\ntest('1', () => {});\n",
      'for (const one of [1, 2]) test(`is ${one}`, () => {});\n;\n',
    ]),
  );
});

test('the suites are the hand-written ones, pairs of them, and cut ones, each of another name', () => {
  const hand = Array.from({ length: 24 }, (_, place) => written(`suite-${place}`, 10));

  const made = makeSuites(hand, written('solution', 40).files);

  const counts = Object.groupBy(made, ({ kind }) => kind);
  expect(counts['hand-written']).toEqual(hand);
  expect([counts.combined?.length, counts.cut?.length]).toEqual([10, 26]);
  expect(new Set(made.map(({ name }) => name)).size).toBe(60);
  expect(made.every((suite) => titles(suite).length > 0)).toBe(true);
});

test('a pair has the files of both, also if they are called alike', () => {
  const pair = makeSuites([written('one', 3), written('two', 3)], written('solution', 40).files)[2];

  expect(pair.of).toEqual(['one', 'two']);
  expect(Object.keys(pair.files)).toEqual(['one.a.test.ts', 'two.a.test.ts']);
});
