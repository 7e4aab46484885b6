import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { plainText } from '../course/plain-text.ts';
import { verdicts } from '../judge/verdicts.ts';
import { statuses } from '../records/submission-record.ts';
import { courseSchema } from './course-file.ts';
import { rosterRowSchema } from './roster.ts';
import { shardSchema } from './shard.ts';

/** How suites are graded. It goes to the grader as it is. */
export const gradingSchema = z.object({
  sandbox: z.string(),
  confirm: z.union([z.literal('all'), z.literal('none'), z.int().nonnegative()]),
  /** A folder with bugs of the teacher's own. */
  variants: z.string().optional(),
});
export type Grading = z.infer<typeof gradingSchema>;

/** A student's answer to a lesson, as it was taken in: to be graded, or with the status that it has at once. */
const expectedSchema = z.object({
  student: z.string(),
  lesson: z.string(),
  /** Of everything that its grade depends on. */
  key: z.string(),
  digest: z.string(),
  status: z.enum(statuses).optional(),
  note: z.string().optional(),
  flags: z.array(z.string()),
  claims: z.enum(verdicts).optional(),
  submittedAt: z.string().nullable(),
});
export type Expected = z.infer<typeof expectedSchema>;

/** What a run of a class is about: `class.json` next to its journal, from which the outputs can be made again. */
export const planSchema = z.object({
  version: z.literal(1),
  kit: z.string(),
  /** SHA-256 of all that the course judges with. */
  courseDigest: z.string(),
  /** With the SHA-256 of the teacher's own bugs in place of their folder. */
  grading: gradingSchema,
  course: courseSchema,
  roster: z.array(rosterRowSchema).optional(),
  shard: shardSchema.optional(),
  /** All of the class, whatever the shard is. */
  expected: z.array(expectedSchema),
});
export type Plan = z.infer<typeof planSchema>;

/** What a grade depends on besides the suite: `src`, bugs, refactorings, solutions, fixtures. */
export function courseDigestOf(root: string): string {
  return digestOfFolders(root, ['src', 'fixtures', 'variants', 'solutions', 'lessons/*/lesson.yaml']);
}

/** Of a folder of private bugs; undefined where there is none. */
export function variantsDigest(folder: string | undefined): string | undefined {
  return folder === undefined ? undefined : digestOfFolders(folder, ['.']);
}

function digestOfFolders(root: string, places: string[]): string {
  const hash = createHash('sha256');
  const files = places
    .flatMap((place) => (place.endsWith('.yaml') ? [place] : [`${place}/**/*.{ts,yaml,json}`]))
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .map((file) => file.replaceAll('\\', '/'));
  for (const file of files.toSorted())
    if (existsSync(path.join(root, file)))
      hash.update(`${file}\n${plainText(readFileSync(path.join(root, file), 'utf8'))}\0`);
  return hash.digest('hex');
}

/** SHA-256 of all that decides about a grade. */
export function keyOf(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
