import { expect } from 'vitest';
import { caught, gradeWith, missed } from '../testing/grades.ts';
import type { SubmissionRecord } from '../records/submission-record.ts';
import { test } from '../testing/school.ts';
import { compareResults, readRecords } from './compare-results.ts';

function recordWith(facts: Partial<SubmissionRecord>): SubmissionRecord {
  return {
    schemaVersion: 1,
    student: 'ann',
    lesson: '02-sales',
    status: 'graded',
    grade: gradeWith({ bugs: [missed('sells too many'), caught('forgets', 'a test', 'expected 1')] }),
    mark: 50,
    private: null,
    submittedAt: null,
    lateMinutes: null,
    flags: [],
    digest: 'aaaaaaaaaaaa',
    ...facts,
  };
}

const before = recordWith({});

test.for<[string, Partial<SubmissionRecord>, string]>([
  [
    'a bug that is caught now, and one that is not any more',
    { mark: 60, grade: gradeWith({ bugs: [caught('sells too many', 'a test', 'x'), missed('forgets')] }) },
    'ann, 02-sales: 50 -> 60 (now caught: sells too many; no longer caught: forgets)',
  ],
  ['lateness', { mark: 40, lateMinutes: 20 }, 'ann, 02-sales: 50 -> 40 (minutes late - -> 20)'],
  ['an own mark', { mark: 99, flags: ['override'] }, 'ann, 02-sales: 50 -> 99 (your own mark - -> 99)'],
  ['the policy', { mark: 55 }, 'ann, 02-sales: 50 -> 55 (course.yaml makes other marks)'],
  [
    'another file',
    { mark: 55, digest: 'bbbbbbbbbb' },
    'ann, 02-sales: 50 -> 55 (files aaaaaaaa -> bbbbbbbb)',
  ],
])('tells %s', ([, facts, line]) => {
  expect(compareResults([before], [recordWith(facts)])).toEqual([line]);
});

test('tells who is new and who is gone, and nothing of who has the same mark', () => {
  const others = [recordWith({ student: 'ben', lesson: '' }), recordWith({ flags: ['handed-in-twice'] })];

  expect(compareResults([before, recordWith({ student: 'cat' })], others)).toEqual([
    'ben: new, 50',
    'cat, 02-sales: not there any more, was 50',
  ]);
});

test('reads what a run has written', async ({ school }) => {
  school.put('ann/01-counter/counter.test.ts', 'score 70');
  await school.run();
  await school.run({ out: school.at('other') });

  expect(compareResults(readRecords(school.at('out')), readRecords(school.at('other')))).toEqual([]);
  expect(() => readRecords(school.at('class'))).toThrow(/holds no records/);
  school.course.write('out/records/ann/01-counter.json', '{');
  expect(() => readRecords(school.at('out'))).toThrow(/is damaged/);
});
