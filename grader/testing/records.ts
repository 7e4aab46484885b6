import type { Grade } from '../judge/grade.ts';
import type { SubmissionRecord } from '../records/submission-record.ts';
import { gradeWith } from './grades.ts';

/** What two grades of one suite have in common, however long they took. */
export function withoutTimings({ timings: _, tests, ...grade }: Grade): object {
  return { ...grade, tests: tests.map(({ durationMs: _duration, ...test }) => test) };
}

/** A record by hand: a test states only what decides its outcome. */
export function recordWith(facts: Partial<SubmissionRecord> = {}): SubmissionRecord {
  const grade = facts.grade === undefined ? gradeWith({ score: 40 }) : facts.grade;
  return {
    schemaVersion: 1,
    student: 'ana',
    lesson: '02-sales',
    status: 'graded',
    grade,
    mark: grade?.score ?? null,
    private: null,
    submittedAt: null,
    lateMinutes: null,
    flags: [],
    digest: 'abc',
    ...facts,
  };
}
