import { expect } from 'vitest';
import { lessonIds } from '../course/lesson-ids.ts';
import { readManifest } from '../course/manifest.ts';
import { kit } from '../course/root.ts';
import type { CourseCopy } from '../testing/course-copy.ts';
import { test as base } from '../testing/test.ts';
import { termProblems } from './terms.ts';

/** The miniature course, in which lesson 02 explains some terms. */
const test = base.extend('explained', ({ course }) => (...terms: string[]): void => {
  course.edit('lessons/02-sales/lesson.yaml', 'introduces: []', `introduces: ${JSON.stringify(terms)}`);
  course.write(
    'lessons/02-sales/README.md',
    `${course.read('lessons/02-sales/README.md')}\n${terms.join('\n')}\n`,
  );
});

const readme = 'lessons/01-counter/README.md';

base.for(lessonIds(kit))('%s keeps to the terms that are known by then', (id) => {
  expect(problemsOf(kit, id)).toEqual([]);
});

test('names the page, the line, the term and the lesson where a term is used too early', ({
  course,
  explained,
}) => {
  explained('stub');
  write(course, 'One line.\n\nA stub says no.');
  course.write('lessons/01-counter/hints.md', '# Hints\n\nTry a stub.\n');

  expect(problemsOf(course.root, '01-counter')).toEqual(
    [`${readme}:16`, 'lessons/01-counter/hints.md:3'].map(
      (place) =>
        `${place}: uses "stub", which lesson 02-sales introduces. Say it in other words, or introduce it here.`,
    ),
  );
});

test.for<[term: string, text: string]>([
  ['stub', 'Stub it.'],
  ['stub', 'Two **stubs**, and no more.'],
  ['stub', 'Such a stub.'],
  ['stub', '`stub` is a word in code.'],
  ['boundary', 'It has two boundaries.'],
  ['class of input', 'Which classes of\ninput are there?'],
  ['arrange, act, assert', 'Arrange, act, assert: three parts.'],
  ['test.todo', 'Write `test.todo(…)` first.'],
  ['clean-up', 'The clean-up comes last.'],
])('finds %j in %j', ([term, text], { course, explained }) => {
  explained(term);
  write(course, text);

  expect(problemsOf(course.root, '01-counter')).toEqual([expect.stringContaining(`uses "${term}"`)]);
});

test.for<[term: string, text: string]>([
  ['stub', 'A stubborn error.'],
  ['stub', 'A test-stub-like thing.'],
  ['fixture', 'It is in `#fixtures/test.ts`, and in lessons/06-fixtures.'],
  ['test', 'Open counter.test.ts.'],
  ['test', '`test.only` runs one alone.'],
  ['class of input', 'A class, and its input.'],
])('does not find %j in %j', ([term, text], { course, explained }) => {
  explained(term);
  write(course, text);

  expect(problemsOf(course.root, '01-counter')).toEqual([]);
});

test('lets a lesson use what it explains itself, and what one before it has explained', ({ course }) => {
  course.edit('lessons/02-sales/README.md', 'green.', 'green. A delivery is none.');

  expect(['01-counter', '02-sales'].flatMap((id) => problemsOf(course.root, id))).toEqual([]);
});

test('finds a term that is explained a second time, also in another case', ({ course, explained }) => {
  explained('Delivery');

  expect(problemsOf(course.root, '02-sales')).toEqual([
    'lessons/02-sales/lesson.yaml: introduces: lesson 01-counter introduces "Delivery" already. Remove it in one of the two.',
  ]);
});

test('finds a term that the page of its lesson never uses', ({ course }) => {
  course.edit('lessons/02-sales/lesson.yaml', 'introduces: []', 'introduces: [regression test]');

  expect(problemsOf(course.root, '02-sales')).toEqual([
    'lessons/02-sales/lesson.yaml: introduces: "regression test" is nowhere in README.md. Explain it there, or remove it.',
  ]);
});

test('does not count on a lesson that the core path leaves out', ({ course, explained }) => {
  explained('stub');
  third(course, 'core', 'A stub.');

  expect(problemsOf(course.root, '03-third')).toEqual([
    expect.stringMatching(
      /^lessons\/03-third\/README\.md:\d+: uses "stub", which lesson 02-sales introduces\./,
    ),
  ]);
});

test('lets a lesson beside the core path build on another one beside it', ({ course, explained }) => {
  explained('stub');
  third(course, 'more', 'A stub.');

  expect(problemsOf(course.root, '03-third')).toEqual([]);
});

test('looks at the other lessons also when one of them cannot be read', ({ course, explained }) => {
  explained('stub');
  third(course, 'more', '');
  course.remove('lessons/03-third/lesson.yaml');
  write(course, 'A stub.');

  expect(problemsOf(course.root, '01-counter')).toHaveLength(1);
});

function problemsOf(root: string, id: string): string[] {
  return termProblems(root, readManifest(root, id));
}

/** Adds to the page of the first lesson. */
function write(course: CourseCopy, text: string): void {
  course.write(readme, `${course.read(readme)}\n${text}\n`);
}

/** Adds a lesson with this page. */
function third(course: CourseCopy, path: string, text: string): void {
  const page = course.read('lessons/02-sales/README.md').split('\n# ')[0];
  course.write(
    'lessons/03-third/README.md',
    `${page.replace('02-sales', '03-third').replace('order: 2', 'order: 3')}\n${text}\n`,
  );
  course.write(
    'lessons/03-third/lesson.yaml',
    course
      .read('lessons/02-sales/lesson.yaml')
      .replace(/path: .*/, `path: ${path}`)
      .replace(/introduces: .*/, 'introduces: []'),
  );
}
