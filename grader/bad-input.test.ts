import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { caughtBugs, testNamed } from './testing/classroom.ts';
import { goodTests, imports } from './testing/suites.ts';
import { test } from './testing/test.ts';

interface Bad {
  suite: string;
  verdict: 'broken' | 'invalid' | 'unfinished' | 'weak';
  /** What the verdict's sentence says. */
  says?: RegExp;
  /** What the test `x` is told. */
  told?: RegExp;
}

const hooks = "import { beforeAll, beforeEach, afterAll, afterEach, describe } from 'vitest';";
const body = 'async () => { expect(await new Counter(new MemoryShelf(3)).has(3)).toBe(true); }';
const fine = imports + hooks + goodTests;

/** Everything that a learner may save, and no way to end but a sentence. */
const bad: Record<string, Bad> = {
  'an empty file': { suite: '', verdict: 'unfinished', says: /no test yet/ },
  'a file without tests': { suite: '// soon\n', verdict: 'unfinished', says: /no test yet/ },
  'a syntax error': {
    suite: `${imports}\ntest('x', () => {`,
    verdict: 'broken',
    says: /^my\.test\.ts does not load: line 6: Expected `}`/,
  },
  'a file in UTF-16': {
    suite: Buffer.from(`\uFEFF${fine}`, 'utf16le').toString(),
    verdict: 'broken',
    says: /^my\.test\.ts is not saved as UTF-8, so it cannot be read\. In your editor/,
  },
  'an import of a file that does not exist': {
    suite: `${fine} import { nothing } from './nowhere.ts'; nothing();`,
    verdict: 'broken',
    says: /^my\.test\.ts does not load: Cannot find module '\.\/nowhere\.ts'\. Fix that/,
  },
  'an import of a module of the shop that does not exist': {
    suite: `${fine} import { nothing } from '#src/nowhere.ts'; nothing();`,
    verdict: 'broken',
    says: /Cannot find module '#src\/nowhere\.ts'\./,
  },
  'an import of a package that does not exist': {
    suite: `${fine} import { nothing } from 'no-such-package'; nothing();`,
    verdict: 'broken',
    says: /Cannot find package 'no-such-package'\./,
  },
  'an error while it loads': {
    suite: `${fine} throw new Error('too early');`,
    verdict: 'broken',
    says: /does not load: too early\./,
  },
  'an error inside describe': {
    suite: `${fine} describe('d', () => { throw new Error('too early'); });`,
    verdict: 'broken',
    says: /does not load: too early\./,
  },
  'process.exit in a test': {
    suite: `${fine} test('x', () => { process.exit(0); });`,
    verdict: 'invalid',
    told: /process\.exit unexpectedly called with "0"\. The shop/,
  },
  'process.exit while it loads': {
    suite: `${fine} process.exit(0);`,
    verdict: 'broken',
    says: /does not load: process\.exit unexpectedly called with "0"\. Fix/,
  },
  'a test that kills its process': {
    suite: `${fine} test('x', () => { process.kill(process.pid, 'SIGKILL'); for (;;); });`,
    verdict: 'invalid',
    told: /Ends the whole process/,
  },
  'a file that kills its process': {
    suite: `${fine} process.kill(process.pid, 'SIGKILL'); for (;;);`,
    verdict: 'broken',
    says: /ends the process while it loads/,
  },
  'a rejection that a test does not wait for': {
    suite: `${fine} test('x', () => { expect(1).toBe(1); void Promise.reject(new Error('alone')); });`,
    verdict: 'invalid',
    told: /An error that the test did not wait for: alone\. Is an await or a return missing\?/,
  },
  'a rejection outside of the tests': {
    suite: `${fine} void Promise.reject(new Error('alone'));`,
    verdict: 'invalid',
    says: /error that belongs to no test: alone\./,
  },
  'a rejection in a file without tests': {
    suite: `void Promise.reject(new Error('alone'));`,
    verdict: 'broken',
    says: /error outside of any test: alone\./,
  },
  'a promise in place of its answer': {
    suite: `${fine} test('x', () => { expect(new Counter(new MemoryShelf(3)).has(3)).toBe(true); });`,
    verdict: 'invalid',
    told: /Checks the promise, not its result: expected true, got Promise \{\}\. Is an await missing\?/,
  },
  'rejects without an await': {
    suite: `${fine} test('x', () => { expect(Promise.reject(new Error('late'))).rejects.toThrow(Error); });`,
    verdict: 'invalid',
    told: /^An expect with rejects .* Put await in front of it\.$/,
  },
  'a promise that is handed to toThrow': {
    suite: `${fine} test('x', async () => { await expect(new Counter(new MemoryShelf(3)).sell(1)).toThrow(RangeError); });`,
    verdict: 'invalid',
    told: /^toThrow needs a function to call, /,
  },
  'a name that the module does not export': {
    suite: `${fine} import { Till } from '#src/counter.ts'; test('x', () => { new Till(); });`,
    verdict: 'invalid',
    told: /Till is not a constructor/,
  },
  'something thrown that is no error': {
    suite: `${fine} test('x', () => { throw null; });`,
    verdict: 'invalid',
    told: /An error ends this test: null\./,
  },
  '.only': { suite: `${fine} test.only('x', ${body});`, verdict: 'unfinished', told: /Uses \.only/ },
  '.only on a suite': {
    suite: `${fine} describe.only('d', () => { test('x', ${body}); });`,
    verdict: 'unfinished',
    told: /Uses \.only/,
  },
  'retry': { suite: `${fine} test('x', { retry: 2 }, ${body});`, verdict: 'unfinished', told: /Uses retry/ },
  'retry on a suite': {
    suite: `${fine} describe('d', { retry: 2 }, () => { test('x', ${body}); });`,
    verdict: 'unfinished',
    told: /Uses retry/,
  },
  'fails': {
    suite: `${fine} test.fails('x', () => { expect(1).toBe(2); });`,
    verdict: 'unfinished',
    told: /Uses fails/,
  },
  'skip': { suite: `${fine} test.skip('x', ${body});`, verdict: 'unfinished', told: /Is skipped/ },
  'skip on a suite': {
    suite: `${fine} describe.skip('d', () => { test('x', ${body}); });`,
    verdict: 'unfinished',
    told: /Is skipped/,
  },
  'todo': { suite: `${fine} test.todo('x');`, verdict: 'unfinished', told: /Still a todo/ },
  'a test without an assertion': {
    suite: `${fine} test('x', async () => { await new Counter(new MemoryShelf(3)).has(3); });`,
    verdict: 'unfinished',
    told: /Checks nothing yet/,
  },
  'beforeEach that fails': {
    suite: `${fine} describe('d', () => { beforeEach(() => { throw new Error('hook'); }); test('x', ${body}); });`,
    verdict: 'invalid',
    told: /An error ends this test: hook\./,
  },
  'beforeAll that fails': {
    suite: `${fine} describe('d', () => { beforeAll(() => { throw new Error('hook'); }); test('x', ${body}); });`,
    verdict: 'invalid',
    told: /An error ends this test: hook\./,
  },
  'afterEach that fails': {
    suite: `${fine} describe('d', () => { afterEach(() => { throw new Error('hook'); }); test('x', ${body}); });`,
    verdict: 'invalid',
    told: /An error ends this test: hook\./,
  },
  'afterAll that fails': {
    suite: `${fine} describe('d', () => { afterAll(() => { throw new Error('hook'); }); test('x', ${body}); });`,
    verdict: 'invalid',
    told: /An error ends this test: hook\./,
  },
  'a file that does not load on another correct shop': {
    suite: `${fine} if (String(Counter).includes('left - quantity')) throw new Error('not mine');`,
    verdict: 'invalid',
    says: /tests refuse a correct shop/,
  },
};

