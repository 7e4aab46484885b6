import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { loadPrivateBugs } from '../class/private-bugs.ts';
import { readCourseFile } from '../course/course-files.ts';
import { loadLesson } from '../course/course.ts';
import { kit } from '../course/root.ts';
import { commandWorld } from '../testing/command-world.ts';
import type { CourseCopy } from '../testing/course-copy.ts';
import { test } from '../testing/test.ts';
import { unwrittenLines } from '../verify/placeholders.ts';
import { newCommand } from './new.ts';

describe('a new lesson', () => {
  test('gets the next number, loads, and is complained about line by line', ({ course }) => {
    const world = commandWorld(course.root);

    expect(newCommand('lesson', 'flaky-tests', world)).toBe(0);
    const lines = unwrittenLines(course.root, loadLesson(course.root, '03-flaky-tests'));

    expect(world.said).toMatch(
      /^lessons\/03-flaky-tests\/README\.md\n(.+\n){4}\n.*kata verify 03-flaky-tests --watch/,
    );
    expect(lines).toContain('lessons/03-flaky-tests/README.md:3: to be written: the title');
    expect(lines).toContain('lessons/03-flaky-tests/hints.md:5: to be written: the concept.');
    expect(lines).toContainEqual(
      expect.stringMatching(/^solutions\/03-flaky-tests\/flaky-tests\.test\.ts:3: to be/),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(/^lessons\/03-flaky-tests\/flaky-tests\.test\.ts:4: to be/),
    );
    for (const line of lines) expect(world.said).toContain(line.split(':')[0]);
  });

  test('leads editors to the schema of lesson.yaml, as the other lessons do', ({ course }) => {
    newCommand('lesson', 'flaky-tests', commandWorld(course.root));

    const [first] = course.read('lessons/03-flaky-tests/lesson.yaml').split('\n');
    const [known] = readCourseFile(kit, 'lessons/01-first-test/lesson.yaml').split('\n');
    expect(first).toBe(known);
  });

  test('takes the number that it is given', ({ course }) => {
    newCommand('lesson', '26-flaky-tests', commandWorld(course.root));

    expect(loadLesson(course.root, '26-flaky-tests').order).toBe(26);
  });

  test('takes the number that the front page plans for its name', ({ course }) => {
    course.write('README.md', '| 14 | flaky-tests | what chance does | planned |\n');

    newCommand('lesson', 'flaky-tests', commandWorld(course.root));

    expect(loadLesson(course.root, '14-flaky-tests').order).toBe(14);
  });

  test('is complained about no more when everything is written', ({ course }) => {
    expect(unwrittenLines(course.root, loadLesson(course.root, '01-counter'))).toEqual([]);
  });
});

describe('a new bug', () => {
  test('is complained about line by line when a lesson names it', ({ course }) => {
    const world = commandWorld(course.root);

    expect(newCommand('bug', 'counter/forgets-a-mug', world)).toBe(0);
    course.edit('lessons/01-counter/lesson.yaml', 'counter/replaces-what-was-there', 'counter/forgets-a-mug');

    const file = 'variants/bugs/counter/forgets-a-mug.yaml';
    const lines = unwrittenLines(course.root, loadLesson(course.root, '01-counter'));
    expect(lines.map((line) => line.split(': to be written')[0])).toEqual(
      [1, 2, 4, 5, 6, 8, 9].map((line) => `${file}:${line}`),
    );
    expect(world.said).toMatch(
      /^variants\/bugs\/counter\/forgets-a-mug\.yaml\n\nName counter\/forgets-a-mug in a task/,
    );
  });
});

