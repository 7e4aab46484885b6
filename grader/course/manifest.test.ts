import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test as plainTest } from 'vitest';
import { test } from '../testing/test.ts';
import { readCourseFile } from './course-files.ts';
import { lessonIds } from './lesson-ids.ts';
import { readManifest } from './manifest.ts';
import { kit } from './root.ts';
import { refusalOf } from '../testing/refusal.ts';

const readme = 'lessons/01-counter/README.md';
const manifest = 'lessons/01-counter/lesson.yaml';
/** In the place of a text to find. */
const everything = '';

test('takes title and objectives from the page in the wanted language', ({ course }) => {
  const page = '---\ntitle: El mostrador\nobjectives: [Hallar el límite]\n---\n\n# El mostrador\n';
  course.write('lessons/01-counter/README.es.md', page);
  const read = (wanted: string) => readManifest(course.root, '01-counter', wanted);

  expect(read('es')).toEqual({ ...read('en'), title: 'El mostrador', objectives: ['Hallar el límite'] });
  expect(read('fr')).toEqual(read('en'));
});

test('stays in English if the translated page has no front matter', ({ course }) => {
  course.write('lessons/01-counter/README.es.md', '# El mostrador\n');

  expect(readManifest(course.root, '01-counter', 'es').title).toBe('The counter');
});

test('names a key that a translated page may not have', ({ course }) => {
  const file = 'lessons/01-counter/README.es.md';
  course.write(file, '---\ntitle: El mostrador\nobjectives: [Hallar]\norder: 1\n---\n');

  expect(() => readManifest(course.root, '01-counter', 'es')).toThrow(
    /^lessons\/01-counter\/README\.es\.md: .*"order"/,
  );
});

test('reads what readers may know from the README, and the rest from lesson.yaml', ({ course }) => {
  expect(readManifest(course.root, '01-counter')).toEqual({
    id: '01-counter',
    title: 'The counter',
    chapterId: 'unit',
    order: 1,
    duration: 5,
    objectives: ['Find the limit of a rule'],
    path: 'core',
    kind: 'write',
    reveal: 'behaviour',
    introduces: ['delivery'],
    subject: ['src/counter.ts'],
    tasks: {
      1: {
        title: 'Is there enough?',
        bugs: ['counter/refuses-the-last-one', 'counter/promises-one-too-many'],
      },
      2: { title: 'A delivery', bugs: ['counter/replaces-what-was-there'] },
    },
    habits: [],
    requires: [],
  });
});

describe('a README', () => {
  test.for<[string, find: string, replace: string, says: string | RegExp]>([
    ['without front matter', '---\n', '', 'README.md has no front matter: begin it with a block between'],
    ['whose front matter never ends', ']\n---\n', ']\n', 'README.md has no front matter: begin it with'],
    ['whose front matter is no YAML', 'order: 1', 'order: [', /README\.md is not valid YAML: .* line \d/],
    ['whose front matter is a list', everything, '---\n- id\n---\n', ': Invalid input: expected object'],
    ['with a key that is misspelt', 'order: 1', 'ordre: 1', ': Unrecognized key: "ordre". Correct it'],
    [
      'with a key of lesson.yaml',
      'order: 1',
      'order: 1\nkind: write',
      ': "kind" belongs in lesson.yaml. Correct it',
    ],
    [
      'with another folder',
      'id: "01-counter"',
      'id: "01-till"',
      ': id: is 01-till, and the folder is 01-counter. Make',
    ],
    ['with an id that is no text', 'id: "01-counter"', 'id: 1', ': id: Invalid input: expected string'],
    ['without an id', 'id: "01-counter"\n', '', ': id: Invalid input: expected string'],
    ['with an empty title', '"The counter"', '""', ': title: Too small'],
    ['with an unknown chapter', 'chapterId: unit', 'chapterId: units', /: chapterId: .*"unit"/],
    ['with an order that is not whole', 'order: 1', 'order: 1.5', ': order: Invalid input: expected int'],
    [
      'with a duration that is no number',
      'duration: 5',
      'duration: long',
      ': duration: Invalid input: expected number',
    ],
    ['with a duration of nothing', 'duration: 5', 'duration: 0', ': duration: Too small'],
    ['without objectives', '["Find the limit of a rule"]', '[]', ': objectives: Too small'],
    ['with an empty objective', '"Find the limit of a rule"', '""', ': objectives.0: Too small'],
  ])('%s is refused, and file, key and reason are named', ([, find, replace, says], { course }) => {
    course.edit(readme, find || course.read(readme), replace);

    expectRefusal(course.root, readme, says);
  });
});

