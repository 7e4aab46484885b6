import path from 'node:path';
import { expect, test as base } from 'vitest';
import { CourseCopy } from '../testing/course-copy.ts';
import { TypeNotes } from './type-notes.ts';

const test = base.extend('notesOn', { scope: 'file' }, ({}, { onCleanup }) => {
  const course = new CourseCopy();
  const notes = new TypeNotes(course.root);
  onCleanup(() => {
    notes.close();
    course.remove();
  });
  const folder = path.join(course.root, 'lessons', '01-counter');
  return (files: Record<string, string>) => notes.on(folder, files);
});

const counter = "import { Counter } from '#src/counter.ts';\n";

test('tells a type error by its line', async ({ notesOn }) => {
  const lines = await notesOn({ 'my.test.ts': `${counter}new Counter('three');` });

  expect(lines).toEqual([expect.stringMatching(/^Type: line 2: Argument of type 'string'/)]);
});

test('tells a forgotten await', async ({ notesOn }) => {
  const source = `${counter}export const f = (one: Counter) => one.has(3).toFixed();`;

  expect((await notesOn({ 'my.test.ts': source }))[0]).toContain("on type 'Promise<boolean>'");
});

test('tells two, with their files, and counts the others', async ({ notesOn }) => {
  const files = {
    'a.test.ts': "export const one: number = 'a';",
    'b.test.ts': "export const one: number = 'a';\nexport const two: number = 'b';",
  };

  expect(await notesOn(files)).toEqual([
    expect.stringMatching(/^Type: a\.test\.ts, line 1: /),
    expect.stringMatching(/^Type: b\.test\.ts, line 1: /),
    '… and 1 more type error.',
  ]);
});

test.for([
  ['nothing is wrong', 'export const one: number = 1;'],
  ['it does not parse', 'export const one: number = ;'],
  ['a module is not found', "import { two } from './two.ts';\nexport const one: number = two;"],
])('tells nothing where %s', async ([, source], { notesOn }) => {
  expect(await notesOn({ 'my.test.ts': source })).toEqual([]);
});

test('knows the files beside it, wherever they are', async ({ notesOn }) => {
  const files = { 'my.test.ts': "import { two } from './two.ts';\nexport const one: number = two;" };

  const lines = await notesOn({ ...files, 'two.ts': "export const two = 'two';" });

  expect(lines).toEqual([expect.stringContaining("Type 'string' is not assignable to type 'number'")]);
});

test('cuts what is long', async ({ notesOn }) => {
  const fields = Array.from({ length: 60 }, (_, index) => `field${index}: ${index}`).join(', ');

  const [line] = await notesOn({
    'my.test.ts': `export const one: { a: { b: 1 } } = { a: { b: { ${fields} } } };`,
  });

  expect(line.length).toBeLessThan(200);
});

test('tells nothing when it is closed', async () => {
  const notes = new TypeNotes('/no/such/course');
  notes.close();

  expect(await notes.on('/no/such/course', { 'a.ts': '' })).toEqual([]);
});
