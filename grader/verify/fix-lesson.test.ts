import { expect } from 'vitest';
import { loadLesson } from '../course/course.ts';
import { authorTest } from '../testing/author-test.ts';
import { MendingCourse } from '../testing/mending-course.ts';
import { fixProblems } from './fix-lesson.ts';

const test = authorTest(() => new MendingCourse()).extend(
  'problems',
  ({ problemsOf }) =>
    (): Promise<string[]> =>
      problemsOf('03-returns'),
);

const manifest = 'lessons/03-returns/lesson.yaml';
const shipped = 'lessons/03-returns/till.ts';
const solution = 'solutions/03-returns/till.ts';

test('finds nothing to mend in a lesson that ships one of its bugs', async ({ course, problems }) => {
  expect(course.read(shipped)).not.toBe(course.read(solution));

  expect(await problems()).toEqual([]);
});

test('takes line ends of Windows for line ends', async ({ course, problems }) => {
  course.write(shipped, course.read(shipped).replaceAll('\n', '\r\n'));

  expect(await problems()).toEqual([]);
});

test.for<[string, (course: MendingCourse) => void, RegExp]>([
  [
    'what it ships is another bug than those of the lesson',
    (course) => course.edit(shipped, 'return paid;', 'return !paid;'),
    /^lessons\/03-returns\/till\.ts: no bug of the lesson makes exactly this of the solution/,
  ],
  [
    'what it ships is mended already',
    (course) => course.write(shipped, course.read(solution)),
    /^lessons\/03-returns\/till\.ts: no bug of the lesson makes exactly this of the solution/,
  ],
  [
    'the bug that it ships is taken away',
    (course) => {
      course.edit(manifest, 'lessons/03-returns/till/keeps-what-nobody-paid, ', '');
      course.edit(
        manifest,
        'till/gives-back-what-was-paid',
        'till/gives-back-what-was-paid, counter/sells-only-one',
      );
      course.edit(manifest, 'till.ts]', 'till.ts, src/counter.ts]');
    },
    /^lessons\/03-returns\/till\.ts: no bug of the lesson makes exactly this of the solution/,
  ],
  [
    'the mending is no task',
    (course) => course.edit(manifest, '  3: { title: "Mend it", bugs: [] }\n', ''),
    /^03-returns: every task has bugs/,
  ],
])('finds something to mend when %s', async ([, damage, found], { course, problems }) => {
  damage(course);

  expect(await problems()).toContainEqual(expect.stringMatching(found));
});

test('finds something to mend when a lesson on code of src says that it mends', ({ course }) => {
  course.edit('lessons/01-counter/lesson.yaml', 'kind: write', 'kind: fix');

  expect(fixProblems(course.root, loadLesson(course.root, '01-counter'))).toEqual([
    '01-counter: its subject has no module of its own, and a lesson of kind fix mends one.',
    '01-counter: every task has bugs, but a lesson of kind fix needs one without: the fix.',
  ]);
});
