import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { caught, gradeWith, testThat } from '../testing/grades.ts';
import { UsageError } from '../usage-error.ts';
import { readGrades } from './read-grades.ts';

const grade = gradeWith({
  tests: [testThat('sells a mug')],
  bugs: [caught('Sells one too many.', 'sells a mug', 'expected 0, got -1')],
});

test.for([
  ['one record', grade, 1],
  ['a list of them', [grade, grade], 2],
] as const)('reads %s', ([_, records, count]) => {
  expect(readGrades(JSON.stringify(records), 'grades.json')).toEqual(Array(count).fill(grade));
});

test.for([
  ['no JSON', 'verdict: weak', 'grades.json is no grade record, or only a part of one.'],
  ['JSON of something else', '"weak"', 'grades.json is no grade record, or only a part of one.'],
  ['no grade', '[]', 'grades.json holds no grade. Grade a lesson first.'],
  [
    'another version',
    JSON.stringify({ ...grade, schemaVersion: 7 }),
    'grades.json is a grade record of version 7, and this kit reads version 1.',
  ],
  [
    'a record without a part',
    JSON.stringify([{ ...grade, tasks: undefined }]),
    'grades.json is no whole grade record: tasks is missing or wrong.',
  ],
])('says in a sentence what is wrong: %s', ([_, text, sentence]) => {
  expect(() => readGrades(text, 'grades.json')).toThrow(sentence);
});

test('says so of a record that ends early, wherever that is', () => {
  const text = JSON.stringify(grade);
  assert(
    property(integer({ min: 0, max: text.length - 1 }), (length) => {
      expect(() => readGrades(text.slice(0, length), 'grades.json')).toThrow(UsageError);
    }),
  );
});
