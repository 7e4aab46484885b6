import type { SubmissionRecord } from '../records/submission-record.ts';
import type { Judged } from './journal.ts';
import { lateMinutes, markOf } from './mark.ts';
import type { Override } from './overrides.ts';
import type { Expected, Plan } from './plan.ts';
import { findRow } from './roster.ts';

/**
 * The record of each answer that is known, in the order of students and lessons: from what was taken in, what was judged,
 * the policy of the course, and the teacher's own marks.
 */
export function recordsOf(
  plan: Plan,
  judged: Map<string, Judged>,
  overrides: Override[],
): SubmissionRecord[] {
  return plan.expected
    .flatMap((expected) => {
      const own = expected.status
        ? { status: expected.status, grade: null, private: null }
        : judged.get(expected.key);
      return own ? [recordOf(plan, expected, own, overrides)] : [];
    })
    .toSorted((a, b) => compare(a.student, b.student) || compare(a.lesson, b.lesson));
}

/** Answers that nobody has judged yet. */
export function missingIn(plan: Plan, judged: Map<string, Judged>): Expected[] {
  return plan.expected.filter(({ status, key }) => !status && !judged.has(key));
}

function recordOf(
  { course, roster }: Plan,
  { student, lesson, digest, note, flags, claims, submittedAt }: Expected,
  own: Pick<Judged, 'status' | 'grade' | 'private' | 'note'>,
  overrides: Override[],
): SubmissionRecord {
  const row = roster && findRow(roster, { student });
  const due =
    row?.extension ?? row?.due ?? course.lessons?.find(({ id }) => id === lesson)?.due ?? course.due;
  const minutes = lateMinutes(submittedAt, due);
  const override = overrides.findLast((one) => one.student === student && one.lesson === lesson);
  const notes = [own.note, note, override?.reason].filter((text) => text !== undefined && text !== '');
  return {
    schemaVersion: 1,
    student,
    lesson,
    status: own.status,
    grade: own.grade,
    mark: override ? override.mark : markOf(own, course.mark, { minutes, policy: course.late }),
    private: own.private,
    submittedAt,
    lateMinutes: minutes,
    flags: [
      ...new Set([
        ...flags,
        ...(own.grade?.trust?.flags ?? []),
        ...(own.grade && claims && claims !== own.grade.verdict ? ['other-verdict-at-home'] : []),
        ...(override ? ['override'] : []),
      ]),
    ],
    ...(notes.length > 0 && { note: notes.join(' ') }),
    digest,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