describe('a new refactoring', () => {
  test('is the module as it is, with imports that hold there, and one line to be written', ({ course }) => {
    expect(newCommand('refactoring', 'counter/waits-first', commandWorld(course.root))).toBe(0);

    const lesson = loadLesson(course.root, '01-counter');
    const text = course.read('variants/refactorings/counter/waits-first.ts');
    expect(text).toContain("import type { Shelf } from '#src/shelf.ts';");
    expect(text.split('\n').slice(1).join('\n').replace('#src/', './')).toBe(course.read('src/counter.ts'));
    expect(lesson.refactorings.map(({ id }) => id)).toContain('counter/waits-first');
    expect(unwrittenLines(course.root, lesson)).toEqual([
      expect.stringMatching(
        /^variants\/refactorings\/counter\/waits-first\.ts:1: to be written: build it differently/,
      ),
    ]);
  });

  test('leads imports out of a folder within src to their place', ({ course }) => {
    course.write(
      'src/shop/till.ts',
      "import { Counter } from '../counter.ts';\nexport { x } from './x.ts';\n",
    );

    newCommand('refactoring', 'shop/till/slow', commandWorld(course.root));

    const text = course.read('variants/refactorings/shop/till/slow.ts');
    expect(text).toContain(
      "import { Counter } from '#src/counter.ts';\nexport { x } from '#src/shop/x.ts';\n",
    );
  });
});

test('a new pack holds a bug that fits the course of the kit', ({ course }) => {
  const world = commandWorld(course.root);

  expect(newCommand('pack', 'private-bugs', world)).toBe(0);

  expect(world.said).toMatch(/--variants private-bugs` uses these bugs/);
  expect(loadPrivateBugs(kit, path.join(course.root, 'private-bugs'))).toMatchObject([
    { id: 'private/orders/product-service/counts-a-delivery-twice', module: 'src/orders/product-service.ts' },
  ]);
});

describe('nothing is written over', () => {
  test.for([
    ['lesson', '02-sales', /^There is 02-sales already\./],
    ['lesson', '02-flaky-tests', /^There is 02-sales already\./],
    ['lesson', 'sales', /^There is 02-sales already\./],
    ['pack', 'src', /^src is there already\./],
    ['pack', 'variants/bugs/', /^variants\/bugs is there already\./],
    ['bug', 'counter/sells-only-one', /^variants\/bugs\/counter\/sells-only-one\.yaml is there already\./],
    [
      'refactoring',
      'counter/moves-both-ways',
      /^variants\/refactorings\/counter\/moves-both-ways\.ts is there/,
    ],
  ] as const)('where a %s is named %s', ([kind, name, says], { course }) => {
    expectRefusal(course, kind, name, says);
  });

  test('where one file alone is there', ({ course }) => {
    course.write('solutions/03-flaky-tests/flaky-tests.test.ts', '// mine');

    expectRefusal(
      course,
      'lesson',
      'flaky-tests',
      /^solutions\/03-flaky-tests\/flaky-tests\.test\.ts is there already/,
    );
    expect(course.read('solutions/03-flaky-tests/flaky-tests.test.ts')).toBe('// mine');
    expect(existsSync(path.join(course.root, 'lessons/03-flaky-tests'))).toBe(false);
  });
});

test.for([
  [
    'reflection',
    'counter/x',
    /^There is no reflection to write\. It is one of lesson, bug, refactoring, pack\./,
  ],
  ['constructor', 'counter/x', /^There is no constructor to write\./],
  ['lesson', 'Flaky Tests', /^A lesson cannot be named Flaky Tests\./],
  ['lesson', '../escape', /^A lesson cannot be named \.\.\/escape\./],
  ['bug', 'forgets-a-mug', /^A bug cannot be named forgets-a-mug\. .*sells-one-too-many/],
  ['bug', '../../escape/x', /^A bug cannot be named/],
  ['bug', 'conter/forgets', /^There is no src\/conter\.ts, .* Did you mean counter\?/],
  ['pack', '/etc/mine', /^A pack cannot be named \/etc\/mine\./],
  ['pack', '..', /^A pack cannot be named \.\.\./],
  ['refactoring', 'till/slow', /^There is no src\/till\.ts/],
] as const)('refuses a %s named %s', ([kind, name, says], { course }) => {
  expectRefusal(course, kind, name, says);
});

function expectRefusal(course: CourseCopy, kind: string, name: string, says: RegExp): void {
  const world = commandWorld(course.root);

  expect(() => newCommand(kind, name, world)).toThrow(says);
  expect(world.said).toBe('');
}
