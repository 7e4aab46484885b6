import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { findLessonId } from '../course/lesson-ids.ts';
import { plainText } from '../course/plain-text.ts';
import { checkYaml } from '../course/yaml.ts';
import { verdicts } from '../judge/verdicts.ts';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';

const sentences = catalogue.classes;

const share = z.number().nonnegative();
const points = z.number().min(0).max(100);
const reveal = z.enum(['behaviour', 'requirement', 'count']);
/** With its distance from Greenwich: whose midnight it is must not depend on the machine. */
export const moment = z.iso.datetime({ offset: true });

const lessonSchema = z.strictObject({
  weight: z.number().positive().default(1).describe('Of the lesson in the mark of the course.'),
  due: moment.optional().describe('For everybody whose roster says nothing else.'),
  reveal: reveal.optional().describe('How much is told of a bug that gets through.'),
});

const markSchema = z
  .strictObject({
    score: share.default(0).describe('The share of the score.'),
    private: share.default(0).describe('The share of the bugs that only the teacher has.'),
    verdict: share.default(0).describe('The share of what `points` gives for the verdict.'),
    points: z
      .partialRecord(z.enum(verdicts), points)
      .default({})
      .describe('By verdict; 0 if it is not named.'),
  })
  .refine((mark) => mark.score + mark.private + mark.verdict > 0, 'name a share: score, private or verdict');

const lateSchema = z.strictObject({
  perDay: points.describe('Points to subtract for each day that has begun.'),
  most: points.default(100),
  grace: z.int().nonnegative().default(0).describe('Minutes that are not counted.'),
});

/** The course.yaml of a class's folder: what is asked of a class, and what a mark is made from. */
const courseFileSchema = z.strictObject({
  lessons: z.record(z.string(), lessonSchema.nullable()).optional(),
  due: moment.optional(),
  reveal: reveal.optional(),
  mark: markSchema.default({ score: 1, private: 0, verdict: 0, points: {} }),
  late: lateSchema.optional(),
  submitted: z
    .enum(['roster', 'files'])
    .default('roster')
    .describe(
      'What says when something was submitted: the roster alone, or else when the files were written.',
    ),
});

export type MarkPolicy = z.infer<typeof markSchema>;
export type LatePolicy = z.infer<typeof lateSchema>;

export const courseSchema = z.object({
  /** In the order of the course. Undefined where the class may answer what it likes. */
  lessons: z
    .array(
      z.object({ id: z.string(), weight: z.number(), due: moment.optional(), reveal: reveal.optional() }),
    )
    .optional(),
  due: moment.optional(),
  reveal: reveal.optional(),
  mark: markSchema,
  late: lateSchema.optional(),
  submitted: z.enum(['roster', 'files']),
});

/** What is asked of a class. */
export type ClassCourse = z.infer<typeof courseSchema>;

/** @throws UsageError naming file, key and reason */
export function readCourseOf(root: string, folder: string): ClassCourse {
  const file = ['course.yaml', 'course.yml'].find((name) => existsSync(path.join(folder, name)));
  const shown = file ?? 'course.yaml';
  const text = file === undefined ? '{}' : plainText(readFileSync(path.join(folder, file), 'utf8'));
  const { lessons, ...course } = checkYaml(
    courseFileSchema,
    shown,
    text.trim() || '{}',
    sentences.correctFile,
  );
  if (!lessons || Object.keys(lessons).length === 0) return course;
  return {
    ...course,
    lessons: Object.entries(lessons)
      .map(([name, lesson]) => ({ weight: 1, ...lesson, id: lessonIn(root, shown, name) }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function lessonIn(root: string, file: string, name: string): string {
  try {
    return findLessonId(root, name);
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`${file}: lessons: ${error.message}`);
    throw error;
  }
}
