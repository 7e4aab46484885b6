import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { testNamed } from './testing/classroom.ts';
import { goodTests, imports } from './testing/suites.ts';
import { test } from './testing/test.ts';

const corpus = path.resolve(import.meta.dirname, 'testdata/parity/odd-values');

/** Nothing that is thrown may cost more than its own test: the others count, and the worker goes on. */
describe('whatever a test throws', () => {
  test.for(['thrown', 'matchers', 'compared'])(
    'fails that test alone, with a message: %s',
    async (name, { classroom }) => {
      const odd = readFileSync(path.join(corpus, `${name}.test.ts`), 'utf8');

      const grade = await classroom.grade('01', { 'odd.test.ts': odd, 'good.test.ts': imports + goodTests });

      const failing = grade.tests.filter((one) => one.name.startsWith('fails'));
      expect(
        failing.filter(({ status, message = '' }) => status !== 'failed' || saysNothing(message)),
      ).toEqual([]);
      const good = grade.tests.filter(({ file }) => file === 'good.test.ts');
      expect(good.map(({ counts }) => counts)).toEqual([true, true, true]);
      expect(grade.bugs.map(({ outcome }) => outcome)).toEqual(['rejected', 'rejected', 'rejected']);
    },
  );

  test.for([
    ['an empty list', 'throw [];'],
    ['an empty AggregateError', 'throw new AggregateError([]);'],
    ['what Promise.any says of no promise', 'await Promise.any([]);'],
    ['an error without a message', 'throw new Error();'],
    ['undefined', 'throw undefined;'],
  ])('is told where it is %s', async ([, body], { classroom }) => {
    const grade = await classroom.grade(
      '01',
      `${imports}${goodTests} test('throws', async () => { ${body} });`,
    );

    expect(testNamed(grade, 'throws')).toMatchObject({ status: 'failed', reason: 'wrong' });
    expect(saysNothing(testNamed(grade, 'throws').message!)).toBe(false);
    expect(grade.tests.filter(({ counts }) => counts)).toHaveLength(3);
  });

  test.for([
    ['a test', "test('odd', () => { throw proxy(); });"],
    ['a promise of a test', "test('odd', () => Promise.reject(proxy()));"],
    ['a comparison', "test('odd', () => { expect(proxy()).toBe(1); });"],
    ['a matcher of node:assert', "test('odd', () => assert.rejects(Promise.reject(proxy()), { code: 1 }));"],
    [
      'a fixture',
      "test.extend('tea', (): number => { throw proxy(); })('odd', ({ tea }) => { expect(tea).toBe(1); });",
    ],
    [
      'beforeEach',
      "describe('d', () => { beforeEach(() => { throw proxy(); }); test('odd', () => { expect(1).toBe(1); }); });",
    ],
    [
      'what beforeEach gives',
      "describe('d', () => { beforeEach(() => () => { throw proxy(); }); test('odd', () => { expect(1).toBe(1); }); });",
    ],
    [
      'beforeAll',
      "describe('d', () => { beforeAll(() => { throw proxy(); }); test('odd', () => { expect(1).toBe(1); }); });",
    ],
    [
      'afterEach',
      "describe('d', () => { afterEach(() => { throw proxy(); }); test('odd', () => { expect(1).toBe(1); }); });",
    ],
    ['onTestFinished', "test('odd', ({ onTestFinished }) => { onTestFinished(() => { throw proxy(); }); });"],
  ])('is no fault of the next suite where it throws itself in %s', async ([, odd], { classroom }) => {
    const grade = await classroom.grade('01', throwingItself + goodTests + odd);
    const next = await classroom.grade('01', imports + goodTests);

    const refused = grade.tests.filter(({ counts }) => !counts);
    expect(refused.map(({ name, reason }) => [name.replace('d > ', ''), reason])).toEqual([['odd', 'wrong']]);
    expect(saysNothing(refused[0].message!)).toBe(false);
    expect(grade.bugs.map(({ outcome }) => outcome)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(next.verdict).toBe('passed');
  });
});

/** An error that answers every question by throwing itself. */
const throwingItself = `
import assert from 'node:assert';
import { beforeAll, beforeEach, afterEach, describe } from 'vitest';
${imports}
function proxy(): unknown {
  const say = () => { throw thrown; };
  const thrown = new Proxy(new Error('do not look'), { get: say, has: say, ownKeys: say, getPrototypeOf: say });
  return thrown;
}
`;

/** Whether a sentence has a hole where it should tell the error. */
function saysNothing(message: string): boolean {
  return /^$|: ?\.|: ,|this test: *$/.test(message);
}
