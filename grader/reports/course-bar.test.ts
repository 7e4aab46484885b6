import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { courseBar } from './course-bar.ts';
import { signs, stateText, type LessonState } from './lesson-state.ts';

const states = Object.keys(signs) as LessonState[];

test('has a cell for each lesson: mastered first, then passed', () => {
  expect(courseBar(['passed', 'mastered', 'weak', 'not-begun', 'mastered'])).toBe('[##+--]');
});

test('is full only when every lesson is passed, however many there are', () => {
  const all = fc.array(fc.constantFrom(...states), { minLength: 1, maxLength: 100 });
  fc.assert(
    fc.property(all, (lessons) => {
      const isFull = !courseBar(lessons).includes('-');

      expect(isFull).toBe(lessons.every((state) => state === 'passed' || state === 'mastered'));
      expect(courseBar(lessons).length).toBeLessThanOrEqual(32);
    }),
  );
});

test('states differ by sign and by word', () => {
  const texts = states.map(stateText);

  expect(new Set(texts.map((text) => text[0])).size).toBe(states.length);
  expect(new Set(texts.map((text) => text.slice(2))).size).toBe(states.length);
});
