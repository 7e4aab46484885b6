import { describe, expect } from 'vitest';
import { knownCatches } from '../learner/catches.ts';
import { ProgressFile } from '../learner/progress.ts';
import { commandWorld } from '../testing/command-world.ts';
import { test } from '../testing/test.ts';
import { UsageError } from '../usage-error.ts';
import { diffCommand as diffWithCatches } from './diff.ts';
import { solutionCommand } from './solution.ts';

const id = '01-counter';

/** Pairs tests by their names alone: nothing runs. */
const diffCommand: typeof diffWithCatches = (name, flags, context) =>
  diffWithCatches(name, flags, { ...context, out: context.out, findCatches: async () => ({}) });
const ofSolution = "test('adds a delivery to what is there', async () => {\n  const shelf";

describe.for([
  ['solution', solutionCommand],
  ['diff', diffCommand],
] as const)('kata %s', ([, command]) => {
  test('shows the solution of a lesson that is passed', async ({ course }) => {
    new ProgressFile(course.root).record(id, { verdict: 'passed' });
    const world = commandWorld(course.root);

    expect(await command('1', {}, world)).toBe(0);
    expect(world.said).toContain('const isEnough = await counter.has(3);');
  });

  test('asks first where the lesson is not passed', async ({ course }) => {
    const world = commandWorld(course.root, { answer: 'y\n' });

    expect(await command('counter', {}, world)).toBe(0);
    expect(world.said).toMatch(/^You have not passed 01-counter yet, .*\? \[y\/N\] /);
    expect(world.said).toContain('const isEnough');
  });

  test.for(['n\n', '\n', 'nonsense\n', '\u0004'])(
    'shows nothing after the answer %j',
    async (answer, { course }) => {
      const world = commandWorld(course.root, { answer });

      expect(await command(id, {}, world)).toBe(1);
      expect(world.said).not.toContain('const isEnough');
      expect(world.said).toContain('`kata hint` helps');
    },
  );

  test('asks again when the tests have changed since they passed', async ({ course }) => {
    new ProgressFile(course.root).record(id, { verdict: 'mastered' });
    course.write('lessons/01-counter/counter.test.ts', '// begun anew');
    const world = commandWorld(course.root, { answer: 'n\n' });

    expect(await command(id, {}, world)).toBe(1);
  });

  test('names the flag where nobody can be asked', async ({ course }) => {
    const world = commandWorld(course.root);

    await expect(command(id, {}, world)).rejects.toThrow(new UsageError(expectedWithoutTerminal));
    expect(world.said).toBe('');
  });

  test('does not ask with --yes', async ({ course }) => {
    const world = commandWorld(course.root, { answer: 'n\n' });

    expect(await command(id, { yes: true }, world)).toBe(0);
    expect(world.said).toContain('const isEnough');
  });

  test('says so where a course has no solutions, and does not ask before', async ({ course }) => {
    course.remove('solutions');
    const world = commandWorld(course.root, { answer: 'y\n' });

    await expect(command(id, {}, world)).rejects.toThrow('This copy of the course has no solutions.');
    expect(world.said).toBe('');
  });

  test('refuses a lesson that does not exist', async ({ course }) => {
    await expect(command('tills', {}, commandWorld(course.root))).rejects.toThrow(
      /^There is no lesson tills\./,
    );
  });
});

const expectedWithoutTerminal =
  'You have not passed 01-counter yet, and you learn most just before you do. With --yes our solution is shown anyway.';

test('prints the solution under its name, as it is', async ({ course }) => {
  const world = commandWorld(course.root);

  await solutionCommand(id, { yes: true }, world);

  expect(world.said).toMatch(/^solutions\/01-counter\/counter\.test\.ts\n\nimport/);
  expect(world.said).toContain(ofSolution);
});

test('shows the own file beside ours in a wide terminal, below it in a narrow one', async ({ course }) => {
  const [wide, narrow] = [commandWorld(course.root, { width: 120 }), commandWorld(course.root)];

  await diffCommand(id, { yes: true }, wide);
  await diffCommand(id, { yes: true }, narrow);

  expect(wide.said).toMatch(
    /^yours: lessons\/01-counter\/counter\.test\.ts +ours: solutions\/01-counter\/counter\.test\.ts\n/,
  );
  expect(narrow.said).toMatch(/^- yours: lessons\/01-counter\/counter\.test\.ts\n\+ ours: solutions/);
  expect(narrow.said).toMatch(/^- {2}expect\(await shelf\.count\(\)\)\.toBe\(1000\);$/m);
});

test('takes no difference in how lines end for one', async ({ course }) => {
  const solution = course.read('solutions/01-counter/counter.test.ts');
  course.write('lessons/01-counter/counter.test.ts', `\uFEFF${solution.replaceAll('\n', '\r\n')}`);
  const world = commandWorld(course.root);

  await diffCommand(id, { yes: true }, world);

  expect(world.said.trim()).toBe('counter.test.ts: yours is the same as ours.');
});

test('says so where the learner has no such file', async ({ course }) => {
  course.remove('lessons/01-counter/counter.test.ts');
  const world = commandWorld(course.root);

  expect(await diffCommand(id, { yes: true }, world)).toBe(0);
  expect(world.said.trim()).toBe('counter.test.ts: you have no such file.');
});

test('pairs tests that catch the same bugs, whatever they are called and wherever they are', async ({
  course,
}) => {
  const solution = course.read('solutions/01-counter/counter.test.ts');
  const [imports, first, ...others] = solution.split(/\n(?=test\()/);
  const moved = [imports, ...others, first].join('\n').replace('has enough when all are wanted', 'zzz');
  course.write('lessons/01-counter/counter.test.ts', moved);
  const world = commandWorld(course.root, { width: 120 });

  await diffWithCatches(id, { yes: true }, world);
  const ran = world.said;
  await diffWithCatches(id, { yes: true }, { ...world, findCatches: async () => ({}) });
  const byName = world.said.slice(ran.length);

  expect(ran).toMatch(/^test\('zzz', .* \| test\('has enough when all are wanted', /m);
  expect(ran).not.toContain('Only yours:');
  expect(byName).toContain('Only yours:');
  expect(knownCatches(course.root, id).ours).toContainEqual({
    id: 'counter/refuses-the-last-one',
    caughtBy: ['has enough when all are wanted'],
  });
});