/** Vitest runs these otherwise than the others; here they run like them, and count. */
test.for([
  `test('x', { repeats: 2 }, ${body});`,
  `test.concurrent('x', ${body});`,
  `describe.concurrent('d', () => { test('x', ${body}); test('y', ${body}); });`,
])('counts %s', async (odd, { classroom }) => {
  const grade = await classroom.grade('01', `${fine} ${odd}`);

  expect(grade.verdict).toBe('passed');
  expect(grade.tests.map(({ counts }) => counts)).not.toContain(false);
});

test.for(Object.keys(bad))('answers %s with a verdict and a sentence', async (name, { classroom }) => {
  const { suite, verdict, says, told } = bad[name];

  const grade = await classroom.grade('01', suite);

  expect(grade.verdict).toBe(verdict);
  expect(grade.message).toMatch(says ?? /./);
  const x = told && grade.tests.find((one) => one.name.endsWith('x'));
  expect(x?.counts ?? false).toBe(false);
  expect(x?.message ?? '').toMatch(told ?? /^$/);
  for (const sentence of [grade.message, ...grade.tests.flatMap(({ message }) => message ?? [])]) {
    expect(sentence).not.toMatch(/\n|^\s+at |node_modules|grader\/|undefined/);
  }
});

const besides = [
  'process.exit in a test',
  'a test that kills its process',
  'skip',
  'beforeAll that fails',
  'retry',
];

