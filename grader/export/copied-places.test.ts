import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test as base } from 'vitest';
import { lessonIds } from '../course/lesson-ids.ts';
import { loadLesson } from '../course/course.ts';
import { kit } from '../course/root.ts';
import { outside } from '../house/rooms.ts';
import { CourseCopy } from '../testing/course-copy.ts';
import { filesOfCourse, filesOfKit, starterFiles } from './copied-places.ts';
import { studentFiles } from './student-files.ts';

const test = base.extend('course', ({}, { onCleanup }) => {
  const course = new CourseCopy();
  onCleanup(() => course.remove());
  return course;
});

const calibration = { schemaVersion: 1, kit: '', stryker: '', source: {}, lessons: {}, judges: '' } as const;

function lessonsOf(root: string): ReturnType<typeof loadLesson>[] {
  return lessonIds(root).map((id) => loadLesson(root, id));
}

test.for([
  '.kata/progress.json',
  '.git/config',
  'node_modules/vitest/package.json',
  'solutions/01-counter/more.test.ts',
  'lessons/01-counter/mine.test.ts',
  'lessons/01-counter/.counter.test.ts.swp',
  'variants/bugs/counter/private.yaml',
  'src/notes.txt',
])('leaves out %s', (file, { course }) => {
  course.write(file, '');

  const files = studentFiles(course.root, lessonsOf(course.root), calibration);

  expect([...files.keys()]).not.toContain(file);
});

test('has the starters, whatever somebody has made of them', ({ course }) => {
  const [starter, text] = [...starterFiles(course.root, lessonsOf(course.root))][0];
  course.write(starter, 'mine');

  const files = studentFiles(course.root, lessonsOf(course.root), calibration);

  expect(files.get(starter)).toBe(text);
});

test('has every bug that a lesson names, and every refactoring of its modules', () => {
  const lessons = lessonsOf(kit);

  const files = filesOfCourse(kit, lessons);

  for (const { tasks, refactorings } of lessons) {
    const variants = [...tasks.flatMap(({ bugs }) => bugs), ...refactorings];
    expect(files).toEqual(expect.arrayContaining(variants.map(({ file }) => file)));
  }
});

test('leaves out tests of the grader, and the rooms that no command needs', () => {
  const files = filesOfKit(kit);

  expect(files.filter((file) => /\.test\.ts$|testdata/.test(file))).toEqual([]);
  expect(files.filter((file) => outside.some((room) => file.startsWith(`grader/${room}/`)))).toEqual([]);
});

test('has everything that the grader imports', () => {
  const files = new Set(filesOfKit(kit));
  const imported = [...files]
    .filter((file) => /\.[jt]s$/.test(file))
    .flatMap((file) =>
      [...readFileSync(path.join(kit, file), 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(
        ([, to]) => path.posix.join(path.posix.dirname(file), to),
      ),
    );

  expect(imported.length).toBeGreaterThan(500);
  expect(imported.filter((file) => file.startsWith('grader/') && !files.has(file))).toEqual([]);
});

test('has pages whose links lead somewhere, and scripts that work', () => {
  const files = studentFiles(kit, lessonsOf(kit), calibration);
  const pages = [...files].filter(([name]) => name.endsWith('.md'));
  const { scripts } = JSON.parse(String(files.get('package.json'))) as { scripts: Record<string, string> };

  const links = pages.flatMap(([page, text]) =>
    [...String(text).matchAll(/\]\(([^)#\s]+)[^)\s]*\)/g)]
      .filter(([, to]) => !/^[a-z]+:/.test(to))
      .map(([, to]) => path.posix.join(path.posix.dirname(page), to)),
  );
  expect(links.length).toBeGreaterThan(2);
  expect(links.filter((to) => !files.has(to) && to !== 'lessons')).toEqual([]);
  expect(String(files.get('README.md'))).not.toMatch(/solutions\/|For instructors|kata verify|whole kit/);
  expect(Object.keys(scripts)).toEqual(['prepare', 'start', 'grade', 'kata', 'ui', 'test']);
  expect(JSON.stringify(scripts)).not.toMatch(/solutions|project grader/);
});
