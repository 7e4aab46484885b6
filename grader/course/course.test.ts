import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { applyEdits } from '../implementations/implementations.ts';
import { refusalOf } from '../testing/refusal.ts';
import { test } from '../testing/test.ts';
import { readCourseFile } from './course-files.ts';
import { lessonBugs, loadLesson } from './course.ts';
import { findLessonId, lessonIds } from './lesson-ids.ts';
import { findCourse, kit } from './root.ts';

test('loads a lesson with its bugs, in the order of its tasks', ({ course }) => {
  const lesson = loadLesson(course.root, '01-counter');

  expect(lesson.tasks.map(({ number, title, bugs }) => [number, title, bugs.length])).toEqual([
    [1, 'Is there enough?', 2],
    [2, 'A delivery', 1],
  ]);
  expect(lessonBugs(lesson)[2]).toMatchObject({
    id: 'counter/replaces-what-was-there',
    module: 'src/counter.ts',
    file: 'variants/bugs/counter/replaces-what-was-there.yaml',
    requirement: 'deliver',
  });
});

test('loads every refactoring of the subject', ({ course }) => {
  const { refactorings } = loadLesson(course.root, '02-sales');

  expect(refactorings).toEqual([
    {
      id: 'counter/looks-before-it-sells',
      module: 'src/counter.ts',
      file: 'variants/refactorings/counter/looks-before-it-sells.ts',
    },
    expect.objectContaining({ id: 'counter/moves-both-ways' }),
  ]);
});

test('loads the refactorings of what the subject is built on, and not of what it needs for types alone', ({
  course,
}) => {
  const counter = 'src/counter.ts';
  course.write('src/errors/sold-out-error.ts', "import { wordOf } from '../words.ts';\nimport 'node:fs';");
  course.write('src/words.ts', '');
  course.write(
    counter,
    `import {\n  SoldOutError,\n} from '#src/errors/sold-out-error.ts';\n${course.read(counter)}`,
  );
  for (const part of ['errors/sold-out-error', 'words', 'shelf'])
    course.write(`variants/refactorings/${part}/differently.ts`, '');

  const { modules, refactorings } = loadLesson(course.root, '02-sales');

  expect(modules).toEqual([counter, 'src/errors/sold-out-error.ts', 'src/words.ts']);
  expect(refactorings.slice(2).map(({ id }) => id)).toEqual([
    'errors/sold-out-error/differently',
    'words/differently',
  ]);
});

test('puts task 10 after task 9', ({ course }) => {
  course.edit(manifest, '  1: {', '  10: {');

  const { tasks } = loadLesson(course.root, '01-counter');

  expect(tasks.map(({ number }) => number)).toEqual([2, 10]);
});

test('reads a lesson that was saved on Windows', ({ course }) => {
  for (const file of [readme, manifest, bug, 'src/counter.ts'])
    course.write(file, `\uFEFF${course.read(file).replaceAll('\n', '\r\n')}`);

  const [refuses] = lessonBugs(loadLesson(course.root, '01-counter'));

  expect(applyEdits(refuses, readCourseFile(course.root, refuses.module))).toContain('()) > quantity;');
});

test('lists folders with a number or a lesson.yaml as lessons', ({ course }) => {
  course.write('lessons/notes.txt', 'mine');
  course.write('lessons/my-notes/README.md', 'mine');

  expect(lessonIds(course.root)).toEqual(['01-counter', '02-sales']);
});

test.for(['02-sales', '02', '2', 'sales', 'lessons/02-sales/', String.raw`lessons\02-sales`])(
  'finds a lesson by %s',
  (name, { course }) => {
    expect(findLessonId(course.root, name)).toBe('02-sales');
  },
);

test.for([
  ['.', './lessons/02-sales'],
  ['.', './lessons/02-sales/sales.test.ts'],
  ['.', String.raw`.\lessons\02-sales\sales.test.ts`],
  ['.', 'solutions/02-sales'],
  ['.', 'solutions/02-sales/sales.test.ts'],
  ['lessons', '02-sales/README.md'],
  ['lessons/02-sales', '.'],
  ['lessons/02-sales', 'sales.test.ts'],
  ['lessons/01-counter', '../02-sales/'],
  ['src', 'lessons/02-sales/sales.test.ts'],
])('finds a lesson in %s by the path %s, and by the absolute one', ([folder, name], { course }) => {
  const cwd = path.join(course.root, folder);

  expect(findLessonId(course.root, name, cwd)).toBe('02-sales');
  expect(findLessonId(course.root, path.join(course.root, 'lessons/02-sales/'), '/')).toBe('02-sales');
});

test.for(['.', '..', 'lessons', './src/counter.ts', '../elsewhere/02-sales/sales.test.ts', '/no/such/place'])(
  'refuses the path %s, which leads to no lesson',
  (name, { course }) => {
    expect(refusalOf(() => findLessonId(course.root, name, course.root))).toBe(
      `${name} is not in a lesson of this course. Name a lesson, or a folder or file of one: \`kata list\` shows them all.`,
    );
  },
);

