import { describe, expect, test } from 'vitest';
import { gradeWith, missed } from '../testing/grades.ts';
import { openLessonWith } from '../testing/open-lessons.ts';
import { reduce } from './events.ts';
import { press } from './press.ts';
import { opened, type CoachState } from './state.ts';

const start = opened(openLessonWith(), {});
const onThree = missed('Sells too few.', { task: 3 });

function judged(...bugs: ReturnType<typeof missed>[]): CoachState {
  return reduce(start, { type: 'graded', run: 0, stage: 'done', grade: gradeWith({ bugs }) });
}

describe('h', () => {
  const several = press(judged(missed('Sells too many.'), onThree), 'h');

  test('asks which task when several miss something', () => {
    expect(several.errand).toBeUndefined();
    expect(several.state.answer).toEqual(['Which task? Press 1 or 3. h again takes task 1.']);
  });

  test('asks nothing when one task is left, or before the bugs are judged', () => {
    expect(press(judged(onThree), 'h')).toMatchObject({ errand: 'hint' });
    expect(press(start, 'h')).toMatchObject({ errand: 'hint' });
  });

  test.for(['h', 'Return', 'H'])('and %s is about the first task', (key) => {
    expect(press(several.state, key)).toMatchObject({ errand: 'hint', task: 1, state: { answer: [] } });
  });

  test('and a number is about that task', () => {
    expect(press(several.state, '3')).toMatchObject({ errand: 'hint', task: 3, state: { asked: undefined } });
  });

  test('asks again when the task needs no hint', () => {
    const { state, errand } = press(several.state, '2');

    expect(errand).toBeUndefined();
    expect(state.answer).toEqual(['Task 2 needs no hint now. Press 1 or 3.']);
    expect(press(state, '3')).toMatchObject({ errand: 'hint', task: 3 });
  });

  test('is forgotten when another key is pressed', () => {
    const { state, errand } = press(several.state, 'l');

    expect(errand).toBe('list');
    expect(press(state, '3').state.answer).toEqual(['3 does nothing here. These keys do:']);
  });
});

describe('c', () => {
  test('is asked twice where the lesson is not passed', () => {
    const once = press(judged(onThree), 'c');

    expect(once.errand).toBeUndefined();
    expect(press(once.state, 'c').errand).toBe('core');
  });
});
