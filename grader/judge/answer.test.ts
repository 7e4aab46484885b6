import { expect, test } from 'vitest';
import type { Reported } from '../course/reported.ts';
import { judgeAnswer } from './answer.ts';
import type { LessonFacts } from './lesson-facts.ts';

const bug = { requirement: 'has', behaviour: 'Refuses the last one.' };
const wantsTest: Pick<Reported, 'number' | 'answer'> = { number: 2, answer: 'test' };

/** What is said of an answer on a mutant that wants a test. */
function said(text: string, reveal: LessonFacts['reveal'], killers: string[] = []): string | undefined {
  return judgeAnswer(wantsTest, { key: '2', text, line: 1 }, { killers, reveal, ...bug }).message;
}

test.for<[LessonFacts['reveal'], string]>([
  [
    'behaviour',
    'It is not equivalent. Refuses the last one. So some input tells the two apart. Does a requirement decide it?',
  ],
  ['requirement', 'It is not equivalent. Some input makes it break what the requirements say under "has".'],
  ['count', 'It is not equivalent. Some input tells it from the code.'],
])('tells as much of a wrong `equivalent` as the lesson reveals: %s', ([reveal, message]) => {
  expect(said('equivalent, dropped', reveal)).toBe(message);
});

test.for<[LessonFacts['reveal'], string]>([
  ['behaviour', 'The requirements decide this, under "has".'],
  ['requirement', 'The requirements decide this, under "has".'],
  ['count', 'A row of the requirements decides this. Find it.'],
])('tells as much of a wrong `unwritten` as the lesson reveals: %s', ([reveal, message]) => {
  expect(said('unwritten', reveal)).toBe(message);
});

test('names the own test that tells the two apart, whatever the lesson reveals', () => {
  expect(said('equivalent, dropped', 'count', ['sells the last one'])).toBe(
    'It is not equivalent. Your test "sells the last one" notices the change.',
  );
});

test('says nothing of a test that notices the mutant', () => {
  expect(said('test', 'count', ['sells the last one'])).toBeUndefined();
});

test('takes each of several right reasons', () => {
  const mutant: Parameters<typeof judgeAnswer>[0] = {
    number: 1,
    answer: 'equivalent',
    because: ['same-side', 'not-asked'],
  };
  const state = (reason: string): string =>
    judgeAnswer(
      mutant,
      { key: '1', text: `equivalent, ${reason}`, line: 1 },
      { killers: [], reveal: 'count' },
    ).state;

  expect(['same-side', 'not-asked', 'dropped'].map(state)).toEqual(['right', 'right', 'wrong']);
});