test('names the nearest lesson where a path in the course leads nowhere', ({ course }) => {
  expect(refusalOf(() => findLessonId(course.root, 'lessons/02-sails', course.root))).toBe(
    'There is no lesson lessons/02-sails. Did you mean 02-sales? `kata list` shows them all.',
  );
});

test.skipIf(process.platform === 'win32')('finds a lesson through a link to the course', ({ course }) => {
  symlinkSync(course.root, path.join(course.root, 'link'));

  expect(findLessonId(course.root, path.join(course.root, 'link/lessons/02-sales'), '/')).toBe('02-sales');
});

test.for(['01-counter', '1', 'counter'])(
  'says how %s comes back when somebody has removed it',
  (name, { course }) => {
    course.remove('lessons/01-counter');

    expect(refusalOf(() => findLessonId(course.root, name))).toBe(
      'The folder lessons/01-counter is not there. `git restore lessons/01-counter` brings it back.',
    );
  },
);

test('finds the course that a folder belongs to, or the kit', ({ course }) => {
  expect(findCourse(`${course.root}/lessons/02-sales`)).toBe(course.root);
  expect(findCourse('/')).toBe(kit);
});

test('tells tasks and bugs in the wanted language, and the rest in English', ({ course }) => {
  course.edit(manifest, '"Is there enough?"', '"Is there enough?", es: "¿Hay suficientes?"');
  course.edit(bug, 'edits:', 'es: { behaviour: Dice que no., hints: [ Prueba el límite. ] }\nedits:');
  const told = (wanted: string) =>
    loadLesson(course.root, '01-counter', wanted).tasks.map(({ title, bugs }) => [
      title,
      ...bugs.slice(0, 1).flatMap(({ behaviour, hints }) => [behaviour, ...hints]),
    ]);

  expect(told('es')[0]).toEqual(['¿Hay suficientes?', 'Dice que no.', 'Prueba el límite.']);
  expect(told('es')[1]).toEqual(told('en')[1]);
  expect(told('fr')).toEqual(told('en'));
  expect(told('en')[0][0]).toBe('Is there enough?');
});

test('has words for a refactoring in a language that says what it does', ({ course }) => {
  course.write('variants/refactorings/es.yaml', 'counter/looks-before-it-sells: mira antes de vender\n');
  const words = (wanted: string) =>
    loadLesson(course.root, '02-sales', wanted).refactorings.map(({ inWords }) => inWords);

  expect(words('es')).toContain('mira antes de vender');
  expect(words('en').every((inWords) => inWords === undefined)).toBe(true);
});

test('puts in the text of an edit as it is', ({ course }) => {
  const [bug] = lessonBugs(loadLesson(course.root, '01-counter'));

  const edited = applyEdits({ ...bug, edits: [{ find: 'b', replace: '$& $1 $$' }] }, 'abc');

  expect(edited).toBe('a$& $1 $$c');
});

test('makes the edits of a bug one after the other', ({ course }) => {
  const [bug] = lessonBugs(loadLesson(course.root, '01-counter'));
  const edits = [
    { find: 'b', replace: 'x' },
    { find: 'x', replace: 'y' },
  ];

  expect(applyEdits({ ...bug, edits }, 'abc')).toBe('ayc');
});

const readme = 'lessons/01-counter/README.md';
const manifest = 'lessons/01-counter/lesson.yaml';
const bug = 'variants/bugs/counter/refuses-the-last-one.yaml';

const wrongFiles: Record<string, { file: string; find: string; replace: string; says: RegExp }> = {
  'a key of a lesson that is misspelt': {
    file: manifest,
    find: 'habits:',
    replace: 'habbits:',
    says: /"habbits"/,
  },
  'a bug that no file tells of': {
    file: manifest,
    find: 'counter/refuses-the-last-one',
    replace: 'counter/refuses-everything',
    says: /: tasks: there is no bug counter\/refuses-everything\. Add variants/,
  },
  'a key of a bug that is misspelt': { file: bug, find: 'hints:', replace: 'hnts:', says: /"hnts"/ },
  'a type of a bug that is wrong': {
    file: bug,
    find: 'hints: [ "Try the limit." ]',
    replace: 'hints: 3',
    says: /: hints: .*expected array, received number/,
  },
  'an edit that fits nowhere': {
    file: bug,
    find: '>= quantity',
    replace: '=== quantity',
    says: /: edits\.0\.find: stands 0 times in src\/counter\.ts/,
  },
  'an edit that fits in two places': {
    file: bug,
    find: '>= quantity',
    replace: 'this.#shelf.count()',
    says: /: edits\.0\.find: stands [2-9] times in src\/counter\.ts/,
  },
};

test.for(Object.keys(wrongFiles))('refuses %s, and names file, key and reason', (name, { course }) => {
  const { file, find, replace, says } = wrongFiles[name];
  course.edit(file, find, replace);

  const said = refusalOf(() => {
    for (const one of lessonBugs(loadLesson(course.root, '01-counter')))
      applyEdits(one, readCourseFile(course.root, one.module));
  });

  expect(said).toContain(file);
  expect(said).toMatch(says);
  expect(said).not.toContain('\n');
});
