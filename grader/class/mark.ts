import type { SubmissionRecord } from '../records/submission-record.ts';
import type { LatePolicy, MarkPolicy } from './course-file.ts';

type Judged = Pick<SubmissionRecord, 'status' | 'grade' | 'private'>;

/** What the policy makes of an answer, from 0 to 100: null where it is our fault that nobody knows. */
export function markOf(
  { status, grade, private: own }: Judged,
  policy: MarkPolicy,
  late?: { minutes: number | null; policy?: LatePolicy },
): number | null {
  if (status === 'grader-error') return null;
  if (!grade) return 0;
  const parts = [
    { share: policy.score, value: grade.score ?? 0 },
    { share: policy.verdict, value: policy.points[grade.verdict] ?? 0 },
    ...(own && own.total > 0 ? [{ share: policy.private, value: (100 * own.caught) / own.total }] : []),
  ];
  const shares = parts.reduce((sum, { share }) => sum + share, 0);
  // Only private bugs count, and there are none.
  if (shares === 0) return grade.score ?? 0;
  const mark = parts.reduce((sum, { share, value }) => sum + share * value, 0) / shares;
  return hundredths(Math.max(0, mark - (late?.policy ? pointsLost(late.minutes ?? 0, late.policy) : 0)));
}

function pointsLost(minutes: number, { perDay, most, grace }: LatePolicy): number {
  const counted = minutes - grace;
  return counted <= 0 ? 0 : Math.min(most, perDay * Math.ceil(counted / (24 * 60)));
}

/** Begun minutes after the end; null where one of both is not known. */
export function lateMinutes(submittedAt: string | null, due: string | undefined): number | null {
  if (submittedAt === null || due === undefined) return null;
  return Math.max(0, Math.ceil((Date.parse(submittedAt) - Date.parse(due)) / 60_000));
}

/** The mean of marks by weight: null where one of them is not known. What was not handed in counts 0. */
export function meanMark(marks: { mark: number | null; weight: number }[]): number | null {
  const weights = marks.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0 || marks.some(({ mark }) => mark === null)) return null;
  return hundredths(marks.reduce((sum, { mark, weight }) => sum + weight * mark!, 0) / weights);
}

function hundredths(mark: number): number {
  return Math.round(mark * 100) / 100;
}
