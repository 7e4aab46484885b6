import { z } from 'zod';
import { ContentCache } from '../course/content-cache.ts';
import { reasons } from '../judge/grade.ts';
import { placeOfVerdicts, type LastVerdicts } from '../learner/last-verdicts.ts';

const test = z.object({
  name: z.string(),
  file: z.string(),
  counts: z.boolean(),
  reason: z.enum(reasons).optional(),
  message: z.string().optional(),
});

const verdictsSchema: z.ZodType<LastVerdicts> = z.object({
  tests: z.array(test),
  caught: z.array(z.object({ behaviour: z.string(), caughtBy: z.array(z.string()) })),
});

/** The files that hold the verdicts on lessons; the lesson is the first group. */
export const verdictsFile = /[\\/]\.kata[\\/]cache[\\/]([\w-]+)\.verdicts\.json$/;

/** What the last grade said of the tests as they are now; undefined if they have changed since, or were never graded. */
export function readVerdicts(root: string, lessonId: string): LastVerdicts | undefined {
  const { name, content } = placeOfVerdicts(root, lessonId);
  return new ContentCache(root).get(name, content, verdictsSchema);
}
