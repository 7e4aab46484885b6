import { expect } from 'vitest';
import type { CourseCopy } from '../testing/course-copy.ts';
import { loadLesson } from '../course/course.ts';
import { test as base } from '../testing/test.ts';
import { strayFiles } from './stray-files.ts';
import { translationProblems } from './translations.ts';

const readme = 'lessons/01-counter/README.es.md';
const hints = 'lessons/01-counter/hints.es.md';
const manifest = 'lessons/01-counter/lesson.yaml';
const bug = 'variants/bugs/counter/refuses-the-last-one.yaml';
const otherBug = 'variants/bugs/counter/promises-one-too-many.yaml';
const lastBug = 'variants/bugs/counter/replaces-what-was-there.yaml';

const words = 'variants/refactorings/es.yaml';
const refactorings = ['looks-before-it-sells', 'moves-both-ways'].map((slug) => `counter/${slug}`);

/** A course whose first lesson is all in Spanish. */
const test = base.extend('spanish', ({ course }) => {
  course.edit('lessons/01-counter/README.md', 'Find out', '1. **Ask.** Call `has(3)`.\n\nFind out');
  course.edit('lessons/01-counter/hints.md', 'Start', '```ts\nhas(3); // all\n```\n\nStart');
  course.write('README.es.md', '# Curso\n');
  course.write(
    readme,
    '---\ntitle: El mostrador\nobjectives: [Hallar el límite]\n---\n\n# El mostrador\n\n1. **Pregunta.** Llama a `has(3)`.\n',
  );
  course.write(
    hints,
    '# Pistas\n\n## Tarea 1: ¿Hay?\n\nEl límite.\n\n## Tarea 2: Entrega\n\n```ts\nhas(3); // todo\n```\n\nEmpieza.\n',
  );
  course.edit(manifest, '"Is there enough?"', '"Is there enough?", es: "¿Hay?"');
  course.edit(manifest, '"A delivery"', '"A delivery", es: Entrega');
  for (const file of [bug, otherBug, lastBug])
    course.edit(file, 'edits:', 'es: { behaviour: Dice que no., hints: [ Prueba. ] }\nedits:');
  course.write(words, `${refactorings.map((id) => `${id}: lo hace`).join('\n')}\n`);
  return course;
});

test('finds nothing to mend in a lesson that is translated', ({ spanish }) => {
  expect(translationProblems(spanish.root, '01-counter')).toEqual([]);
});

test('takes translated pages for pages, and those in an unknown language for stray files', ({ spanish }) => {
  spanish.write('lessons/01-counter/hints.xx.md', '# Hints\n');

  expect(strayFiles(spanish.root, loadLesson(spanish.root, '01-counter'))).toEqual([
    expect.stringContaining('hints.xx.md'),
  ]);
});

test('demands no translation of a course whose README is in English only', ({ course }) => {
  expect(translationProblems(course.root, '01-counter')).toEqual([]);
});

test('demands no translation of a lesson that is not on the core path', ({ spanish }) => {
  expect(translationProblems(spanish.root, '02-sales')).toEqual([]);
});

test('names everything that is missing on the core path', ({ course }) => {
  course.write('README.es.md', '# Curso\n');

  expect(translationProblems(course.root, '01-counter')).toEqual([
    ...[readme, hints].map((file) => `${file} is missing. The core path is translated. Write this page.`),
    ...[1, 2].map((task) => `${manifest}: tasks: ${task} has no title in "es". Add the key "es".`),
    ...[bug, otherBug, lastBug].map((file) => `${file}: it has no "es". Add it, with behaviour and hints.`),
    ...refactorings.map((id) => `${words}: it has no words for ${id}. Say there what it does differently.`),
  ]);
});

test.for<[string, (course: CourseCopy) => void, string[]]>([
  [
    'a bug with another number of hints',
    (course) => course.edit(bug, '[ Prueba. ]', '[ Prueba., Mira. ]'),
    [`${bug}: "es" has 2 hints in the translation, and 1 in English.`],
  ],
  [
    'a task with another number of hints',
    (course) => course.edit(hints, 'El límite.', 'El límite.\n\nY al lado.'),
    [`${hints}: "Tarea 1: ¿Hay?" has 2 hints in the translation, and 1 in English.`],
  ],
  [
    'a heading that is not the title of its task',
    (course) => course.edit(hints, 'Tarea 2: Entrega', 'Tarea 2: Entregas'),
    [`${hints}: there is no heading "## Tarea 2: Entrega".`],
  ],
  [
    'questions of one page only',
    (course) => course.write(hints, `${course.read(hints)}\n## Preguntas\n\n**¿Por qué?**\n\nPorque sí.\n`),
    [`${hints}: it answers 1 questions, and the English page answers 0.`],
  ],
  [
    'a question without an answer',
    (course) => {
      course.write(hints, `${course.read(hints)}\n## Preguntas\n\n**¿Por qué?**\n`);
      const english = 'lessons/01-counter/hints.md';
      course.write(english, `${course.read(english)}\n## Questions\n\n**Why?**\n\nBecause.\n`);
    },
    [`${hints}: "¿Por qué?" has no answer.`],
  ],
  [
    'another number of tasks',
    (course) => course.edit(readme, '1. **Pregunta.** Llama', 'Llama'),
    [`${readme}: it has 0 tasks, and the English page has 1.`],
  ],
  [
    'another number of objectives',
    (course) => course.edit(readme, '[Hallar el límite]', '[Hallar, Decir]'),
    [`${readme}: it has 2 objectives, and the English page has 1.`],
  ],
  [
    'a page without front matter',
    (course) => course.edit(readme, '---\ntitle', 'title'),
    [`${readme}: its front matter has "title" and "objectives" in "es". Write both.`],
  ],
  [
    'code that was translated',
    (course) => course.edit(readme, '`has(3)`', '`hay(3)`'),
    [
      `${readme}: \`has(3)\` is in the English page, but not here.`,
      `${readme}: \`hay(3)\` is not in the English page.`,
    ],
  ],
  [
    'another block of code',
    (course) => course.edit(hints, 'has(3);', 'has(4);'),
    [`${hints}: its blocks of code differ from those of the English page.`],
  ],
])('finds %s', ([, damage, problems], { spanish }) => {
  damage(spanish);

  expect(translationProblems(spanish.root, '01-counter')).toEqual(problems);
});

test('lets words in code be translated', ({ spanish }) => {
  spanish.edit('lessons/01-counter/README.md', 'Find out', 'Write `expect(what it says)`. Find out');
  spanish.edit(readme, 'Llama', 'Escribe `expect(lo que dice)`. Llama');

  expect(translationProblems(spanish.root, '01-counter')).toEqual([]);
});

test('keeps a translation off the core path equal, too', ({ spanish }) => {
  spanish.edit(manifest, 'path: core', 'path: more');
  spanish.edit(bug, '[ Prueba. ]', '[ Prueba., Mira. ]');

  expect(translationProblems(spanish.root, '01-counter')).toHaveLength(1);
});
