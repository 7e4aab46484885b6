import { expect } from 'vitest';
import { commandWorld } from '../testing/command-world.ts';
import { test } from '../testing/test.ts';
import { newCommand } from './new.ts';
import { verifyCommand } from './verify.ts';

const starter = 'lessons/02-sales/sales.test.ts';

test('shows which test of the solution catches which bug, and which refactoring uses which freedom', async ({
  course,
}) => {
  const world = commandWorld(course.root);

  expect(await verifyCommand(['2'], { table: true }, world)).toBe(0);
  expect(world.said).toMatch(/^02-sales: in order .*\n\n {2}1 counter\/sells-only-one\n/);
  expect(world.said).toMatch(/^ {2}sells as many as are wanted +x \. \.$/m);
  expect(world.said).toMatch(/^\n {2}looks {2}counter {2}looks-before-it-sells\n\n$/m);
});

test('says that the notes of the starters are older than a lesson, until they are written again', async ({
  course,
}) => {
  course.edit(starter, "test('sells a mug'", "test('sells one mug'");
  const [before, writing, after] = [1, 2, 3].map(() => commandWorld(course.root));

  const codes = [
    await verifyCommand(['2'], {}, before),
    await verifyCommand([], { writeStarters: true }, writing),
    await verifyCommand(['2'], {}, after),
  ];

  expect(codes).toEqual([1, 0, 0]);
  expect(before.said).toMatch(
    /^02-sales: 1 to mend .*\n {2}variants\/starters\.json: it has another lessons\/02-sales/,
  );
  expect(writing.said).toBe(
    'variants/starters.json has the originals of 2 lessons, and source.json has src.\n',
  );
});

test('names the file that is no YAML, and goes on with the other lessons', async ({ course }) => {
  course.edit(
    'variants/bugs/counter/refuses-the-last-one.yaml',
    'requirement: "has"',
    'requirement: has: enough',
  );
  const world = commandWorld(course.root);

  expect(await verifyCommand([], {}, world)).toBe(1);
  expect(world.said).toMatch(
    /^01-counter: cannot be verified\.\n {2}variants\/bugs\/counter\/refuses-the-last-one\.yaml is not valid YAML: .+\n02-sales: in order/,
  );
});

test('complains line by line about a lesson that kata new has written', async ({ course }) => {
  newCommand('lesson', 'flaky-tests', commandWorld(course.root));
  course.edit('lessons/03-flaky-tests/lesson.yaml', 'src/orders/product-service.ts', 'src/counter.ts');
  const world = commandWorld(course.root);

  expect(await verifyCommand(['3'], {}, world)).toBe(1);
  expect(world.said).toMatch(/^03-flaky-tests: \d+ to mend/);
  expect(world.said).toContain('  lessons/03-flaky-tests/README.md:3: to be written: the title\n');
  expect(world.said).toContain('  03-flaky-tests: it has 0 bugs, and needs 3 to 8.\n');
  expect(world.said).toContain(
    '  solutions/03-flaky-tests: "says what it does, the condition last" does not count.',
  );
});

test('verifies the lesson again whose files were saved, and says what cannot be loaded', async ({
  course,
}) => {
  const world = commandWorld(course.root);
  const abort = new AbortController();
  const flags = { watch: true, signal: abort.signal };
  const run = verifyCommand(['01', '02'], flags, world);
  const readme = 'lessons/02-sales/README.md';

  await expect
    .poll(() => world.said, patiently)
    .toMatch(/^01-counter: in order .*\n02-sales: in order .*\nWatching\. .*\n$/);
  const before = world.said.length;
  course.edit(readme, 'order: 2', 'ordre: 2');
  await expect
    .poll(() => world.said.slice(before), patiently)
    .toMatch(/^\n02-sales: cannot be verified\.\n {2}lessons\/02-sales\/README\.md: .*"ordre".*\nWatching/);
  const broken = world.said.length;
  course.edit(readme, 'ordre: 2', 'order: 2');
  await expect.poll(() => world.said.slice(broken), patiently).toMatch(/^\n02-sales: in order .*\nWatching/);
  abort.abort();
  const code = await run;

  expect(code).toBe(0);
  expect(world.said.match(/^01-counter: /gm)).toHaveLength(1);
});

const patiently = { timeout: 50_000, interval: 50 };
