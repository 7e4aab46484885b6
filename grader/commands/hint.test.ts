import { expect } from 'vitest';
import { ProgressFile } from '../learner/progress.ts';
import { commandWorld } from '../testing/command-world.ts';
import { withoutTest } from '../testing/suites.ts';
import { test } from '../testing/test.ts';
import { hintCommand } from './hint.ts';

test('climbs from one hint to the next, and shows those that were read', async ({ course }) => {
  const [first, second] = [commandWorld(course.root), commandWorld(course.root)];

  const codes = [await hintCommand('2', {}, first), await hintCommand('sales', {}, second)];

  expect(codes).toEqual([0, 0]);
  expect(first.said).toBe(`Hint 1 of 5 on task 2, Sold out

  One of the bugs here: Sells one more than are left.

4 more hints wait: ask again.
`);
  expect(second.said).toBe(`Hint 2 of 5 on task 2, Sold out

  You have read:
    One of the bugs here: Sells one more than are left.

  Try the number beside the limit.

3 more hints wait: ask again.
`);
  expect(new ProgressFile(course.root).hintsUsed('02-sales')).toHaveLength(2);
});

test('is about the current lesson where none is named, and names a wrong test first', async ({ course }) => {
  const world = commandWorld(course.root);

  await hintCommand(undefined, {}, world);

  expect(world.said).toMatch(/^First this:\n {2}wrong: knows how many are left\. .*\n.*expected 1000, got 3/);
  expect(world.said).toContain(
    'Hint 1 of 5 on task 1, Is there enough?\n\n  One of the bugs here: Says that there is not enough when exactly',
  );
});

test('reveals nothing where the tests do not load: that comes first', async ({ course }) => {
  course.write('lessons/02-sales/sales.test.ts', 'test("x", () => {');
  const world = commandWorld(course.root);

  expect(await hintCommand('2', {}, world)).toBe(0);
  expect(world.said).toMatch(/^First this:\n {2}sales\.test\.ts does not load: line 1: /);
  expect(new ProgressFile(course.root).hintsUsed('02-sales')).toEqual([]);
});

test('has nothing to say where all is caught', async ({ course }) => {
  course.write('lessons/02-sales/sales.test.ts', course.read('solutions/02-sales/sales.test.ts'));
  const world = commandWorld(course.root);

  expect(await hintCommand('2', {}, world)).toBe(0);
  expect(world.said).toBe('There is no hint now: nothing is open, and nothing is missed.\n');
});

test('leads to the solution when all hints were read', async ({ course }) => {
  readAllHints(course.root);
  const world = commandWorld(course.root);

  await hintCommand('2', {}, world);

  expect(world.said.replaceAll('\n', ' ')).toMatch(/`kata solution 02-sales` shows how we did it\. $/);
});

test('leads to the questions, too, where a lesson answers some', async ({ course }) => {
  readAllHints(course.root);
  course.edit('lessons/02-sales/hints.md', '# Hints', '# Hints\n\n## Questions\n\n**Why?**\nBecause.');
  const world = commandWorld(course.root);

  await hintCommand('2', {}, world);

  expect(world.said.replaceAll('\n', ' ')).toContain('At the end of lessons/02-sales/hints.md we answer');
});

test('gives the hint also where it cannot be remembered', async ({ course }) => {
  course.write('.kata', 'a file');
  const world = commandWorld(course.root);

  expect(await hintCommand('2', {}, world)).toBe(0);
  expect(world.said).toContain('Sells one more than are left.');
  expect(world.complained).toMatch(/^Your progress could not be written to \.kata: /);
});

test('gives hints on one task, and names the other tasks that miss something', async ({ course }) => {
  const [first, second] = [commandWorld(course.root), commandWorld(course.root)];

  await hintCommand('1', {}, first);
  await hintCommand('1', { task: 2 }, second);

  expect(first.said).toMatch(/\nHint 1 of 5 on task 1, .*[^]*For the other task add `--task 2`\.\n$/);
  expect(second.said).toMatch(
    /\nHint 1 of 3 on task 2, A delivery\n[^]*For the other task add `--task 1`\.\n$/,
  );
});

test('has no hint on a task that is done, and names those that are not', async ({ course }) => {
  const world = commandWorld(course.root);

  expect(await hintCommand('2', { task: 1 }, world)).toBe(0);
  expect(world.said).toBe('Task 1 is done. Hints wait on task 2.\n');
});

test('refuses a task that the lesson does not have', async ({ course }) => {
  await expect(hintCommand('2', { task: 7 }, commandWorld(course.root))).rejects.toThrow(
    '02-sales has no task 7. It has the tasks 1, 2.',
  );
});

test('climbs on what mastered asks for when every bug is caught', async ({ course }) => {
  const solution = course.read('solutions/02-sales/sales.test.ts');
  course.write('lessons/02-sales/sales.test.ts', withoutTest(solution, 'sells all that are left'));
  const [first, second, third] = [1, 2, 3].map(() => commandWorld(course.root));

  for (const world of [first, second, third]) await hintCommand('2', {}, world);

  expect(first.said).toBe(`Hint 1 of 3. For mastered: a change that no test notices

  A small change goes unnoticed in src/counter.ts, line 19, in sell.

2 more hints wait: ask again.
`);
  expect(second.said).toContain(`
  No test notices if \`left < 0\` also counts as true when both sides are equal in
  sell. Choose values that make both sides of \`left < 0\` equal.
`);
  expect(third.said.replaceAll(/\s+/g, ' ')).toContain('Call sell. Expect the exact result, and no Error.');
});

test('refuses a lesson that does not exist', async ({ course }) => {
  await expect(hintCommand('tills', {}, commandWorld(course.root))).rejects.toThrow(
    /^There is no lesson tills\./,
  );
});

/** Of lesson 02, whose starter misses all of its bugs. */
function readAllHints(root: string): void {
  const progress = new ProgressFile(root);
  for (const bug of ['sells-one-too-many', 'takes-before-it-refuses', 'sells-only-one'])
    for (const step of [0, 1]) progress.useHint('02-sales', `bug counter/${bug} ${step}`);
  for (const task of [1, 2]) progress.useHint('02-sales', `task ${task} 1`);
}
