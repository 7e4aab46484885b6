import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CourseCopy } from '../testing/course-copy.ts';
import { caught, gradeWith, missed } from '../testing/grades.ts';
import { recordWith } from '../testing/records.ts';
import { writeOutputs } from './write-outputs.ts';

const course = new CourseCopy();
afterAll(() => course.remove());
const folderOf = (name: string): string => path.join(course.root, name);

const bugs = [
  missed('Sells one more than are left.', { id: 'counter/sells-one-too-many' }),
  caught('Refuses the last one.', 'sells the last', 'expected 0', { id: 'counter/refuses-the-last-one' }),
];
const records = [
  recordWith({ student: 'ben', grade: gradeWith({ score: 50, bugs }) }),
  recordWith({ student: '../../ana', grade: gradeWith({ score: 70, bugs }) }),
  recordWith({ student: 'cleo', lesson: '99-nowhere', status: 'unknown-lesson', grade: null, mark: 0 }),
];

test('writes the marks, the pages and the files of a class below its folder, and nothing else', () => {
  writeOutputs(records, { out: folderOf('out'), root: course.root, formats: ['gradescope', 'junit'] });

  expect(filesIn(folderOf('out'))).toEqual([
    'canvas.csv',
    expect.stringMatching(/^formats\/gradescope\/_.._ana-\w{8}\/02-sales\.json$/),
    'formats/gradescope/ben/02-sales.json',
    'formats/gradescope/cleo/99-nowhere.json',
    expect.stringMatching(/^formats\/junit\/_.._ana-\w{8}\/02-sales\.xml$/),
    'formats/junit/ben/02-sales.xml',
    'formats/junit/cleo/99-nowhere.xml',
    'moodle.csv',
    expect.stringMatching(/^students\/_.._ana-\w{8}\.html$/),
    expect.stringMatching(/^students\/_.._ana-\w{8}\.json$/),
    expect.stringMatching(/^students\/_.._ana-\w{8}\.md$/),
    'students/ben.html',
    'students/ben.json',
    'students/ben.md',
    'students/cleo.html',
    'students/cleo.json',
    'students/cleo.md',
    'summary.html',
    'summary.md',
  ]);
});

test('makes the same bytes of the same records in any order', () => {
  writeOutputs(records, { out: folderOf('one'), root: course.root });
  writeOutputs(records.toReversed(), { out: folderOf('other'), root: course.root });

  for (const file of filesIn(folderOf('one'))) {
    expect(readFileSync(path.join(folderOf('other'), file))).toEqual(
      readFileSync(path.join(folderOf('one'), file)),
    );
  }
});

test('tells a student what the lesson of the course reveals, and the teacher everything', () => {
  course.edit('lessons/02-sales/lesson.yaml', 'reveal: requirement', 'reveal: count');
  writeOutputs(records, { out: folderOf('out'), root: course.root });
  course.edit('lessons/02-sales/lesson.yaml', 'reveal: count', 'reveal: requirement');

  expect(readFileSync(folderOf('out/students/ben.json'), 'utf8')).not.toMatch(
    /one more than are left|one-too-many/,
  );
  expect(readFileSync(folderOf('out/students/ben.html'), 'utf8')).toContain('missed: 1 bug');
  expect(readFileSync(folderOf('out/summary.md'), 'utf8')).toContain('Sells one more than are left.');
});

test('compares the suites that were handed in', () => {
  const text = readFileSync(
    path.resolve(import.meta.dirname, '../validity/suites/orders/row-by-row/orders.test.ts'),
    'utf8',
  );
  const suites = ['ana', 'ben'].map((student) => ({
    student,
    lesson: '02-sales',
    files: { 'sales.test.ts': text },
  }));
  const both = ['ana', 'ben'].map((student) => recordWith({ student }));

  writeOutputs(both, { out: folderOf('alike'), root: course.root, suites });

  expect(JSON.parse(readFileSync(folderOf('alike/likeness.json'), 'utf8'))).toMatchObject([
    { lesson: '02-sales', students: ['ana', 'ben'], share: 1 },
  ]);
  expect(readFileSync(folderOf('alike/likeness.md'), 'utf8')).toContain(
    '**ana and ben:** 02-sales: 100 % in common',
  );
});

test('says what the disk refuses in one sentence', () => {
  course.write('taken', 'a file');

  expect(() => writeOutputs(records, { out: folderOf('taken'), root: course.root })).toThrow(
    /^Cannot write .*taken.*: .*\. Make room, or choose another folder\.$/,
  );
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
}
