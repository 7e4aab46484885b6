import { expect } from 'vitest';
import { commandWorld } from '../testing/command-world.ts';
import { test } from '../testing/test.ts';
import { resetCommand } from './reset.ts';

const file = 'lessons/01-counter/counter.test.ts';

test('makes a lesson as it was at first without asking, and brings the own version back', ({ course }) => {
  course.write(file, '// mine');
  const world = commandWorld(course.root);

  const codes = [resetCommand('1', {}, world)];
  const starter = course.read(file);
  codes.push(resetCommand('counter', { putBack: true }, world));

  expect(codes).toEqual([0, 0]);
  expect(starter).toContain('TODO 1');
  expect(course.read(file)).toBe('// mine');
  expect(world.said).toMatch(
    /^01-counter is as it was at first\. .*\nYour version of 01-counter from .* is back\.\n$/,
  );
});

test('stays with the own version with --keep', ({ course }) => {
  course.write(file, '// mine');
  const world = commandWorld(course.root);

  expect(resetCommand('1', { keep: true }, world)).toBe(0);
  expect(course.read(file)).toBe('// mine');
  expect(world.said).toBe('01-counter stays as you have it.\n');
});

test.for([
  ['a lesson that does not exist', 'tills', {}, /^There is no lesson tills\./],
  ['both flags at once', '1', { keep: true, putBack: true }, /^--put-back and --keep do not go together/],
  ['to put back what was never kept', '1', { putBack: true }, /^There is no version of 01-counter/],
] as const)('refuses %s', ([, name, flags, says], { course }) => {
  expect(() => resetCommand(name, flags, commandWorld(course.root))).toThrow(says);
});
