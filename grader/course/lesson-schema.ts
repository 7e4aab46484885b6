import { z } from 'zod';

const bugId = z
  .string()
  .regex(/^[\w-]+(\/[\w-]+)+$/, 'must look like orders/product-service/sells-one-too-many');

/** The front matter of a lesson's README. */
export const lessonSchema = z.strictObject({
  id: z.string(),
  title: z.string().min(1),
  chapterId: z.enum(['unit', 'doubles', 'integration', 'quality', 'capstone']),
  order: z.int(),
  duration: z.number().positive(),
  objectives: z.array(z.string().min(1)).min(1),
  path: z.enum(['core', 'more']),
  kind: z.enum(['write', 'strengthen', 'repair', 'fix', 'attack', 'capstone']),
  reveal: z.enum(['behaviour', 'requirement', 'count']),
  introduces: z.array(z.string()),
  subject: z.array(z.string()).min(1),
  tasks: z.record(
    z.string().regex(/^[1-9]\d*$/),
    z.strictObject({ title: z.string().min(1), bugs: z.array(bugId) }),
  ),
  habits: z.array(z.string()),
  requires: z.array(z.string()),
});

/** A file under variants/bugs. */
export const bugSchema = z.strictObject({
  behaviour: z.string().min(1),
  requirement: z.string().min(1),
  hints: z.array(z.string().trim().min(1)).min(1),
  edits: z.array(z.strictObject({ find: z.string().min(1), replace: z.string() })).min(1),
});

/** Says what is wrong first: which key, and why. A key that nobody knows explains one that is missing. */
export function describeIssue({ issues }: z.ZodError): string {
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  const key = issue.path.join('.');
  return key ? `${key}: ${issue.message}` : issue.message;
}
