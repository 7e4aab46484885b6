import { assert, property } from 'fast-check';
import { expect, test } from 'vitest';
import { caught, gradeWith, missed, refusing } from '../testing/grades.ts';
import { hostileRecord } from '../testing/hostile-records.ts';
import { recordWith } from '../testing/records.ts';
import { classPage, type ClassView } from './class-page.ts';
import { classRoomOf } from './whole-class/class-room.ts';

const mistake = refusing('sells to Zoe', 'wrong', 'This shop is correct, but Zoe is not.');

test('puts students in order by name, and what most of them miss first', () => {
  const bugs = (...behaviours: string[]): object => ({
    grade: gradeWith({
      bugs: [missed('Rare.', {}), missed('Common.', {})].map((bug) =>
        behaviours.includes(bug.behaviour) ? bug : { ...bug, caughtBy: ['sells'] },
      ),
    }),
  });

  const { students, lessons } = classRoomOf(
    viewOf(
      recordWith({ student: 'zoe', ...bugs('Common.') }),
      recordWith({ student: 'ana', ...bugs('Common.', 'Rare.') }),
    ),
  );

  expect(students.map(({ name, missed: count }) => [name, count])).toEqual([
    ['ana', 2],
    ['zoe', 1],
  ]);
  expect(lessons[0].bugs.map(({ behaviour, missed: count, asked }) => [behaviour, count, asked])).toEqual([
    ['Common.', 2, 2],
    ['Rare.', 1, 2],
  ]);
});

test('shows students who submitted nothing, and tells of answers that fit no lesson', () => {
  const view = viewOf(recordWith({ student: 'ana' }), recordWith({ status: 'unknown-lesson', grade: null }));
  const page = classPage({ ...view, marks: [...view.marks, { student: 'ben', mark: 0 }] });

  expect(page).toContain('<bdi>ben</bdi>');
  expect(page).toContain('One answer fits no lesson.');
});

test('a suite that does not load was asked about no bug', () => {
  const grade = gradeWith({ verdict: 'broken', bugs: [missed('Sells too many.')] });

  const { students, lessons } = classRoomOf(viewOf(recordWith({ grade })));

  expect(students[0].missed).toBe(0);
  expect(lessons[0].bugs).toEqual([]);
});

test('numbers say nothing about the order of names, and stay the same', () => {
  const names = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(97 + index));
  const records = names.map((student) => recordWith({ student, digest: `of ${student}` }));

  const numbers = classRoomOf(viewOf(...records)).students.map(({ number }) => number);

  expect(numbers.toSorted((a, b) => a - b)).toEqual(names.map((_, index) => index + 1));
  expect(numbers).not.toEqual(numbers.toSorted((a, b) => a - b));
  expect(classRoomOf(viewOf(...records.toReversed())).students.map(({ number }) => number)).toEqual(numbers);
});

test('the file without names holds no name, and nothing that a student wrote', () => {
  const grade = gradeWith({
    tests: [mistake],
    bugs: [caught('Zoe was here.', 'sells to Zoe', 'Zoe', { id: 'lessons/19-attack/bug-1' })],
  });
  const view = viewOf(recordWith({ student: 'Zoe', grade }), recordWith({ student: 'Zoe B', grade }));
  const likeness = [
    { lesson: '02-sales', students: ['Zoe', 'Zoe B'] as [string, string], share: 1, places: [] },
  ];

  const page = classPage({ ...view, likeness }, false);

  expect(page).not.toContain('Zoe');
  expect(page).toContain('Student 2');
  expect(classPage({ ...view, likeness })).toContain('Zoe');
});

test('says that likeness is a hint, and when suites were not compared', () => {
  const view = viewOf(recordWith({ student: 'ana' }), recordWith({ student: 'ben' }));
  const pair = { lesson: '02-sales', students: ['ana', 'ben'] as [string, string], share: 0.82, places: [] };

  expect(classPage({ ...view, likeness: [pair] })).toMatch(/never a verdict[^]*82 % in common/);
  expect(classPage(view)).toContain('they were not compared here');
});

test('whatever students write is text', () => {
  assert(
    property(hostileRecord(), (record) => {
      const page = classPage(viewOf(record, { ...record, student: `${record.student} too` }));
      const inside = page.slice(page.indexOf('<body>'), page.indexOf('<script'));

      const tags = new Set(inside.match(/<[a-z!][^\s>]*/gi));
      expect([...tags].filter((tag) => !known.includes(tag.slice(1)))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

const known =
  'br body main header h1 h2 h3 p code bdi input label nav ul li a section span div table caption thead tbody tr th td b i details summary svg rect'.split(
    ' ',
  );

function viewOf(...records: ClassView['records']): ClassView {
  const students = [...new Set(records.map(({ student }) => student))];
  return { records, marks: students.map((student) => ({ student, mark: 50 })) };
}
