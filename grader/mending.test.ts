import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from 'vitest';
import type { Grade } from './judge/grade.ts';
import { caughtBugs, Classroom, refusedCorrect } from './testing/classroom.ts';
import { MendingCourse } from './testing/mending-course.ts';

/** A course in which the third lesson mends `till.ts`, one warm grader, and the texts of the lesson. */
const test = base.extend('school', { scope: 'file' }, ({}, { onCleanup }) => {
  const course = new MendingCourse();
  const classroom = new Classroom(course.root);
  onCleanup(async () => {
    await classroom.close();
    course.remove();
  });
  const suite = course.read('solutions/03-returns/returns.test.ts');
  const mended = course.read('solutions/03-returns/till.ts');
  const shipped = course.read('lessons/03-returns/till.ts');
  return {
    classroom,
    suite,
    mended,
    shipped,
    /** Hands in tests with the module beside them. @param till its text @param tests the solution's, where they are not given */
    grade: (till: string, tests = suite): Promise<Grade> =>
      classroom.grade('03-returns', { 'my.test.ts': tests, 'till.ts': till }),
  };
});

test('leaves the starter unfinished, with the mending open', async ({ school }) => {
  const grade = await school.classroom.gradeFolder('03-returns');

  expect(grade.verdict).toBe('unfinished');
  expect(openTasks(grade)).toEqual([1, 3]);
});

test('passes good tests beside a module that is mended in another way', async ({ school }) => {
  const till = school.shipped.replace(
    'const paid = pay();',
    'const paid = pay();\nif (!paid) await this.back(mugs);',
  );

  const grade = await school.grade(
    till.replace(/}\s*$/, 'private async back(mugs: number) { await this.#counter.deliver(mugs); }\n}\n'),
  );

  expect(grade).toMatchObject({ verdict: 'passed' });
  expect(openTasks(grade)).toEqual([]);
  expect(refusedCorrect(grade)).toEqual([]);
});

test('rejects what is shipped as one of its bugs', async ({ school }) => {
  const grade = await school.grade(school.mended);

  expect(caughtBugs(grade)).toContain('lessons/03-returns/till/keeps-what-nobody-paid');
});

test('judges tests on correct code and on bugs, whatever the module beside them does', async ({ school }) => {
  const grade = await school.grade('export class Till { async sell() { return 7; } }');

  expect(refusedCorrect(grade)).toEqual([]);
  expect(caughtBugs(grade)).toHaveLength(3);
});

test('does not let a mended module make up for weak tests', async ({ school }) => {
  const grade = await school.grade(school.mended, school.suite.replace('toBe(1)', 'toBeGreaterThan(0)'));

  expect(grade.verdict).toBe('weak');
  expect(openTasks(grade)).toEqual([]);
  expect(caughtBugs(grade)).not.toContain('lessons/03-returns/till/gives-back-what-was-paid');
});

