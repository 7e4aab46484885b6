import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fingerprintsOfSuites, likenessOf, likenessOfFingerprints, type Suite } from './likeness.ts';

const suites = path.resolve(import.meta.dirname, '../validity/suites');
const readSuites = (system: string): Suite[] =>
  readdirSync(path.join(suites, system)).map((student) => ({
    student,
    lesson: '24-capstone-orders',
    files: Object.fromEntries(
      readdirSync(path.join(suites, system, student)).map((name) => [
        name,
        readFileSync(path.join(suites, system, student, name), 'utf8'),
      ]),
    ),
  }));

const orders = readSuites('orders');
const original = orders.find(({ student }) => student === 'row-by-row')!;
const [[file, text]] = Object.entries(original.files);
const copied = (copy: string, own = ''): Suite => ({
  ...original,
  student: 'zoe',
  files: { [file]: copy + own },
});
const shareWith = (other: Suite, starters?: Map<string, string[]>): number =>
  likenessOf([original, other], starters).at(0)?.share ?? 0;

describe('a copy is seen', () => {
  test('as it is', () => {
    expect(shareWith(copied(text))).toBe(1);
  });

  test('with other names of variables, other texts and numbers, without comments, in other lines', () => {
    const renamed = renamedIn(text);

    expect(renamed).not.toContain(text.slice(400, 440));
    expect(shareWith(copied(renamed))).toBeGreaterThan(0.9);
  });

  test('with its tests in another order', () => {
    expect(shareWith(copied(movedIn(text)))).toBeGreaterThan(0.75);
  });

  test('in which as much is written anew', () => {
    const other = orders.find(({ student }) => student === 'money-minded')!;

    expect(shareWith({ ...original, student: 'zoe', files: { ...other.files, 'copy.test.ts': text } })).toBe(
      1,
    );
  });

  test('with the lines that are alike, the longest first', () => {
    const [{ places, students }] = likenessOf([original, copied(`// mine\n\n${text}`)]);

    expect(students).toEqual(['row-by-row', 'zoe']);
    const [[from, to], [start, end]] = places[0].lines;
    expect([start - from, end - to]).toEqual([2, 2]);
    expect(to - from).toBeGreaterThan(100);
  });
});

describe('is not taken for a copy', () => {
  test.for(['orders', 'auth'])('what was written apart for one task: %s', (system) => {
    expect(likenessOf(readSuites(system))).toEqual([]);
  });

  test('what everybody was given', () => {
    expect(shareWith(copied(text), new Map([[original.lesson, [text]]]))).toBe(0);
  });

  test('the answer to another lesson', () => {
    expect(shareWith({ ...copied(text), lesson: '25-capstone-auth' })).toBe(0);
  });

  test.for([
    ['does not parse', 'test(('],
    ['is empty', ''],
    ['is nested deeper than a stack', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['is longer than anybody writes', 'expect(1);\n'.repeat(100_000)],
  ])('what %s', ([, content]) => {
    expect(shareWith(copied(content))).toBe(0);
  });
});

test('the order of suites changes nothing', () => {
  const all = [...orders, copied(renamedIn(text))];

  expect(likenessOf(all.toReversed())).toEqual(likenessOf(all));
});

test('fingerprints alone give the same pairs, without places', () => {
  const all = [...orders, copied(renamedIn(text))];
  const pairs = likenessOf(all);

  const found = likenessOfFingerprints(fingerprintsOfSuites(all, new Map()));

  expect(found.length).toBeGreaterThan(0);
  expect(found).toEqual(pairs.map((pair) => ({ ...pair, places: [] })));
});

test('compares all pairs of a hundred suites quickly', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => ({
    ...orders[index % orders.length],
    student: `student-${index}`,
  }));

  const before = process.cpuUsage();
  const pairs = likenessOf(hundred);
  const { user, system } = process.cpuUsage(before);

  expect(pairs.length).toBeGreaterThan(100);
  // In CPU time, because others run at the same time.
  expect((user + system) / 1000).toBeLessThan(4000);
});

/** Other words for everything that a copier can rename. */
function renamedIn(code: string): string {
  const names = new Set([...code.matchAll(/\b(?:const|let|function)\s+(\w+)/g)].map(([, name]) => name));
  return [...names]
    .reduce(
      (changed, name, index) =>
        changed.replaceAll(new RegExp(`(?<![.'\\w])${name}\\b(?!\\s*:)`, 'g'), `other${index}`),
      code,
    )
    .replaceAll(/\/\/.*|\/\*[^]*?\*\//g, '')
    .replaceAll(/(\b(?:test|it|describe)(?:\.\w+)?\()'[^'\n]*'/g, "$1'another name'")
    .replaceAll(/\b\d+\b/g, '7')
    .replaceAll('\n', '\n\n');
}

/** The blocks of a file that stand alone, from the last to the first, imports aside. */
function movedIn(code: string): string {
  const blocks = code.split(/\n(?=(?:test|describe|it)\b)/);
  return [blocks[0], ...blocks.slice(1).toReversed()].join('\n');
}
