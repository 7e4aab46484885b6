import { z } from 'zod';
import { privateBugSchema } from '../course/lesson-schema.ts';
import { gradeSchema } from '../judge/grade.ts';
import { submissionRecordSchema } from '../records/submission-record.ts';
import { gradingSchema } from './plan.ts';

/** What a grading process is told on its standard input: one line. */
export const workSchema = z.object({
  /** Each message begins with it: no other process knows it. */
  secret: z.string(),
  root: z.string(),
  grading: gradingSchema,
  lessons: z.array(
    z.object({
      lesson: z.string(),
      /** The folder with the files to grade, and nothing else. */
      folder: z.string(),
      reveal: z.enum(['behaviour', 'requirement', 'count']).optional(),
      /** Bugs of the teacher alone that count here. */
      privateBugs: z
        .array(privateBugSchema.extend({ id: z.string(), module: z.string(), file: z.string() }))
        .optional(),
    }),
  ),
});
export type Work = z.infer<typeof workSchema>;

/** What it says, a line each, on a pipe of its own. */
export const messageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ secret: z.string(), kind: z.literal('begun'), lesson: z.string() }),
  z.strictObject({
    secret: z.string(),
    kind: z.literal('graded'),
    lesson: z.string(),
    grade: gradeSchema,
    private: submissionRecordSchema.shape.private,
  }),
  /** Something is wrong with the files. */
  z.strictObject({ secret: z.string(), kind: z.literal('refused'), lesson: z.string(), reason: z.string() }),
  /** A suite needed more than a held worker may have. */
  z.strictObject({
    secret: z.string(),
    kind: z.literal('limit'),
    lesson: z.string(),
    status: z.enum(['time-limit', 'memory-limit', 'output-limit', 'crashed']),
  }),
  /** Something is wrong with us. */
  z.strictObject({ secret: z.string(), kind: z.literal('fault'), lesson: z.string(), reason: z.string() }),
]);
export type Message = z.infer<typeof messageSchema>;

/** The file descriptor of that pipe. */
export const pipe = 3;