test.for(besides)('judges the other tests beside %s', async (name, { classroom }) => {
  const grade = await classroom.grade('01', bad[name].suite);

  expect(caughtBugs(grade)).toHaveLength(3);
  expect(testNamed(grade, 'adds a delivery to what is there').counts).toBe(true);
});

test('judges rightly whatever was judged before', async ({ classroom }) => {
  for (const name of [
    'a test that kills its process',
    'a file that kills its process',
    'a rejection outside of the tests',
  ])
    await classroom.grade('01', bad[name].suite);

  const grade = await classroom.grade('01', imports + goodTests);

  expect(grade.verdict).toBe('passed');
  expect(grade.tests.map(({ counts }) => counts)).toEqual([true, true, true]);
});

test('judges what is in the file now, and not what was there before', async ({ classroom }) => {
  const folder = classroom.submit(imports + goodTests.replace('has(4)', 'has(5)'));
  const before = await classroom.gradeFolder('01', folder);

  classroom.save(folder, 'my.test.ts', imports + goodTests);
  const after = await classroom.gradeFolder('01', folder);

  expect([before.verdict, after.verdict]).toEqual(['weak', 'passed']);
});

test("leaves the learner's files as they are", async ({ classroom }) => {
  const suite = `${imports}${goodTests}\r\n// a last line without an end  `;
  const folder = classroom.submit({
    'my.test.ts': suite,
    'other.test.ts': '\uFEFFlet x = ;',
    'notes.txt': 'mine',
  });

  await classroom.gradeFolder('01', folder);

  expect(readdirSync(folder)).toEqual(['my.test.ts', 'notes.txt', 'other.test.ts']);
  expect(readFileSync(path.join(folder, 'my.test.ts'), 'utf8')).toBe(suite);
  expect(readFileSync(path.join(folder, 'other.test.ts'), 'utf8')).toBe('\uFEFFlet x = ;');
});

test('judges the tests of several files together', async ({ classroom }) => {
  const [first, second, third] = goodTests.split(/(?=^test)/m).slice(1);

  const grade = await classroom.grade('01', {
    'a.test.ts': imports + first,
    'b.test.ts': imports + second + third,
  });

  expect(grade.verdict).toBe('passed');
  expect(grade.tests.map(({ file }) => file)).toEqual(['a.test.ts', 'b.test.ts', 'b.test.ts']);
});

test('names the file that does not load among several', async ({ classroom }) => {
  const grade = await classroom.grade('01', { 'a.test.ts': imports + goodTests, 'b.test.ts': 'let x = ;' });

  expect(grade.verdict).toBe('broken');
  expect(grade.message).toMatch(/^b\.test\.ts does not load: line 1: /);
});
