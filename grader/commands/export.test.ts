import { chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { kataOf, linkPackages } from '../testing/exported.ts';
import { test as base } from '../testing/test.ts';

const isRoot = process.getuid?.() === 0;

const test = base.extend('place', ({}, { onCleanup }) => {
  const place = realpathSync(mkdtempSync(path.join(tmpdir(), 'kata-place-')));
  onCleanup(() => rmSync(place, { recursive: true, force: true }));
  return place;
});

test('writes a copy that has no solutions, and works', async ({ course, kata, place }) => {
  const copy = path.join(place, 'students');

  const written = await kata('export', 'student', copy);
  linkPackages(copy);

  expect(written).toMatchObject({ code: 0, stderr: '' });
  expect(written.stdout).toMatch(/^01-counter: \d+ of \d+ mutants are asked\n02-sales: /);
  expect(written.stdout).toContain(`files to ${copy}, without solutions.`);
  expect(existsSync(path.join(copy, 'solutions'))).toBe(false);
  writeFileSync(
    path.join(copy, 'lessons/01-counter/counter.test.ts'),
    course.read('solutions/01-counter/counter.test.ts'),
  );
  const graded = await kataOf(copy, ['grade', '01']);
  expect(graded.stdout).toContain('mastered');
  expect(graded.code).toBe(0);
  const listed = await kataOf(copy, ['list']);
  expect(listed.stdout).toMatch(/01-counter .*\bmastered/);
  for (const command of [
    ['solution', '01', '--yes'],
    ['diff', '01', '--yes'],
    ['verify'],
    ['export', 'student', path.join(place, 'again')],
  ])
    expect(await kataOf(copy, command)).toEqual({
      code: 2,
      stdout: '',
      stderr: 'This copy of the course has no solutions. Your teacher has them.\n',
    });
  const back = await kataOf(copy, ['reset', '01']);
  expect(back.code).toBe(0);
});

test.for<[string, string, RegExp]>([
  ['a folder that is not empty', 'full', / is not empty\. Give a new folder/],
  ['a file', 'file', / is a file\. Give a new folder\.$/],
  ['a folder below a file', 'file/below', /^Cannot write to .*\. Give a folder that you may write to\.$/],
])('refuses %s, and writes nothing', async ([, name, sentence], { kata, place }) => {
  mkdirSync(path.join(place, 'full'));
  writeFileSync(path.join(place, 'full/mine.txt'), '');
  writeFileSync(path.join(place, 'file'), '');

  const { code, stdout, stderr } = await kata('export', 'student', path.join(place, name));

  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.trim()).toMatch(sentence);
  expect(existsSync(path.join(place, 'full/README.md'))).toBe(false);
});

test.skipIf(isRoot || process.platform === 'win32')(
  'refuses a folder that cannot be written to',
  async ({ kata, place }) => {
    chmodSync(place, 0o555);

    const { code, stderr } = await kata('export', 'student', path.join(place, 'students'));

    expect(code).toBe(2);
    expect(stderr).toMatch(/^Cannot write to .*\. Give a folder that you may write to\.\n$/);
  },
);

test.for(['students', 'lessons/copy', '.'])('refuses %s inside of the course', async (name, { kata }) => {
  const { code, stderr } = await kata('export', 'student', name);

  expect(code).toBe(2);
  expect(stderr).toBe(`${name} is inside of the course. Give a folder outside of it, such as ../students.\n`);
});

test('says what can be exported', async ({ kata, place }) => {
  const { code, stderr } = await kata('export', 'teacher', place);

  expect(code).toBe(2);
  expect(stderr).toMatch(/^There is nothing to export with the name teacher\. It is student or gradescope/);
});
