import { expect, test } from 'vitest';
import { CourseCopy } from '../testing/course-copy.ts';
import { plannedLessons } from './planned.ts';

test('the front page plans the lessons whose last column says so', () => {
  const course = new CourseCopy();
  course.write(
    'README.md',
    `| nr | lesson | what | state |
|---|---|---|---|
| **01** | **counter** | a first test | **here** |
| 03 | flaky-tests | what chance does | planned |
| 14 | test-database | planned, they say | here |
`,
  );
  course.write('README.es.md', '| 03 | flaky-tests | el azar | prevista |\n');

  expect(plannedLessons(course.root)).toEqual([{ number: 3, slug: 'flaky-tests' }]);
  expect(plannedLessons(course.root, 'README.es.md')).toEqual([{ number: 3, slug: 'flaky-tests' }]);
  course.remove();
});

test('a course without a front page plans nothing', () => {
  const course = new CourseCopy();

  expect(plannedLessons(course.root)).toEqual([]);
  course.remove();
});
