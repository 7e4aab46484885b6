import { expect, test } from 'vitest';
import { gradeWith } from '../testing/grades.ts';
import { deedsOf } from './deeds.ts';
import type { HabitGrade } from './grade.ts';

test('counts the bugs that are caught, by task', () => {
  const grade = gradeWith({
    tasks: [
      { task: 1, title: 'A list', open: false, caught: 0, bugs: 0 },
      { task: 2, title: 'A sale', open: false, caught: 2, bugs: 3 },
      { task: 3, title: 'Sold out', open: false, caught: 1, bugs: 1 },
      { task: 4, title: 'A delivery', open: false, caught: 0, bugs: 1 },
    ],
  });

  expect(deedsOf(grade)).toMatchObject({
    caught: 3,
    tasks: [
      { title: 'A sale', caught: 2 },
      { title: 'Sold out', caught: 1 },
    ],
  });
});

test('names a habit when the lesson asks for it and the suite keeps it', () => {
  const kept = habit('fast', { asked: 'mastered', kept: true });

  const { habits } = deedsOf(
    gradeWith({
      habits: [
        kept,
        habit('independent', { kept: true }),
        habit('cleans-up', { asked: 'mastered', kept: false }),
        habit('coverage', { asked: 'mastered', kept: null }),
      ],
    }),
  );

  expect(habits).toEqual([kept]);
});

test('knows of nothing that was not seen', () => {
  expect(deedsOf(gradeWith({ habits: null }))).toEqual({ caught: 0, tasks: [], habits: [], uses: [] });
});

test('names what the suite is written with', () => {
  expect(deedsOf(gradeWith({ uses: ['toBe', 'test.for'] })).uses).toEqual(['toBe', 'test.for']);
});

function habit(id: string, facts: Partial<HabitGrade>): HabitGrade {
  return {
    id,
    how: 'seen',
    kept: true,
    evidence: 'Seen.',
    why: 'It matters.',
    lesson: '06-fixtures',
    ...facts,
  };
}
