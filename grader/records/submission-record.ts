import { z } from 'zod';
import { gradeSchema } from '../judge/grade.ts';

/** What became of a submission to a lesson: exactly one of these. */
export const statuses = [
  /** It has a grade, whatever the verdict is. */
  'graded',
  /** Nothing in it answers this lesson. */
  'no-tests',
  /** None of its files may be taken: links, names, sizes. */
  'rejected-files',
  /** It says of itself that it answers a lesson that the course does not have. */
  'unknown-lesson',
  /** It was packed by another version of the kit. */
  'other-version',
  /** Its suite needed more than it may have, or ended the process that ran it. */
  'time-limit',
  'memory-limit',
  'output-limit',
  'crashed',
  /** Our fault: it has no mark, and is graded again. */
  'grader-error',
] as const;

/** One student's answer to one lesson, judged: what every output of a class is made from. */
export const submissionRecordSchema = z.object({
  schemaVersion: z.literal(1),
  student: z.string(),
  lesson: z.string(),
  status: z.enum(statuses),
  grade: gradeSchema.nullable().describe('there where the status is graded'),
  mark: z
    .number()
    .nullable()
    .describe('what the policy of course.yaml makes of the grade; null with grader-error'),
  private: z
    .object({ caught: z.int().nonnegative(), total: z.int().nonnegative() })
    .nullable()
    .describe('bugs of the teacher alone, where there are some'),
  submittedAt: z.iso.datetime({ offset: true }).nullable(),
  lateMinutes: z.int().nonnegative().nullable(),
  flags: z.array(z.string()).describe('what a teacher should look at, such as not-reproduced'),
  note: z.string().optional().describe('one sentence: why there is no grade, or what was left out'),
  digest: z.string().describe('SHA-256 of the files that were graded'),
});
