import { expect } from 'vitest';
import { habits } from '../habits/habits.ts';
import { catalogue } from '../sentences/sentences.ts';
import { test as base } from '../testing/test.ts';
import { checklistOf, type ChecklistItem } from './checklist.ts';
import { ProgressFile } from './progress.ts';

const ids = ['01-counter', '02-sales'];
const habit = { id: 'fast', how: 'seen', evidence: '', why: '', lesson: '01-counter' } as const;
const kept = { ...habit, kept: true };
const broken = { ...habit, kept: false };

const test = base.extend('progress', ({ course }) => new ProgressFile(course.root));

test("is the seed's, in its four parts and its order", ({ progress }) => {
  const parts = checklistOf(ids, progress);

  expect(Object.keys(catalogue.habits)).toEqual(habits.map(({ id }) => id));
  expect(parts.map(({ title, items }) => [title, items.at(-1)?.title])).toEqual([
    ['Unit Testing', 'Parametrize test cases'],
    ['Integration Testing', 'Clean up after tests'],
    ['Test Quality', 'Independent tests'],
    ['Best Practices', 'Test behavior, not implementation'],
  ]);
});

test('ticks nothing that nobody judged', ({ progress }) => {
  progress.record('01-counter', { verdict: 'mastered', habits: [{ ...habit, kept: null }] });

  expect(itemsOf(progress).filter(({ isEarned }) => isEarned)).toEqual([]);
});

test('ticks what the tests of a passed lesson keep', ({ progress }) => {
  progress.record('01-counter', { verdict: 'passed', habits: [kept] });

  expect(fastOf(progress)).toMatchObject({ isEarned: true, brokenIn: [] });
});

test('ticks nothing for tests that have not passed, or have changed since', ({ progress, course }) => {
  progress.record('01-counter', { verdict: 'weak', habits: [kept] });
  progress.record('02-sales', { verdict: 'passed', habits: [kept] });
  course.write('lessons/02-sales/sales.test.ts', '// another');

  expect(fastOf(progress).isEarned).toBe(false);
});

test('takes a tick away that another passed lesson contradicts, and names it', ({ progress }) => {
  progress.record('01-counter', { verdict: 'passed', habits: [kept] });
  progress.record('02-sales', { verdict: 'passed', habits: [broken] });

  expect(fastOf(progress)).toMatchObject({ isEarned: false, brokenIn: ['02-sales'] });
});

function itemsOf(progress: ProgressFile): ChecklistItem[] {
  return checklistOf(ids, progress).flatMap(({ items }) => items);
}

function fastOf(progress: ProgressFile): ChecklistItem {
  return itemsOf(progress).find(({ title }) => title === 'Fast test execution')!;
}
