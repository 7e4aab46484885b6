import { readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { ProgressFile } from '../learner/progress.ts';
import { starterNews } from '../learner/starter-news.ts';
import { kit } from '../course/root.ts';
import { catalogue } from '../sentences/sentences.ts';
import { commandWorld } from '../testing/command-world.ts';
import { test } from '../testing/test.ts';
import { listCommand } from './list.ts';

const habit = { how: 'seen', evidence: '', why: '', lesson: '01-counter' } as const;

test('shows the lessons by chapter, where the reader is, and the ways through', ({ course }) => {
  course.edit('lessons/02-sales/README.md', 'chapterId: unit', 'chapterId: quality');
  new ProgressFile(course.root).record('01-counter', { verdict: 'mastered' });
  const world = commandWorld(course.root);

  expect(listCommand({}, world)).toBe(0);
  const [lessons] = world.said.split('\nTesting Mastery Checklist\n');
  expect(lessons).toMatchInlineSnapshot(`
    "Lesson 2 of 2  [#-]  1 passed, 1 of them mastered

    One unit at a time
     * 01-counter  # mastered      5 min  The counter

    How good are your tests?
    >  02-sales    . not begun     5 min  Sales

    > you are here   * core path
    # mastered   + passed   - not yet

    Three ways through:
      an afternoon  lessons 01, 02 (about 10 minutes)
      six weeks     the core path (about 5 minutes)
      a semester    everything (about 10 minutes)

    \`npm start\` goes on where you are, \`npx kata learn LESSON\` anywhere else.
    "
  `);
});

test('ends with the checklist, ticked by what the tests of passed lessons show', ({ course }) => {
  const progress = new ProgressFile(course.root);
  const habits = [
    { ...habit, id: 'fast', kept: true },
    { ...habit, id: 'independent', kept: false },
  ];
  progress.record('01-counter', { verdict: 'passed', habits });
  const world = commandWorld(course.root);

  listCommand({}, world);

  const checklist = world.said.split('\nTesting Mastery Checklist\n')[1];
  expect(checklist.match(/^- \[.\] .*/gm)).toHaveLength(Object.keys(catalogue.habits).length);
  expect(checklist).toContain('- [x] Fast test execution\n- [ ] Independent tests (not yet in 01-counter)');
  expect(checklist.match(/\[x\]/g)).toHaveLength(1);
});

test('says how many lessons are still to come', ({ course }) => {
  course.edit('lessons/02-sales/README.md', 'id: "02-sales"', 'id: "05-sales"');
  renameSync(path.join(course.root, 'lessons/02-sales'), path.join(course.root, 'lessons/05-sales'));
  const world = commandWorld(course.root, { width: 100 });

  listCommand({}, world);

  expect(world.said).toMatch(/3 more lessons are planned and\s+not\s+here yet\./);
});

test('fits into 40 columns', ({ course }) => {
  const world = commandWorld(course.root, { width: 40 });

  listCommand({}, world);

  expect(Math.max(...world.said.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  expect(world.said).toContain('01-counter');
});

test('tells every state apart without colour, and shows how far the course is', ({ course }) => {
  const progress = new ProgressFile(course.root);
  const shown = (): string => {
    const world = commandWorld(course.root);
    listCommand({}, world);
    return world.said;
  };
  course.write('lessons/02-sales/sales.test.ts', '// mine');
  const changed = shown();
  progress.record('01-counter', { verdict: 'invalid' });
  progress.record('02-sales', { verdict: 'invalid' });
  const invalid = shown();
  progress.record('01-counter', { verdict: 'passed' });
  progress.record('02-sales', { verdict: 'mastered' });
  const done = shown();

  expect(changed).toMatch(/^Lesson 1 of 2 {2}\[--\] {2}none passed yet\n/);
  expect(changed).toContain('01-counter  . not begun ');
  expect(changed).toContain('02-sales    ? not graded');
  expect(invalid).toContain('01-counter  . not begun ');
  expect(invalid).toContain('02-sales    x invalid ');
  expect(done).toMatch(/^Lesson 2 of 2 {2}\[#\+\] {2}2 passed, 1 of them mastered\n/);
  expect(done).toContain('01-counter  + passed ');
  expect(done).toContain('02-sales    # mastered ');
});

test('marks a lesson whose first version is another one now', ({ course }) => {
  course.write('lessons/01-counter/counter.test.ts', '// mine');
  starterNews(course.root, '01-counter');
  course.edit('variants/starters.json', 'toBe(1000)', 'toBe(2000)');
  const [world, json] = [commandWorld(course.root), commandWorld(course.root)];

  listCommand({}, world);
  listCommand({ json: true }, json);

  expect(world.said).toMatch(/01-counter .* The counter \(begins differently now\)/);
  expect(JSON.parse(json.said)).toMatchObject([{ newStarter: true }, { newStarter: false }]);
});

test('gives machines what it shows, and how many hints were read', ({ course }) => {
  new ProgressFile(course.root).useHint('02-sales', 'task 1 1');
  const world = commandWorld(course.root);

  expect(listCommand({ json: true }, world)).toBe(0);
  expect(JSON.parse(world.said)).toEqual([
    {
      id: '01-counter',
      title: 'The counter',
      chapterId: 'unit',
      order: 1,
      path: 'core',
      duration: 5,
      verdict: null,
      current: true,
      begun: false,
      hints: 0,
      newStarter: false,
    },
    expect.objectContaining({ id: '02-sales', path: 'more', current: false, hints: 1 }),
  ]);
});

test('says that progress is damaged beside the list, and not to machines', ({ course }) => {
  course.write('.kata/progress.json', '{');
  const [world, json] = [commandWorld(course.root), commandWorld(course.root)];

  listCommand({}, world);
  listCommand({ json: true }, json);

  expect(world.complained).toMatch(/^Your progress in \.kata\/progress\.json is damaged/);
  expect(world.said).toContain('02-sales');
  expect(json.complained).toBe('');
});

test('has the three lessons of an afternoon in the real course, and says what its README says', () => {
  const world = commandWorld(kit);

  listCommand({}, world);

  expect(world.said).toContain('an afternoon  lessons 01, 02, 04 (about ');
  const core = /the core path \(about (\d+ hours)\)/.exec(world.said)?.[1];
  expect(readFileSync(path.join(kit, 'README.md'), 'utf8')).toContain(`the core path, about ${core};`);
  expect(world.said).toMatch(/^Capstones\n.*24-capstone-orders.*\n.*25-capstone-auth/m);
});
