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
  expect(lines.length).toBeLessThan(50);
});

test('says so where all is mastered, and counts a bug of two lessons once', ({ course, page }) => {
  const progress = new ProgressFile(course.root);
  progress.record('01-counter', { verdict: 'mastered' });
  progress.record('02-sales', { verdict: 'mastered' });

  expect(page()).toContain('Every one of these lessons is mastered.');
  expect(page().join('\n')).toMatch(/2 lessons are passed\.\nYour tests catch 6 different bugs/);
});

test('says where an open habit can be earned, and what comes after the course', ({ course, page }) => {
  course.edit('lessons/02-sales/lesson.yaml', 'habits: []', 'habits: [independent]');
  new ProgressFile(course.root).record('01-counter', { verdict: 'passed' });

  const lines = page();

  expect(lines).toContain('- [ ] Independent tests (to be earned in 02-sales)');
  expect(lines).toContain('- [ ] Fast test execution');
  const after = lines
    .slice(lines.indexOf('What comes now is code of your own, with the same tools:'))
    .join(' ');
  for (const command of ['npx vitest', 'npm init stryker@latest', 'npx stryker run'])
    expect(after).toContain(`\`${command}\``);
});

test('sends to the capstones for a habit that no lesson asks for', ({ course, page }) => {
  course.edit('lessons/02-sales/lesson.yaml', 'reveal: requirement', 'reveal: count');
  new ProgressFile(course.root).record('01-counter', { verdict: 'passed' });

  expect(page()).toContain('- [ ] Good test coverage (to be earned in 02-sales)');
});

test('does not come again with a lesson beside the core path', ({ course, page }) => {
  new ProgressFile(course.root).record('01-counter', { verdict: 'mastered' });

  expect(page('01-counter')).not.toEqual([]);
  expect(page('02-sales')).toEqual([]);
});
