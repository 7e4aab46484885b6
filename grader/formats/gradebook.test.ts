import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../testing/csv.ts';
import { hostileRecord } from '../testing/hostile-records.ts';
import { recordWith } from '../testing/records.ts';
import { canvas } from './canvas.ts';
import { moodle } from './moodle.ts';

const records = [
  recordWith({ student: 'ben', lesson: '02-sales', mark: 80 }),
  recordWith({ student: 'ana', lesson: '01-counter', mark: 95.5 }),
  recordWith({ student: 'ana', lesson: '02-sales', mark: null, status: 'grader-error', grade: null }),
];
const exported = readCsv(
  readFileSync(path.resolve(import.meta.dirname, '../testdata/formats/canvas-export.csv'), 'utf8'),
);

test('Moodle gets a row for each student and a column for each lesson', () => {
  expect(moodle(records)).toBe('Username,01-counter,02-sales\nana,95.5,\nben,,80\n');
});

test('Moodle is told when students are known by their addresses', () => {
  expect(moodle([recordWith({ student: 'ana@school.example' })])).toMatch(/^Email address,/);
});

test('Canvas gets the columns that its own export has', () => {
  const [head, points, ...students] = readCsv(canvas(records));

  expect(head.slice(0, 5)).toEqual(exported[0].slice(0, 5));
  expect(points[0].trim()).toBe(exported[1][0].trim());
  expect(points.slice(5)).toEqual(['100', '100']);
  expect(students).toEqual([
    ['ana', '', '', 'ana', '', '95.5', ''],
    ['ben', '', '', 'ben', '', '', '80'],
  ]);
});

test('every row has every field, whatever students call themselves', () => {
  fc.assert(
    fc.property(fc.array(hostileRecord(), { minLength: 1, maxLength: 6 }), (hostile) => {
      for (const text of [moodle(hostile), canvas(hostile)]) {
        const rows = readCsv(text);
        expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+@]/);
      }
    }),
  );
});
