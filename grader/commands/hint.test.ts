import { expect } from 'vitest';
import { ProgressFile } from '../coach/progress.ts';
import { commandWorld } from '../testing/command-world.ts';
import { test } from '../testing/test.ts';
import { hintCommand } from './hint.ts';

test('climbs from one hint to the next, and shows those that were read', async ({ course }) => {
  const [first, second] = [commandWorld(course.root), commandWorld(course.root)];

  const codes = [await hintCommand('2', first), await hintCommand('sales', second)];

  expect(codes).toEqual([0, 0]);
  expect(first.said).toBe(`Task 2, Sold out

  Sells one more than are left.

1 more hint waits: ask again.
`);
  expect(second.said).toBe(`Task 2, Sold out

  You have read:
    Sells one more than are left.

  Try the number beside the limit.

That was the last of these.
`);
  expect(new ProgressFile(course.root).hintsUsed('02-sales')).toHaveLength(2);
});

test('is about the current lesson where none is named, and names a wrong test first', async ({ course }) => {
  const world = commandWorld(course.root);

  await hintCommand(undefined, world);

  expect(world.said).toMatch(/^First this:\n {2}wrong: knows how many are left\. .*\n.*expected 1000, got 3/);
  expect(world.said).toContain('Task 1, Is there enough?\n\n  Says that there is not enough when exactly');
});

test('reveals nothing where the tests do not load: that comes first', async ({ course }) => {
  course.write('lessons/02-sales/sales.test.ts', 'test("x", () => {');
  const world = commandWorld(course.root);

  expect(await hintCommand('2', world)).toBe(0);
  expect(world.said).toMatch(/^First this:\n {2}sales\.test\.ts does not load: line 1: /);
  expect(new ProgressFile(course.root).hintsUsed('02-sales')).toEqual([]);
});

test('has nothing to say where all is caught', async ({ course }) => {
  course.write('lessons/02-sales/sales.test.ts', course.read('solutions/02-sales/sales.test.ts'));
  const world = commandWorld(course.root);

  expect(await hintCommand('2', world)).toBe(0);
  expect(world.said).toBe('There is no hint now: nothing is open, and nothing is missed.\n');
});

test('leads to the solution when all hints were read', async ({ course }) => {
  const progress = new ProgressFile(course.root);
  for (const hint of ['bug counter/sells-one-too-many 0', 'bug counter/sells-one-too-many 1', 'task 2 1'])
    progress.useHint('02-sales', hint);
  for (const hint of [
    'bug counter/takes-before-it-refuses 0',
    'bug counter/takes-before-it-refuses 1',
    'task 1 1',
  ])
    progress.useHint('02-sales', hint);
  progress.useHint('02-sales', 'bug counter/sells-only-one 0');
  progress.useHint('02-sales', 'bug counter/sells-only-one 1');
  const world = commandWorld(course.root);

  await hintCommand('2', world);

  expect(world.said.replaceAll('\n', ' ')).toContain('`kata solution 02-sales` shows how we did it.');
});

test('gives the hint also where it cannot be remembered', async ({ course }) => {
  course.write('.kata', 'a file');
  const world = commandWorld(course.root);

  expect(await hintCommand('2', world)).toBe(0);
  expect(world.said).toContain('Sells one more than are left.');
  expect(world.complained).toMatch(/^Your progress could not be written to \.kata\./);
});

test('refuses a lesson that does not exist', async ({ course }) => {
  await expect(hintCommand('tills', commandWorld(course.root))).rejects.toThrow(
    /^There is no lesson tills\./,
  );
});
