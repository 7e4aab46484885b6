import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from 'vitest';
import { readSuite } from '../course/suite.ts';
import { Memory } from './memory.ts';

const suite = `
import { expect, test } from 'vitest';
const stock = 3;
test('sells', () => { expect(stock).toBe(3); });
test('restocks', () => { expect(stock + 1).toBe(4); });
`;

/** A course of one suite, of which a test is known to notice a bug. */
const test = base.extend('course', ({}, { onCleanup }) => {
  const root = mkdtempSync(path.join(tmpdir(), 'kata-memory-'));
  onCleanup(() => rmSync(root, { recursive: true, force: true }));
  const save = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  const memory = new Memory();
  const confirmed = (): ReturnType<Memory['confirmedIn']> =>
    memory.confirmedIn(root, readSuite(path.join(root, 'lessons'), 'lessons'));
  const sells = {
    key: 'any',
    name: 'sells',
    file: path.join(root, 'lessons/my.test.ts').replaceAll('\\', '/'),
  };

  save('lessons/my.test.ts', suite);
  save('lessons/prices.json', '[1]');
  save('src/shop.ts', 'export {};');
  confirmed().add(sells, 'sells-none');
  return { save, knows: (bug: string) => confirmed().has(sells, bug) };
});

test.for([
  ['another test', 'stock + 1', 'stock + 2'],
  ['a comment between the tests', '\ntest', '\n// as agreed\ntest'],
])('knows a catch when %s has changed', ([, before, after], { course }) => {
  course.save('lessons/my.test.ts', suite.replace(before, after));

  expect(course.knows('sells-none')).toBe(true);
});

test.for([
  ['the test', 'toBe(3)', 'toEqual(3)'],
  ['what stands around the tests', 'stock = 3', 'stock = 1 + 2'],
  ['its name', "'sells'", "'sells a mug'"],
])('does not know it when %s has changed', ([, before, after], { course }) => {
  course.save('lessons/my.test.ts', suite.replace(before, after));

  expect(course.knows('sells-none')).toBe(false);
});

test.for(['src/shop.ts', 'lessons/prices.json', 'lessons/helper.ts', 'variants/bugs/sells-none.yaml'])(
  'does not know it when %s has changed',
  (file, { course }) => {
    course.save(file, 'other');

    expect(course.knows('sells-none')).toBe(false);
  },
);

test('does not know it of another bug', ({ course }) => {
  expect(course.knows('sells-all')).toBe(false);
});