describe('a lesson.yaml', () => {
  test.for<[string, find: string, replace: string, says: string | RegExp]>([
    ['that is no YAML', 'tasks:', 'tasks: [', /lesson\.yaml is not valid YAML: .* line \d/],
    ['that is empty', everything, '', ': Invalid input: expected object'],
    ['with a key that is misspelt', 'habits:', 'habbits:', ': Unrecognized key: "habbits". Correct it'],
    ['with a key twice', 'habits:', 'requires:', /lesson\.yaml is not valid YAML: .*unique/],
    [
      'with a key of the README',
      'habits:',
      'title: X\nhabits:',
      ': "title" belongs in the front matter of README.md. Correct it',
    ],
    ['with an unknown path', 'path: core', 'path: side', /: path: .*"core"/],
    ['with an unknown kind', 'kind: write', 'kind: rite', /: kind: .*"write"/],
    ['that reveals something unknown', 'reveal: behaviour', 'reveal: all', /: reveal: .*"behaviour"/],
    ['that introduces no list', '[delivery]', 'delivery', ': introduces: Invalid input: expected array'],
    ['that introduces an empty term', '[delivery]', '[""]', ': introduces.0: Too small'],
    ['without a subject', '[src/counter.ts]', '[]', ': subject: Too small'],
    ['with a task that has no number', '  1: {', '  one: {', ': tasks.one: Invalid key'],
    [
      'with a task without a title',
      'title: "A delivery", ',
      '',
      ': tasks.2.title: Invalid input: expected string',
    ],
    ['with a task with an empty title', '"A delivery"', '""', ': tasks.2.title: Too small'],
    [
      'with a task with an unknown key',
      '2: { title',
      '2: { order: 1, title',
      ': tasks.2: Unrecognized key: "order"',
    ],
    [
      'with a bug of another form',
      'counter/replaces-what-was-there',
      'replaces',
      ': tasks.2.bugs.0: must look like orders/',
    ],
    ['without habits', 'habits: []\n', '', ': habits: Invalid input: expected array'],
    [
      'with a requirement that is no list',
      'requires: []',
      'requires: fast',
      ': requires: Invalid input: expected array',
    ],
  ])('%s is refused, and file, key and reason are named', ([, find, replace, says], { course }) => {
    course.edit(manifest, find || course.read(manifest), replace);

    expectRefusal(course.root, manifest, says);
  });

  test('that is missing is told in one sentence with the next step', ({ course }) => {
    course.remove(manifest);

    expectRefusal(
      course.root,
      manifest,
      /^lessons\/01-counter\/lesson\.yaml is missing\. `git restore lessons\/01/,
    );
  });
});

plainTest.for(lessonIds(kit))('the pages of %s give no bug away', (id) => {
  const bugs = Object.values(readManifest(kit, id).tasks).flatMap((task) => task.bugs);
  const pages = readdirSync(path.join(kit, 'lessons', id)).filter((name) => name.endsWith('.md'));

  expect(pages).toContain('README.md');
  for (const page of pages) {
    const text = readCourseFile(kit, `lessons/${id}/${page}`);
    expect(bugs.filter((bug) => text.includes(path.posix.basename(bug)))).toEqual([]);
  }
});

function expectRefusal(root: string, file: string, says: string | RegExp): void {
  const refusal = refusalOf(() => readManifest(root, '01-counter'));

  expect(refusal).toContain(file);
  expect(refusal).toMatch(says);
  expect(refusal).toMatch(/^[^\n]+\.$/);
}
