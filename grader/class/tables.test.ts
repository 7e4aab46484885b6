import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SubmissionRecord } from '../records/submission-record.ts';
import { partsOfName, sameOnSomeSystem } from './intake/entry-name.ts';
import { recordPlaces } from './places.ts';
import { gradesCsv } from './tables.ts';

const odd = fc.constantFrom(
  '=1+1',
  '+1',
  '-1',
  '@a',
  '\tx',
  '\rx',
  'a,"b"\nc',
  '..',
  'CON',
  'Ana',
  'ANA',
  '',
  'a/b',
  'é',
);
const name = fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 12 }));

test('whoever opens the grades, no cell is a formula, and no name moves another one', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 6 }), (students) => {
      const records = students.map((student) => recordOf(student));

      const [head, ...rows] = parse(gradesCsv(records)) as string[][];

      expect(head).toHaveLength(13);
      expect(rows.map((row) => row[1])).toEqual(students.map(() => '01-counter'));
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      for (const [index, [student]] of rows.entries())
        expect([students[index], `'${students[index]}`]).toContain(student);
    }),
  );
});

test('whatever students are called, each has records of their own, below the folder', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 6 }), (students) => {
      const places = recordPlaces(students.map((student) => ({ student, lesson: '' })));

      expect(new Set(places.map(sameOnSomeSystem)).size).toBe(students.length);
      for (const place of places) {
        expect(partsOfName(place)).toEqual(place.split('/'));
        expect(place.split('/')).toHaveLength(2);
      }
    }),
    { numRuns: 500 },
  );
});

test('a usual name is the name of the folder', () => {
  const lesson = '08-edge-cases';

  expect(recordPlaces([{ student: 'Doe Jane', lesson }])).toEqual(['Doe Jane/08-edge-cases.json']);
  expect(recordPlaces([{ student: 'ann', lesson: '' }])).toEqual(['ann/no-lesson.json']);
});

function recordOf(student: string): SubmissionRecord {
  const nothing = { grade: null, mark: 0, private: null, submittedAt: null, lateMinutes: null };
  return {
    schemaVersion: 1,
    student,
    lesson: '01-counter',
    status: 'no-tests',
    ...nothing,
    flags: [],
    digest: '',
  };
}
