import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gradeWith } from '../testing/grades.ts';
import { lateMinutes, markOf, meanMark } from './mark.ts';

const score = { score: 1, private: 0, verdict: 0, points: {} };
const graded = (facts: Parameters<typeof gradeWith>[0]): Parameters<typeof markOf>[0] => ({
  status: 'graded',
  grade: gradeWith(facts),
  private: null,
});

test('is the score, if course.yaml says nothing', () => {
  expect(markOf(graded({ score: 61 }), score)).toBe(61);
});

test('weighs the score, private bugs and the verdict by their shares', () => {
  const policy = { score: 50, private: 30, verdict: 20, points: { passed: 80 } };
  const own = { ...graded({ score: 60, verdict: 'passed' }), private: { caught: 1, total: 3 } };

  expect(markOf(own, policy)).toBe(56);
});

test('leaves private bugs out of account if there are none', () => {
  expect(markOf(graded({ score: 60 }), { ...score, private: 9 })).toBe(60);
});

test('is 0 without a grade, and nothing where that is our fault', () => {
  expect(markOf({ status: 'no-tests', grade: null, private: null }, score)).toBe(0);
  expect(markOf({ status: 'grader-error', grade: null, private: null }, score)).toBeNull();
});

test.for([
  [0, 80],
  [15, 80],
  [16, 70],
  [15 + 24 * 60, 70],
  [16 + 24 * 60, 60],
  [1_000_000, 30],
])('%i minutes late leave %i of 80', ([minutes, left]) => {
  const policy = { perDay: 10, most: 50, grace: 15 };

  expect(markOf(graded({ score: 80 }), score, { minutes, policy })).toBe(left);
});

test('never leaves 0 to 100', () => {
  const share = fc.integer({ min: 0, max: 10 });
  const number = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(number, number, share, share, number, number, (own, verdict, one, other, perDay, minutes) => {
      const policy = { score: one, private: 0, verdict: other, points: { weak: verdict } };
      const mark = markOf(graded({ score: own }), policy, {
        minutes,
        policy: { perDay, most: 100, grace: 0 },
      });
      expect(mark).toBeGreaterThanOrEqual(0);
      expect(mark).toBeLessThanOrEqual(100);
    }),
  );
});

test('counts begun minutes, in any time zone', () => {
  expect(lateMinutes('2026-12-01T00:00:30+01:00', '2026-11-30T22:59:00Z')).toBe(2);
  expect(lateMinutes('2026-11-30T20:00:00Z', '2026-11-30T22:59:00Z')).toBe(0);
  expect(lateMinutes(null, '2026-11-30T22:59:00Z')).toBeNull();
  expect(lateMinutes('2026-11-30T20:00:00Z', undefined)).toBeNull();
});

test('the mark of a course is a mean by weight, and unknown while one mark is', () => {
  expect(
    meanMark([
      { mark: 50, weight: 1 },
      { mark: 100, weight: 3 },
    ]),
  ).toBe(87.5);
  expect(
    meanMark([
      { mark: 50, weight: 1 },
      { mark: null, weight: 3 },
    ]),
  ).toBeNull();
});