const bad: Record<string, { till: (mended: string, shipped: string) => string; says: RegExp }> = {
  'is as it was': {
    till: (_, shipped) => shipped,
    says: /^Your tests are right\. The code that you fix does not keep its promises yet: our test "[a-z ]+" fails on it, expected 3, got 1\.$/,
  },
  'is half mended': {
    till: (mended) => mended.replace('deliver(mugs)', 'deliver(1)'),
    says: /does not keep its promises yet: our test "[a-z ]+" fails on it, expected 3, got 2\.$/,
  },
  'throws': {
    till: (mended) => mended.replace('const paid', "throw new Error('not yet');\nconst paid"),
    says: /does not keep its promises yet: our test "[a-z ]+" fails on it, not yet\.$/,
  },
  'lets a promise fail that nobody waits for': {
    till: (mended) => mended.replace('const paid', "void Promise.reject(new Error('alone'));\nconst paid"),
    says: /does not keep its promises yet: alone\.$/,
  },
  'does not compile': {
    till: (mended) => mended.replace('this.#counter = ', 'this.#counter = = '),
    says: /^The code that you fix does not load: line \d+: .+ Fix that first\.$/,
  },
  'imports what is not there': {
    till: (mended) => mended.replace('#src/counter.ts', './counter.ts'),
    says: /^The code that you fix does not load: Cannot find module '\.\/counter\.ts'\. Fix that first\.$/,
  },
  'throws when it is loaded': {
    till: (mended) => `${mended}\nthrow new Error('no');`,
    says: /^The code that you fix does not load: no\. Fix that first\.$/,
  },
  'has a class of another name': {
    till: (mended) => mended.replace('class Till', 'class CashDesk'),
    says: /^The code that you fix has no class Till any more\. /,
  },
  'exports its class in another way': {
    till: (mended) => mended.replace('export class', 'export default class'),
    says: /^The code that you fix has no class Till any more\. /,
  },
  'is empty': { till: () => '', says: /^The code that you fix has no class Till any more\. / },
  'has a method of another name': {
    till: (mended) => mended.replace('sell(mugs: number,', 'buy(mugs: number,'),
    says: /does not keep its promises yet: our test "[a-z ]+" fails on it, .*sell is not a function\.$/,
  },
  'waits for ever': {
    till: (mended) => mended.replace('const paid', 'await new Promise(() => {});\nconst paid'),
    says: /^The code that you fix never ends\. /,
  },
  'loops for ever': {
    till: (mended) => mended.replace('const paid', 'for (;;);\nconst paid'),
    says: /^The code that you fix never ends\. /,
  },
  'loops for ever when it is loaded': {
    till: (mended) => `${mended}\nfor (;;);`,
    says: /^The code that you fix never ends\. /,
  },
  'ends the process': {
    till: (mended) => mended.replace('const paid', "process.kill(process.pid, 'SIGKILL');\nconst paid"),
    says: /^The code that you fix ends the whole process\. /,
  },
};

test.for(Object.keys(bad))('is unfinished when the module %s, and says so', async (name, { school }) => {
  const { till, says } = bad[name];

  const grade = await school.grade(till(school.mended, school.shipped));

  expect(grade.verdict).toBe('unfinished');
  expect(grade.message).toMatch(says);
  expect(grade.message).not.toMatch(/\n|^\s+at |node_modules|grader\/|undefined|__vi/);
  expect(openTasks(grade)).toEqual([3]);
  expect(caughtBugs(grade)).toHaveLength(3);
});

test('judges the module as it is now, and not as it was before', async ({
  school: { classroom, ...texts },
}) => {
  const folder = classroom.submit({ 'my.test.ts': texts.suite, 'till.ts': texts.shipped });
  const before = await classroom.gradeFolder('03-returns', folder);

  classroom.save(folder, 'till.ts', texts.mended);
  const after = await classroom.gradeFolder('03-returns', folder);

  expect([before.verdict, after.verdict]).toEqual(['unfinished', 'passed']);
});

test('finds the module in a folder that is only linked', async ({
  school: { classroom, suite, shipped },
  onTestFinished,
}) => {
  const links = realpathSync(mkdtempSync(path.join(tmpdir(), 'kata-links-')));
  onTestFinished(() => rmSync(links, { recursive: true }));
  const linked = path.join(links, 'mine');
  symlinkSync(classroom.submit({ 'my.test.ts': suite, 'till.ts': shipped }), linked, 'junction');

  const grade = await classroom.gradeFolder('03-returns', linked);

  expect(grade.verdict).toBe('unfinished');
  expect(refusedCorrect(grade)).toEqual([]);
});

test('asks for the module when it is not there', async ({ school: { classroom, suite } }) => {
  await expect(classroom.grade('03-returns', suite)).rejects.toThrow(
    'There is no till.ts next to the tests. It is the file to fix in this lesson: put it back.',
  );
});

function openTasks({ tasks }: Grade): number[] {
  return tasks.filter(({ open }) => open).map(({ task }) => task);
}
