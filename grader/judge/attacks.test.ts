import { expect, test } from 'vitest';
import type { AttackObservation } from '../session/evidence.ts';
import type { RunResult } from '../session/protocol/result.ts';
import {
  errorSaying,
  evidenceOf,
  failed,
  onBug,
  onReference,
  passed,
  resultOf,
  sources,
  timedOut,
} from '../testing/evidence.ts';
import { judge } from '../testing/judge.ts';
import type { LessonFacts } from './lesson-facts.ts';

const id = 'lessons/03-attack/bug-1';
const bug = { id, behaviour: 'Sells nothing.', requirement: '', hints: [] };

/** A lesson of which the learner has written the bug of its one task. */
function lessonWith(facts: Partial<LessonFacts['tasks'][number]['bugs'][number]> = {}): LessonFacts {
  const tasks = [{ number: 1, title: 'Selling', bugs: [{ ...bug, ...facts }] }];
  return { id: '03-attack', kind: 'attack', tasks, habits: [], requires: [] };
}

const green = resultOf([passed('sells'), passed('delivers')]);
const red = resultOf([passed('sells'), failed('looks')]);

/** @param seen what the kit's own suites say of the bug @param onIt the learner's test on it */
function judged(seen: Partial<AttackObservation>, lesson = lessonWith(), onIt = failed('mine')) {
  const attacks = [{ id, given: green, ours: red, ...seen }];
  return judge(lesson, sources, evidenceOf([onReference([passed('mine')]), onBug(id, [onIt])], { attacks }));
}

test('is passed when the given suite does not see the bug, ours do, and so does the learner’s', () => {
  const grade = judged({});

  expect(grade).toMatchObject({
    verdict: 'passed',
    message: 'Your bug gets past the given suite, and your tests catch it.',
    bugs: [{ id, behaviour: 'Sells nothing.', caughtBy: ['mine'] }],
  });
});

test('asks for a test when no test of the learner sees the bug', () => {
  const grade = judged({}, lessonWith(), passed('mine'));

  expect(grade.verdict).toBe('weak');
  expect(grade.message).toMatch(/^The bug in bug-1\.yaml is good/);
});

test('does not ask our tests where the solutions are elsewhere', () => {
  expect(judged({ ours: undefined }).verdict).toBe('passed');
});

const crashed = resultOf([], { ended: 'crashed' });
const silent = resultOf([], { ended: 'timed-out' });
const unloaded = resultOf([], { loadErrors: [{ file: '/a.test.ts', error: errorSaying('no') }] });
const alone = resultOf(green.tests, { unhandled: [{ key: undefined, error: errorSaying('alone') }] });

test.for<[string, Partial<Record<'given' | 'ours', RunResult>>, RegExp]>([
  [
    'the given suite sees it',
    { given: red },
    /^The given suite sees the bug in bug-1\.yaml: its test "looks" fails\./,
  ],
  [
    'the given suite sees it outside of its tests',
    { given: alone },
    /^The given suite sees the bug in bug-1\.yaml: alone\./,
  ],
  ['every given test fails', { given: resultOf([failed('sells'), failed('looks')]) }, /breaks everything/],
  ['the only given test fails', { given: resultOf([failed('sells')]) }, /its test "sells" fails/],
  ['the code does not load', { given: unloaded }, /does not load: no\. Write a smaller change\.$/],
  ['the process ends', { given: crashed }, /ends the whole process/],
  ['the given suite does not end', { given: silent }, /never ends/],
  ['a given test does not end', { given: resultOf([passed('sells'), timedOut('looks')]) }, /never ends/],
  ['our tests see no difference', { ours: green }, /^Our own tests see no difference/],
  ['our tests do not end', { ours: silent }, /never ends/],
  ['one of our tests does not end', { ours: resultOf([timedOut('sells')]) }, /never ends/],
  ['it ends the process in our tests', { ours: crashed }, /ends the whole process/],
  ['it does not load in our tests', { ours: unloaded }, /does not load/],
])('is weak when %s, and nothing is caught', ([, seen, says]) => {
  const grade = judged(seen);

  expect(grade.verdict).toBe('weak');
  expect(grade.message).toMatch(says);
  expect(grade.bugs).toEqual([
    {
      id,
      behaviour: 'Sells nothing.',
      requirement: '',
      task: 1,
      outcome: 'accepted',
      caughtBy: [],
      hints: 0,
      problem: grade.message,
    },
  ]);
});

test('takes an error outside of our tests for a difference', () => {
  expect(judged({ ours: alone }).verdict).toBe('passed');
});

test('tells what is wrong with the file before what was seen', () => {
  const grade = judged({ given: red }, lessonWith({ problem: 'No such file.' }));

  expect(grade).toMatchObject({ verdict: 'weak', message: 'No such file.', tasks: [{ open: false }] });
});

test('leaves a task open while its bug is to be written', () => {
  const grade = judged({}, lessonWith({ problem: 'Write it.', isToWrite: true }));

  expect(grade).toMatchObject({ verdict: 'weak', tasks: [{ open: true }] });
});
