import type { Reason } from '../judge/grade.ts';
import type { SubmissionRecord } from '../records/submission-record.ts';

/** A bug, with how many suites were asked about it, and how many miss it. */
export interface AskedBug {
  lesson: string;
  id: string;
  task: number;
  behaviour: string;
  missed: number;
  asked: number;
}

/** A mistake that tests of several students make. */
export interface SharedMistake {
  lesson: string;
  reason: Reason;
  /** Of the first of them. */
  message: string;
  students: string[];
}

/** Bugs that some students miss: what most of them miss comes first. */
export function missedBugs(records: SubmissionRecord[]): AskedBug[] {
  return askedBugs(records).filter(({ missed }) => missed > 0);
}

/** All bugs, what most students miss first. Suites that do not load were asked about none. */
export function askedBugs(records: SubmissionRecord[]): AskedBug[] {
  const asked = records.flatMap(({ lesson, grade }) =>
    grade && grade.verdict !== 'broken' ? grade.bugs.map((bug) => ({ lesson, ...bug })) : [],
  );
  return [...Map.groupBy(asked, ({ lesson, id }) => `${lesson} ${id}`).values()]
    .map((same) => ({
      lesson: same[0].lesson,
      id: same[0].id,
      task: same[0].task,
      behaviour: same[0].behaviour,
      missed: same.filter(({ caughtBy }) => caughtBy.length === 0).length,
      asked: same.length,
    }))
    .toSorted((a, b) => b.missed / b.asked - a.missed / a.asked || b.missed - a.missed || inOrder(a, b));
}

/** Tests that do not count for the same reason, with messages that differ in values at most. */
export function sharedMistakes(records: SubmissionRecord[]): SharedMistake[] {
  const found = records.flatMap(({ student, lesson, grade }) =>
    (grade?.tests ?? []).flatMap(({ reason, message = '' }) =>
      reason ? [{ student, lesson, reason, message }] : [],
    ),
  );
  const alike = Map.groupBy(
    found,
    ({ lesson, reason, message }) => `${lesson} ${reason} ${shapeOf(message)}`,
  );
  return [...alike.values()]
    .map((same) => ({
      lesson: same[0].lesson,
      reason: same[0].reason,
      message: same.map(({ message }) => message).toSorted()[0],
      students: [...new Set(same.map(({ student }) => student))].toSorted(),
    }))
    .filter(({ students }) => students.length > 1)
    .toSorted(
      (a, b) =>
        b.students.length - a.students.length ||
        inOrder({ ...a, behaviour: a.message }, { ...b, behaviour: b.message }),
    );
}

/** A message without the values in it. */
export function shapeOf(message: string): string {
  return message
    .replaceAll(/"[^"]*"|'[^']*'|`[^`]*`/g, '…')
    .replaceAll(/-?\d+(?:\.\d+)?/g, '0')
    .replaceAll(/\s+/g, ' ');
}

type Named = Pick<AskedBug, 'lesson' | 'behaviour'>;

function inOrder(a: Named, b: Named): number {
  const [one, other] = [a, b].map(({ lesson, behaviour }) => `${lesson}\n${behaviour}`);
  return one < other ? -1 : one > other ? 1 : 0;
}
