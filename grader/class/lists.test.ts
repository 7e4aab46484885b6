import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'vitest';
import { test } from '../testing/test.ts';
import { readCourseOf } from './course-file.ts';
import { readOverrides } from './overrides.ts';
import { findRow, rosterIn } from './roster.ts';

describe('course.yaml', () => {
  test('is not needed', ({ course, expect }) => {
    expect(readCourseOf(course.root, course.root)).toEqual({
      mark: { score: 1, private: 0, verdict: 0, points: {} },
      submitted: 'roster',
    });
  });

  test('names lessons as everybody does, in the order of the course', ({ course, expect }) => {
    course.write('course.yaml', 'reveal: count\nlessons:\n  sales: { weight: 2 }\n  1:\n');

    const { lessons, reveal } = readCourseOf(course.root, course.root);

    expect(lessons).toEqual([
      { id: '01-counter', weight: 1 },
      { id: '02-sales', weight: 2 },
    ]);
    expect(reveal).toBe('count');
  });

  test.for([
    ['lesson: 01', 'course.yaml: Unrecognized key: "lesson". Correct it, then start again.'],
    ['lessons: { three: }', 'course.yaml: lessons: There is no lesson three. Did you mean'],
    ['lessons: { sales: { weight: 0 } }', 'course.yaml: lessons.sales.weight: '],
    ['due: tomorrow', 'course.yaml: due: '],
    ['due: 2026-11-30T23:59:00', 'course.yaml: due: '],
    ['mark: { verdict: 1, points: { great: 100 } }', 'course.yaml: mark.points'],
    ['mark: { score: 0 }', 'course.yaml: mark: name a share: score, private or verdict'],
    ['mark: [', 'course.yaml is not valid YAML: '],
    ['just a text', 'course.yaml: '],
  ])('%s: says %s', ([text, sentence], { course, expect }) => {
    course.write('course.yaml', text);

    expect(() => readCourseOf(course.root, course.root)).toThrow(sentence);
  });
});

describe('a roster', () => {
  test('is read as Moodle and Canvas write it', ({ expect }) => {
    const moodle = rosterIn('\uFEFFIdentifier,Full name,Grade\nParticipant 123,José Doe,\n', 'm.csv');
    const canvas = rosterIn('Student,ID,SIS User ID\n    Points Possible,,\n"Doe, Jane",45,x\n', 'c.csv');

    expect(moodle.rows).toEqual([{ student: 'José Doe', id: '123' }]);
    expect(canvas.rows).toEqual([{ student: 'Doe, Jane', id: '45' }]);
    expect(findRow(moodle.rows, { student: 'somebody', id: '123' })?.student).toBe('José Doe');
    expect(findRow(moodle.rows, { student: 'JOSE\u0301 DOE' })?.student).toBe('José Doe');
    expect(findRow(moodle.rows, { student: 'somebody', id: '12' })).toBeUndefined();
  });

  test.for([
    ['', 'r.csv has no column student.'],
    ['name,due\nann,', 'r.csv has no column student.'],
    ['student,due\nann,tomorrow', 'r.csv, line 2: tomorrow is no date with a time zone.'],
    ['student\n"ann', 'r.csv is not valid CSV: '],
  ])('%j: says %s', ([text, sentence], { expect }) => {
    expect(() => rosterIn(text, 'r.csv')).toThrow(sentence);
  });
});

describe('overrides.csv', () => {
  test.for([
    ['ann,01,101,x', 'overrides.csv, line 2: mark: '],
    ['ann,01,,x', 'overrides.csv, line 2: mark: it must be a number from 0 to 100. Correct it'],
    [',01,50,x', 'overrides.csv, line 2: student: '],
    ['"ann', 'overrides.csv is not valid CSV: '],
  ])('%s: says %s', ([line, sentence], { course, expect }) => {
    writeFileSync(path.join(course.root, 'overrides.csv'), `student,lesson,mark,reason\n${line}\n`);

    expect(() => readOverrides(course.root)).toThrow(sentence);
  });
});
