import { expect } from 'vitest';
import { test as base } from '../testing/test.ts';
import { closingPage } from './closing-page.ts';
import { ProgressFile } from '../learner/progress.ts';

/** In the miniature course 01 is the core path, and 02 lies beside it. */
const test = base.extend('page', ({ course }) => {
  const options = { columns: 80, hasColour: false };
  return (justPassed?: string): string[] => closingPage(course.root, options, justPassed);
});

test('is empty before every lesson of the core path is passed', ({ course, page }) => {
  const progress = new ProgressFile(course.root);
  progress.record('01-counter', { verdict: 'weak' });
  progress.record('02-sales', { verdict: 'mastered' });

  expect(page()).toEqual([]);
});

test('says how much was passed and caught, what is not mastered, and what the tests have shown', ({
  course,
  page,
}) => {
  const habit = { id: 'fast', how: 'seen', kept: true, evidence: '', why: '', lesson: '01-counter' } as const;
  new ProgressFile(course.root).record('01-counter', { verdict: 'passed', habits: [habit] });

  const lines = page();

  expect(lines.slice(0, 4)).toEqual([
    'You have come to the end of the core path. One lesson is passed.',
    'Your tests catch 3 different bugs, and refuse no correct shop.',
    'Passed and not mastered: 01-counter. `npx kata learn LESSON` tells what is',
    'missing.',
  ]);
  expect(lines).toContain('- [x] Fast test execution');
  expect(lines).toContain('- [ ] Independent tests');
  expect(lines.join(' ')).toContain('An open box says only');
  expect(lines.join(' ')).not.toContain('lessons that are planned');
  expect(lines.length).toBeLessThan(45);
});

test('says so where all is mastered, and counts a bug of two lessons once', ({ course, page }) => {
  const progress = new ProgressFile(course.root);
  progress.record('01-counter', { verdict: 'mastered' });
  progress.record('02-sales', { verdict: 'mastered' });

  expect(page()).toContain('Every one of these lessons is mastered.');
  expect(page().join('\n')).toMatch(/2 lessons are passed\.\nYour tests catch 6 different bugs/);
});

test('does not come again with a lesson beside the core path', ({ course, page }) => {
  new ProgressFile(course.root).record('01-counter', { verdict: 'mastered' });

  expect(page('01-counter')).not.toEqual([]);
  expect(page('02-sales')).toEqual([]);
});
