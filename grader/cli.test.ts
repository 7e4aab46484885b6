import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, type ExpectStatic } from 'vitest';
import { z } from 'zod';
import { kit } from './course/root.ts';
import { gradeSchema } from './judge/grade.ts';
import { kata as runKata, type Said } from './testing/kata.ts';
import { goodTests, imports } from './testing/suites.ts';
import { test } from './testing/test.ts';

const grades = z.array(gradeSchema);
const quick = '--no-mutants';

// Each in a course and a process of its own.
describe.concurrent('kata', () => {
  test('ends with 1 where a lesson is not passed', async ({ kata, expect }) => {
    const { code, stdout, stderr } = await kata('grade', '02', quick);

    expect(code).toBe(1);
    expect(stdout).toMatch(/\n02-sales: weak\n.+\n`npx kata hint 02-sales` tells more\.\n$/);
    expect(stderr).toBe('');
  });

  test('ends with 0 where the lesson is mastered', async ({ kata, expect }) => {
    const { code, stdout, stderr } = await kata('grade', '02-sales', '--tests', 'solutions/02-sales');

    expect(code).toBe(0);
    expect(stdout).toMatch(/\n02-sales: mastered\n.+(\n.+)*\n$/);
    expect(stderr).toBe('');
  });

  test('finds at most passed without mutants, and gives no score', async ({ kata, expect }) => {
    const { code, stdout } = await kata(
      'grade',
      '1',
      quick,
      '--tests',
      'solutions/01-counter',
      '--json',
      '-',
    );

    const [grade] = grades.parse(JSON.parse(stdout));
    expect(code).toBe(0);
    expect(grade).toMatchObject({ verdict: 'passed', score: null, mutants: null });
  });

  test('notes a type error above the verdict, and grades all the same', async ({ course, expect }) => {
    course.write(
      'lessons/01-counter/counter.test.ts',
      `${imports}${goodTests}export const one: number = 'a';`,
    );

    const { code, stdout } = await runKata(course.root, ['grade', '01', quick], { types: 'on' });

    expect(code).toBe(0);
    expect(stdout).toMatch(
      /\n\nType: line \d+: Type 'string' is not assignable[^]*\n\n01-counter: passed\n.+\n`npx kata learn 02-sales` goes on with the next lesson\.\n$/,
    );
  });

  test('grades the current lesson when none is named', async ({ kata, expect }) => {
    const { stdout } = await kata('grade', quick);

    expect(stdout).toMatch(/\n01-counter: invalid\n.+\n$/);
  });

  test('prints records for machines, and nothing else', async ({ kata, expect }) => {
    const { code, stdout, stderr } = await kata('grade', '02', '--json', '-', '--seed', '7');

    const records = grades.parse(JSON.parse(stdout));
    expect(code).toBe(1);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ schemaVersion: 1, lesson: '02-sales', verdict: 'weak', seed: 7 });
    expect(stderr).toBe('');
  });

  test('writes the records of several lessons into one file, and tells them on the screen', async ({
    kata,
    course,
    expect,
  }) => {
    const { code, stdout } = await kata('grade', '02', '01', quick, '--json', 'grades.json');

    const records = grades.parse(JSON.parse(course.read('grades.json')));
    expect(code).toBe(1);
    expect(records.map(({ lesson, verdict }) => [lesson, verdict])).toEqual([
      ['02-sales', 'weak'],
      ['01-counter', 'invalid'],
    ]);
    expect(stdout).toContain('02-sales: weak');
    expect(stdout).toContain('01-counter: invalid');
  });

  test('ends with 1 when one of several lessons is not passed', async ({ kata, course, expect }) => {
    course.write('lessons/01-counter/counter.test.ts', course.read('solutions/01-counter/counter.test.ts'));

    const { code, stdout } = await kata('grade', '01', '02', quick);

    expect(code).toBe(1);
    expect(stdout).toContain('01-counter: passed');
  });

  test('ends a run over several lessons with a line for each, and the total', async ({ kata, expect }) => {
    const { code, stdout } = await kata('grade', '02', '01', quick);

    expect(code).toBe(1);
    expect(stdout).toMatch(
      /\n\n02-sales    ~ weak\n01-counter  x invalid\n\n0 of 2 lessons passed, 0 of them mastered\.\n$/,
    );
  });

  test('grades the others where one of all cannot be graded, and says so', async ({
    kata,
    course,
    expect,
  }) => {
    course.remove('lessons/01-counter/counter.test.ts');

    const { code, stdout, stderr } = await kata('grade', '--all', quick);

    expect(code).toBe(2);
    expect(stderr).toMatch(/^lessons\/01-counter holds no test file\..*\n$/);
    expect(stdout).toMatch(/\n01-counter  \? not graded\n02-sales    ~ weak\n/);
  });

  test('restores the progress of lessons that were copied into another clone', async ({
    kata,
    course,
    expect,
  }) => {
    for (const file of ['01-counter/counter.test.ts', '02-sales/sales.test.ts'])
      course.write(`lessons/${file}`, course.read(`solutions/${file}`));
    const before = await kata('list', '--json');
    const { code, stdout } = await kata('grade', '--all');
    const after = await kata('list', '--json');

    const verdicts = ({ stdout: text }: Said): string[] =>
      JSON.parse(text).map(({ verdict }: { verdict: string }) => verdict);
    expect(verdicts(before)).toEqual([null, null]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\n2 of 2 lessons passed, 2 of them mastered\.\n$/);
    expect(verdicts(after)).toEqual(['mastered', 'mastered']);
  });

  test('shows which test notices which bug, every test asked about every bug', async ({
    kata,
    course,
    expect,
  }) => {
    course.write(
      'lessons/01-counter/counter.test.ts',
      `${imports}${goodTests}${goodTests.replaceAll("test('", "test('again, ")}
      test('is there', () => { expect(new Counter(new MemoryShelf(1))).toBeDefined(); });`,
    );

    const { stdout } = await kata('grade', '01', quick, '--table');

    expect(stdout.match(/Which test notices which bug\n[^]*?\n    is there\n/)?.[0]).toMatchInlineSnapshot(`
      "Which test notices which bug
        1  Says that there is not enough when exactly all are wanted.
        2  Says that there is enough when one more than all are wanted.
        3  Forgets what was on the shelf when a delivery comes.

                                                             1  2  3
        has enough when all are wanted                       x  .  .
        does not have enough when one more is wanted         .  x  .
        adds a delivery to what is there                     .  .  x
        again, has enough when all are wanted                x  .  .
        again, does not have enough when one more is wanted  .  x  .
        again, adds a delivery to what is there              .  .  x
        is there                                             .  .  .

        This test notices none of these bugs. That may be fine: it can guard against
        others.
          is there
      "
    `);
  });

  test('tells every bug that is caught with --full', async ({ kata, expect }) => {
    const { stdout } = await kata('grade', '02', quick, '--full', '--tests', 'solutions/02-sales');

    expect(stdout.match(/ caught: /g)).toHaveLength(3);
    expect(stdout).toMatch(/\n02-sales: passed\n.+\n$/);
  });

  test('says the versions that a report of a mistake needs', async ({ kata, expect }) => {
    const { code, stdout } = await kata('--version');

    expect(code).toBe(0);
    expect(stdout).toMatch(/^kit +\d\S+\nnode +\d\S+\nvitest +\d\S+\nstryker +\d\S+\n$/);
  });

  test('takes a path for the name of a lesson, from wherever it is', async ({ course, kataIn, expect }) => {
    const folder = path.join(course.root, 'lessons/02-sales');

    const said = await Promise.all([
      kataIn(course.root, 'grade', './lessons/02-sales/sales.test.ts', quick),
      kataIn(folder, 'grade', '.', quick),
      kataIn(course.root, 'reset', 'lessons\\02-sales\\'),
      kataIn(path.join(course.root, 'src'), 'solution', '--yes', path.join(folder, 'sales.test.ts')),
      kataIn(folder, 'diff', '--yes', '../../solutions/02-sales'),
    ]);

    expect(said.map(({ code }) => code)).toEqual([1, 1, 0, 0, 0]);
    for (const { stdout } of said) expect(stdout).toContain('02-sales');
  });

  test('names its flags', async ({ kata, expect }) => {
    const { code, stdout } = await kata('grade', '--help');

    expect(code).toBe(0);
    for (const flag of [
      '--all',
      '--full',
      '--table',
      '--html',
      '--tests',
      '--json',
      '--no-mutants',
      '--seed',
    ])
      expect(stdout).toContain(`  ${flag}`);
  });

  test('gives no colours to a pipe', async ({ kata, expect }) => {
    const { stdout } = await kata('grade', '02', quick);

    expect(stdout).not.toContain('\u001B');
  });

  test('finds the course from a folder inside of it', async ({ course, kataIn, expect }) => {
    const { stdout } = await kataIn(path.join(course.root, 'lessons/02-sales'), 'grade', '02', quick);

    expect(stdout).toContain('02-sales: weak');
  });

  test('lists the lessons with the verdicts on the tests as they are', async ({ kata, course, expect }) => {
    await kata('grade', '02', quick);
    const before = await kata('list', '--json');
    course.edit('lessons/02-sales/sales.test.ts', 'toBe(2)', 'toBe(1 + 1)');
    const after = await kata('list', '--json');

    expect(JSON.parse(before.stdout)).toEqual([
      expect.objectContaining({ id: '01-counter', verdict: null, current: true }),
      expect.objectContaining({ id: '02-sales', verdict: 'weak', current: false, duration: 5, path: 'more' }),
    ]);
    expect(JSON.parse(after.stdout)[1].verdict).toBeNull();
    expect(before).toMatchObject({ code: 0, stderr: '' });
  });

  test('lists the lessons for a reader', async ({ kata, expect }) => {
    const { code, stdout } = await kata('list');

    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Lesson 1 of 2 .*\n\nOne unit at a time\n>\* 01-counter +\. not begun +5 min {2}The counter\n {3}02-sales +\. not begun/,
    );
  });

  test('goes on with the next lesson when one is passed', async ({ kata, course, expect }) => {
    course.write('lessons/01-counter/counter.test.ts', course.read('solutions/01-counter/counter.test.ts'));
    await kata('grade', '01', quick);

    const { stdout } = await kata('list', '--json');

    expect(JSON.parse(stdout).map(({ current }: { current: boolean }) => current)).toEqual([false, true]);
  });

  test("does not take a submission's verdict for the learner's own", async ({ kata, expect }) => {
    await kata('grade', '01', quick, '--tests', 'solutions/01-counter');

    const { stdout } = await kata('list', '--json');

    expect(JSON.parse(stdout)[0]).toMatchObject({ verdict: null, current: true });
  });

  test('says where you are without a terminal, and ends', async ({ kata, expect }) => {
    const { code, stdout } = await kata();

    expect(code).toBe(0);
    expect(stdout).toContain('01-counter: invalid');
    expect(stdout).toContain('lessons/01-counter/README.md');
    expect(stdout).toContain('lessons/01-counter/counter.test.ts');
  });

  test('finds a course in order that is, and ends with 0', async ({ kata, expect }) => {
    const { code, stdout, stderr } = await kata('verify');

    expect(stdout).toMatch(/^01-counter: in order .*\n02-sales: in order .*\n$/);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('says what is to be mended in a course, and ends with 1', async ({ kata, course, expect }) => {
    course.write('lessons/02-sales/notes.txt', 'mine');
    course.write('variants/bugs/counter/forgotten.yaml', 'behaviour: Nothing.');

    const { code, stdout } = await kata('verify');

    expect(code).toBe(1);
    expect(stdout).toContain('01-counter: in order');
    expect(stdout).toContain('02-sales: 1 to mend');
    expect(stdout).toContain('lessons/02-sales/notes.txt does not belong there');
    expect(stdout).toContain('variants/bugs/counter/forgotten.yaml is used by no lesson');
  });

  test('says which mutants no solution kills', async ({ kata, course, expect }) => {
    course.edit('solutions/02-sales/sales.test.ts', 'sell(3)', 'sell(2)');
    course.edit('solutions/02-sales/sales.test.ts', 'toBe(0)', 'toBe(1)');

    const { code, stdout } = await kata('verify');

    expect(code).toBe(1);
    expect(stdout).toMatch(/^src\/counter\.ts:19: no solution kills `left < 0` -> `left <= 0`\./m);
  });

  test('keeps the grade when progress cannot be written', async ({ kata, course, expect }) => {
    course.write('.kata', 'a file where the folder should be');

    const { code, stdout, stderr } = await kata('grade', '02');

    expect(code).toBe(1);
    expect(stdout).toMatch(/\n02-sales: weak\n.+\n`npx kata hint 02-sales` tells more\.\n$/);
    expect(stderr).toMatch(
      /^Your progress could not be written to \.kata: `npx kata doctor` says why\. What you read here is still right\.\n$/,
    );
  });

  test('grades on with progress that is damaged', async ({ kata, course, expect }) => {
    course.write('.kata/progress.json', '{ "version": 1, "lessons": ');

    const { code, stdout, stderr } = await kata('list', '--json');

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toHaveLength(2);
  });

  const refused: Record<string, { args: string[]; says: RegExp }> = {
    'a lesson that does not exist, for a hint': {
      args: ['hint', '02-sails'],
      says: /Did you mean 02-sales\?/,
    },
    'the solution of a lesson that is not passed, where nobody can be asked': {
      args: ['solution', '02'],
      says: /^You have not passed 02-sales yet, .*--yes/,
    },
    'a reset without a lesson': { args: ['reset'], says: /^Name the lesson to reset, or give --all/ },
    'to put back what was never kept': {
      args: ['reset', '2', '--put-back'],
      says: /^There is no version of 02-sales/,
    },
    'a new thing of a kind that does not exist': {
      args: ['new', 'sonnet', 'x'],
      says: /^There is no sonnet to write\./,
    },
    'a lesson that does not exist': {
      args: ['grade', '02-sails'],
      says: /^There is no lesson 02-sails\. Did you mean 02-sales\? `kata list` shows/,
    },
    'a lesson that does not exist, to verify': {
      args: ['verify', '01-conter'],
      says: /Did you mean 01-counter\?/,
    },
    'a lesson that does not exist, to learn': { args: ['learn', 'sailes'], says: /Did you mean 02-sales\?/ },
    'a folder of tests that does not exist': {
      args: ['grade', '01', '--tests', 'nowhere'],
      says: /^There is no folder nowhere\. Give the folder/,
    },
    'a folder of tests that holds none': {
      args: ['grade', '01', '--tests', 'src'],
      says: /^src holds no test file\. Its name must end in \.test\.ts/,
    },
    'a file in place of the folder of tests': {
      args: ['grade', '01', '--tests', 'package.json'],
      says: /^package\.json is no folder\./,
    },
    '--tests with two lessons': {
      args: ['grade', '01', '02', '--tests', 'solutions/01-counter'],
      says: /^--tests goes with one lesson/,
    },
    'all lessons and a name': { args: ['grade', '--all', '01'], says: /^--all takes every lesson/ },
    'all lessons and one folder of tests': {
      args: ['grade', '--all', '--tests', 'solutions/01-counter'],
      says: /^--tests goes with one lesson/,
    },
    'a path out of the course': {
      args: ['grade', path.join(kit, 'package.json')],
      says: /package\.json is not in a lesson of this course\. .*`kata list` shows them all\.\n$/,
    },
    'a path in the course that is in no lesson': {
      args: ['hint', 'src/counter.ts'],
      says: /^src\/counter\.ts is not in a lesson of this course\./,
    },
    'a seed that is no whole number': {
      args: ['grade', '--seed', 'one'],
      says: /--seed.* 'one' .*whole number/,
    },
    'an option that does not exist': { args: ['grade', '--nope'], says: /unknown option '--nope'/ },
    'a command that does not exist': { args: ['graed'], says: /unknown command 'graed'/ },
    'a JSON file in a folder that does not exist': {
      args: ['grade', '02', quick, '--json', 'nowhere/grades.json'],
      says: /^Cannot write nowhere\/grades\.json: .*\. Give another file, or - for the screen\.\n$/,
    },
    'a JSON file in something that is no folder': {
      args: ['grade', '02', quick, '--json', 'package.json/grades.json'],
      says: /^Cannot write package\.json\/grades\.json: /,
    },
  };

  test.for(Object.keys(refused))('refuses %s with one sentence', async (name, { kata, expect }) => {
    const said = await kata(...refused[name].args);

    expectRefusal(said, refused[name].says, expect);
  });

  test('refuses a lesson with a key that is misspelt, and names file and key', async ({
    kata,
    course,
    expect,
  }) => {
    course.edit('lessons/01-counter/README.md', 'order: 1', 'ordre: 1');

    const said = await kata('grade', '01', quick);

    expectRefusal(said, /^lessons\/01-counter\/README\.md: .*"ordre"/, expect);
  });

  test('refuses a bug with a value of the wrong type, and names file, key and reason', async ({
    kata,
    course,
    expect,
  }) => {
    const file = 'variants/bugs/counter/refuses-the-last-one.yaml';
    course.edit(file, 'hints: [ "Try the limit." ]', 'hints: 3');

    const said = await kata('grade', '01', quick);

    expectRefusal(
      said,
      /^variants\/bugs\/counter\/refuses-the-last-one\.yaml: hints: .*expected array, received number/,
      expect,
    );
  });

  test('refuses a subject that does not parse, and names file, line and reason', async ({
    kata,
    course,
    expect,
  }) => {
    course.edit('src/counter.ts', 'export class Counter {', 'export class Counter {{');

    const said = await kata('grade', '01', quick);

    expectRefusal(said, /^src\/counter\.ts does not parse: line 4: /, expect);
  });

  test.for([
    ['{ "mutat": [] }', /^stryker\.conf\.json: mutat is no option of Stryker\. Did you mean mutate\?/],
    [
      '{ "mutator": { "excludedMutations": ["StringLiterals"] } }',
      /^stryker\.conf\.json: StringLiterals is no mutator of Stryker\. Did you mean StringLiteral\?/,
    ],
    ['{ "mutate": "src" }', /^stryker\.conf\.json: mutate: .*expected array/],
    ['{', /^stryker\.conf\.json is not valid JSON: /],
  ] as const)('refuses the rules of mutation %s', async ([text, sentence], { kata, course, expect }) => {
    course.write('stryker.conf.json', text);

    const said = await kata('grade', '01');

    expectRefusal(said, sentence, expect);
  });

  test('ends quietly when its reader has enough', async ({ course, expect }) => {
    const child = spawn(process.execPath, [path.join(kit, 'grader/kata.js'), 'list'], { cwd: course.root });
    const ended = once(child, 'close');
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    child.stdout.destroy();

    expect(await ended).toEqual([0, null]);
    expect(complaint).toBe('');
  });

  test('shows what there is', async ({ kata, expect }) => {
    const { code, stdout } = await kata('--help');

    expect(code).toBe(0);
    for (const command of [
      'learn',
      'list',
      'grade',
      'hint',
      'diff',
      'solution',
      'reset',
      'doctor',
      'verify',
      'new',
    ])
      expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
  });

  test("leaves the learner's files as they are, whatever it does", async ({ kata, course, expect }) => {
    const file = path.join(course.root, 'lessons/01-counter/counter.test.ts');
    course.write('lessons/01-counter/counter.test.ts', 'test.only("x", () => {\r\n  // mine\r\n');
    const before = readFileSync(file);

    await kata('grade', '01');
    await kata('learn', '01');

    expect(readFileSync(file).equals(before)).toBe(true);
    expect(existsSync(path.join(course.root, 'lessons/01-counter/README.md'))).toBe(true);
  });
});

function expectRefusal({ code, stderr }: Said, says: RegExp, expect: ExpectStatic): void {
  expect(stderr).toMatch(says);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(code).toBe(2);
}
