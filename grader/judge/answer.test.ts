import { describe, expect, test } from 'vitest';
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
    'It is not equivalent. Refuses the last one. So the two can be told apart. Does a requirement decide it?',
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

test.for([
  [
    'a test wants more than is promised',
    true,
    'You say `test`, but no test that counts notices this change. A test that refuses a correct shop does not count. Does a row promise what it wants?',
  ],
  [
    'every test counts',
    false,
    'You say `test`, and no test of yours notices this change yet. Write one, or answer differently.',
  ],
] as const)('does not take `test` on trust where %s', ([, isOverSpecified, message]) => {
  const answer = { key: '2', text: 'test', line: 1 };

  expect(judgeAnswer(wantsTest, answer, { killers: [], reveal: 'behaviour', isOverSpecified })).toEqual({
    state: 'wrong',
    message,
  });
});

describe('an equivalent mutant', () => {
  const mutant: Parameters<typeof judgeAnswer>[0] = {
    number: 1,
    answer: 'equivalent',
    because: ['same-side', 'not-asked'],
    why: '1 is below 5, as 0 is.',
  };
  const judged = (answer: string, equivalent = mutant): ReturnType<typeof judgeAnswer> =>
    judgeAnswer(equivalent, { key: '1', text: answer, line: 1 }, { killers: [], reveal: 'count' });

  test.for(['same-side', 'not-asked'])('is explained to each right reason: %s', (reason) => {
    const message = 'Right. 1 is below 5, as 0 is.';

    expect(judged(`equivalent, ${reason}`)).toEqual({ state: 'right', message });
  });

  test.for([
    ['same-side', 'What is the very next line that uses the changed value, and what does it do?'],
    ['dropped', 'Which step would remove the changed value? Look at the next line that uses it.'],
    ['not-asked', 'Which part of a condition would decide first? Look at the next line that uses the value.'],
    ['not-reached', 'A call does run this line. Which one?'],
  ])('has a question for each wrong reason: %s', ([reason, question]) => {
    expect(judged(`equivalent, ${reason}`, { ...mutant, because: [] })).toEqual({
      state: 'wrong',
      message: `It is equivalent, but for another reason. ${question}`,
    });
  });

  test('is not to be searched for a difference that it lacks', () => {
    expect(judged('unwritten').message).toBe(
      '`unwritten` needs an input that tells the two apart. Follow the changed value: if you find none, it is equivalent.',
    );
  });
});
