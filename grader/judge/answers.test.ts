import { expect, test } from 'vitest';
import {
  evidenceOf,
  failed,
  lessonWith,
  onRefactoring,
  onReference,
  passed,
  sources,
} from '../testing/evidence.ts';
import { judge } from '../testing/judge.ts';
import type { LessonFacts } from './lesson-facts.ts';

/** A task about one mutant, which a row of the requirements leaves open. */
const [task] = lessonWith().tasks;
const report = [{ number: 1, id: 'report/1', answer: 'unwritten', freedom: 'words', apart: 'It differs.' }];
const lesson = { ...lessonWith(), tasks: [{ ...task, report }] } as LessonFacts;

test('says of `test` that a test which refuses a correct shop does not count', () => {
  const seen = [
    onReference([passed('counts'), passed('begins with a word')]),
    onRefactoring('counts first', [passed('counts'), failed('begins with a word')]),
  ];

  const { answers } = judge(lesson, sources, evidenceOf(seen, { answers: { text: '1: test' } }));

  const message = expect.stringContaining('A test that refuses a correct shop does not count.');
  expect(answers).toMatchObject([{ state: 'wrong', message }]);
});
