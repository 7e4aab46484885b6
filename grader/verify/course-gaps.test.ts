import { expect } from 'vitest';
import { loadLesson } from '../course/course.ts';
import { lessonIds } from '../course/lesson-ids.ts';
import type { CourseCopy } from '../testing/course-copy.ts';
import { test } from '../testing/test.ts';
import { plannedThatAreHere } from './planned-lessons.ts';
import { unbrokenRows } from './unbroken-rows.ts';

function rowsThatNothingJudges({ root }: CourseCopy): string[] {
  return unbrokenRows(
    root,
    lessonIds(root).map((id) => loadLesson(root, id)),
  );
}

test('a row that no bug breaks is told', ({ course }) => {
  expect(rowsThatNothingJudges(course)).toEqual([]);

  course.edit('docs/requirements.md', '| `has`', '| `sweep` | the shelf is clean |\n| `has`');

  expect(rowsThatNothingJudges(course)).toEqual([
    'docs/requirements.md: no bug breaks "sweep", so nothing judges it. Add a bug, or take the row out.',
  ]);
});

test('a row may be left to a lesson that is planned', ({ course }) => {
  course.edit('docs/requirements.md', '| `has`', '| `sweep` | the shelf is clean |\n| `has`');
  course.write('README.md', '| 03 | sweeping | clean shelves | planned |\n');

  expect(rowsThatNothingJudges(course)).toEqual([]);
});

test('a lesson that is here is planned no more', ({ course }) => {
  course.write(
    'README.md',
    '| 02 | sales | selling | planned |\n| 03 | sweeping | clean shelves | planned |\n',
  );

  expect(plannedThatAreHere(course.root, lessonIds(course.root))).toEqual([
    'README.md: lesson 2 (sales) is here, and its row still says that it is planned. Correct the row.',
  ]);
});
