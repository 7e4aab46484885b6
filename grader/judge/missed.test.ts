import { expect, test } from 'vitest';
import {
  errorSaying,
  evidenceOf,
  lessonWith,
  mutant,
  onBug,
  onDecoy,
  onReference,
  passed,
  resultOf,
} from '../testing/evidence.ts';
import { judge } from '../testing/judge.ts';
import type { Evidence } from '../session/evidence.ts';
import type { Coverage } from '../session/protocol/result.ts';
import type { LessonFacts } from './lesson-facts.ts';

const file = '/suite/my.test.ts';
const lesson: LessonFacts = {
  ...lessonWith('one-too-many', 'last-one'),
  subject: ['src/counter.ts'],
  isAsync: (name) => name === 'has',
};

const accepting = [onBug('one-too-many', [passed('x')]), onBug('last-one', [passed('x')])];

function judged(source: string, bugs = accepting, more: Partial<Evidence> = {}, coverage?: Coverage) {
  const instrumented = coverage ? [onDecoy('instrumented', resultOf([passed('x')], { coverage }))] : [];
  const evidence = evidenceOf([onReference([passed('x')]), ...instrumented, ...bugs], more);
  return judge(lesson, { [file]: source }, evidence);
}

const other = "import { Shelf } from '../../src/shelf.ts';";
const wrongFile = 'No test reaches src/counter.ts, which this lesson is about. Is this the right file?';
const unreached: Evidence['mutants'] = { total: 1, observations: [{ mutant: mutant('1') }] };

test('a suite that reaches nothing of the lesson is asked whether it is the right one', () => {
  expect(judged(other, accepting, { mutants: unreached })).toMatchObject({
    verdict: 'weak',
    message: wrongFile,
  });
});

test.for<[string, Coverage, boolean]>([
  ['by no test', { perTest: { x: {} }, static: {} }, true],
  ['by a test that does not count', { perTest: { x: {}, other: { 1: 3 } }, static: {} }, true],
  ['by a test', { perTest: { x: { 1: 3 } }, static: {} }, false],
  ['around the tests', { perTest: {}, static: { 1: 1 } }, false],
])('it is asked before any mutant where the code is reached %s', ([, coverage, isAsked]) => {
  expect(judged(other, accepting, {}, coverage).message === wrongFile).toBe(isAsked);
});

test('nobody is asked where a mutant is reached', () => {
  const observations = [{ mutant: mutant('1') }, { mutant: mutant('2'), result: resultOf([passed('x')]) }];

  expect(judged(other, accepting, { mutants: { total: 2, observations } }).message).toContain(
    'would also pass',
  );
});

test.for([
  'expect(counter.has(3)).toBeTruthy();',
  'const has = counter.has(3); expect(has).toBeDefined();',
  'expect(counter.has(3)).not.toBeUndefined();',
  'expect(counter.has(3)).not.toBe(true);',
])('a check that every promise passes is named: %s', (check) => {
  expect(judged(`test('x', () => {\n  ${check}\n});`).message).toContain(
    '"x" checks a promise in line 2, not its result. Is an await missing?',
  );
});

test('a lesson that is about assertions lets its readers find it', () => {
  const source = "test('x', () => {\n  expect(counter.has(3)).toBeTruthy();\n});";
  const evidence = evidenceOf([onReference([passed('x')]), ...accepting]);

  const { message } = judge({ ...lesson, habits: ['clear-assertions'] }, { [file]: source }, evidence);

  expect(message).not.toContain('promise');
});

test.for([
  'expect(await counter.has(3)).toBeTruthy();',
  'expect(counter.has(3)).resolves.toBeTruthy();',
  'expect(counter.has(3)).toBeInstanceOf(Promise);',
  'expect(counter.count()).toBeTruthy();',
])('a check that says something is not blamed: %s', (check) => {
  expect(judged(`test('x', () => {\n  ${check}\n});`).message).not.toContain('promise');
});

test('a bug that a test noticed only after its end is told with that test', () => {
  const unhandled = [{ key: 'x', error: errorSaying('expected true to be false') }];
  const late = onBug('one-too-many', resultOf([passed('x')], { unhandled }));

  const { bugs, message } = judged('', [late, accepting[1]]);

  expect(bugs.map((bug) => bug.late)).toEqual(['x', undefined]);
  expect(message).toContain('"x" checks too late: is an await or a return missing?');
});

test('a test that does not count is not late', () => {
  const unhandled = [{ key: 'other', error: errorSaying('late') }];

  const { bugs } = judged('', [onBug('one-too-many', resultOf([passed('x')], { unhandled })), accepting[1]]);

  expect(bugs[0].late).toBeUndefined();
});
