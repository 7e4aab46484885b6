import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { commandWorld } from '../testing/command-world.ts';
import { test } from '../testing/test.ts';
import { resetCommand } from './reset.ts';

const file = 'lessons/01-counter/counter.test.ts';

test('makes a lesson as it was at first without asking, and brings the own version back', async ({
  course,
}) => {
  course.write(file, '// mine');
  const world = commandWorld(course.root);

  const codes = [await resetCommand('1', {}, world)];
  const starter = course.read(file);
  codes.push(await resetCommand('counter', { putBack: true }, world));

  expect(codes).toEqual([0, 0]);
  expect(starter).toContain('TODO 1');
  expect(course.read(file)).toBe('// mine');
  expect(world.said).toMatch(
    /^01-counter is the original again\. .*\nYour version of 01-counter from .* is back\.\n$/,
  );
});

test('stays with the own version with --keep', async ({ course }) => {
  course.write(file, '// mine');
  const world = commandWorld(course.root);

  expect(await resetCommand('1', { keep: true }, world)).toBe(0);
  expect(course.read(file)).toBe('// mine');
  expect(world.said).toBe('01-counter stays as you have it.\n');
});

test.for([
  ['a lesson that does not exist', 'tills', {}, /^There is no lesson tills\./],
  [
    'both flags at once',
    '1',
    { keep: true, putBack: true },
    /^--put-back and --keep cannot be used together/,
  ],
  ['all and a name', '1', { all: true }, /^--all takes every lesson/],
  ['to put all back', undefined, { all: true, putBack: true }, /^--put-back and --keep take one lesson/],
  ['no lesson', undefined, {}, /^Name the lesson to reset, or give --all/],
  ['all where no one can be asked', undefined, { all: true }, /^You have changed one lesson\. With --yes/],
  ['to put back what was never kept', '1', { putBack: true }, /^There is no version of 01-counter/],
] as const)('refuses %s', async ([, name, flags, says], { course }) => {
  course.write(file, '// mine');

  await expect(resetCommand(name, flags, commandWorld(course.root))).rejects.toThrow(says);
  expect(course.read(file)).toBe('// mine');
});

describe('all lessons', () => {
  const other = 'lessons/02-sales/sales.test.ts';

  test.for([
    [{ all: true }, 'y\n'],
    [{ all: true, yes: true }, undefined],
  ] as const)('are reset, and each version is kept: %o', async ([flags, answer], { course }) => {
    course.write(file, '// mine');
    course.write(other, '// mine, too');
    const world = commandWorld(course.root, { answer });

    expect(await resetCommand(undefined, flags, world)).toBe(0);
    expect(course.read(file)).toContain('TODO 1');
    expect(course.read(other)).toContain('sells a mug');
    expect(savedIn(course.root)).toEqual({
      '01-counter/counter.test.ts': '// mine',
      '02-sales/sales.test.ts': '// mine, too',
    });
  });

  test('stay as they are when the answer is no', async ({ course }) => {
    course.write(file, '// mine');
    const world = commandWorld(course.root, { answer: 'n\n' });

    expect(await resetCommand(undefined, { all: true }, world)).toBe(1);
    expect(world.said).toContain('You have changed one lesson.');
    expect(world.said).toMatch(/Nothing was changed\.\n$/);
    expect(course.read(file)).toBe('// mine');
  });

  test('are not asked about when none was changed', async ({ course }) => {
    const world = commandWorld(course.root);

    expect(await resetCommand(undefined, { all: true }, world)).toBe(0);
    expect(world.said).toBe('Every lesson is as the course has it. Nothing was changed.\n');
  });

  test('are reset as far as they can be, and the others are told', async ({ course }) => {
    course.write(file, '// mine');
    course.write(other, '// mine, too');
    course.edit('variants/starters.json', '"01-counter"', '"01-meter"');
    const world = commandWorld(course.root);

    expect(await resetCommand(undefined, { all: true, yes: true }, world)).toBe(2);
    expect(world.complained).toContain('01-counter');
    expect(course.read(file)).toBe('// mine');
    expect(course.read(other)).toContain('sells a mug');
  });
});

/** Text by lesson and file, of the versions that are kept. */
function savedIn(root: string): Record<string, string> {
  const saved = path.join(root, '.kata/saved');
  const files = readdirSync(saved, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return Object.fromEntries(
    files.map((name) => {
      const [lesson, , ...rest] = name.split(path.sep);
      return [`${lesson}/${rest.join('/')}`, readFileSync(path.join(saved, name), 'utf8')];
    }),
  );
}
