import { z } from 'zod';
import { conditions } from './conditions.ts';
import { reportedSchema } from './reported.ts';
import { inEachLanguage } from './translations.ts';

const bugId = z
  .string()
  .regex(/^[\w-]+(\/[\w-]+)+$/, 'must look like orders/product-service/sells-one-too-many');

const numberKey = z.string().regex(/^[1-9]\d*$/);

const forReaders = {
  id: z.string(),
  title: z.string().min(1),
  chapterId: z.enum(['unit', 'doubles', 'integration', 'quality', 'capstone']),
  order: z.int(),
  duration: z.number().positive(),
  objectives: z.array(z.string().min(1)).min(1),
};

const task = z.strictObject({
  title: z.string().min(1).describe('As in the heading of hints.md.'),
  ...inEachLanguage(z.string().min(1).describe('The title in that language, as in its hints page.')),
  bugs: z.array(bugId).describe('Each names a file under variants/bugs.'),
  within: z
    .array(z.string().min(1))
    .optional()
    .describe('In a lesson of kind attack: the methods that the task is about.'),
  report: z
    .record(numberKey, reportedSchema)
    .optional()
    .describe('Mutants that a learner judges in answers.yaml, by their numbers in report.txt.'),
});

const forTheKit = {
  path: z.enum(['core', 'more']).describe('The core path, or by interest.'),
  kind: z
    .enum(['write', 'strengthen', 'repair', 'fix', 'attack', 'capstone'])
    .describe('What a learner does. It decides what the starter has to be.'),
  reveal: z
    .enum(['behaviour', 'requirement', 'count'])
    .describe('How much is told of a bug that gets through.'),
  introduces: z
    .array(z.string().min(1))
    .describe('Terms that the page explains. No lesson before it uses them.'),
  subject: z.array(z.string()).min(1).describe('The modules that the tests are about.'),
  given: z
    .array(z.string().min(1))
    .optional()
    .describe('In a lesson of kind attack: the test files to attack. They are not the learner’s.'),
  tasks: z.record(numberKey, task).describe('By number.'),
  together: z
    .array(z.array(bugId).min(3))
    .optional()
    .describe(
      'Groups of bugs that the same tests nearly always catch together: a group weighs as one and a half.',
    ),
  conditions: z
    .array(z.enum(conditions))
    .optional()
    .describe(
      'What the suite must not rely on: it also runs in other time zones, on other days, with ports taken.',
    ),
  habits: z.array(z.string()).describe('What "mastered" asks for, besides the mutants.'),
  requires: z.array(z.string()).describe('Habits that "passed" asks for already.'),
};

/** The front matter of a lesson's README: what readers may know. */
export const readmeSchema = z.strictObject(forReaders, { error: misplacedIn('lesson.yaml', forTheKit) });

/** A lesson.yaml: what the kit alone needs, and what would give away the bugs. */
export const manifestSchema = z.strictObject(forTheKit, {
  error: misplacedIn('the front matter of README.md', forReaders),
});

/** The front matter of a translated README: it says again only what is prose. */
export const translatedReadmeSchema = z.strictObject({
  title: forReaders.title,
  objectives: forReaders.objectives,
});

const hints = z.array(z.string().trim().min(1));

const bugTexts = {
  behaviour: z.string().min(1),
  hints: hints.min(1),
};

/** A file under variants/bugs. */
export const bugSchema = z.strictObject({
  ...bugTexts,
  kind: z.string().optional().describe('A kind of mistake: an id of variants/kinds.yaml.'),
  requirement: z.string().min(1),
  ...inEachLanguage(z.strictObject(bugTexts)),
  edits: z.array(z.strictObject({ find: z.string().min(1), replace: z.string() })).min(1),
});

const textsWithoutHints = { ...bugTexts, hints: hints.default([]) };

/** A bug of the teacher alone: no student asks for its hints. */
export const privateBugSchema = bugSchema.extend({
  ...textsWithoutHints,
  ...inEachLanguage(z.strictObject(textsWithoutHints)),
});

/** Says of a key that the other file should have where it belongs. For all else Zod has a sentence. */
function misplacedIn(other: string, keysOfOther: object): (issue: z.core.$ZodRawIssue) => string | undefined {
  return (issue) => {
    if (issue.code !== 'unrecognized_keys') return undefined;
    const misplaced = issue.keys.find((key) => Object.hasOwn(keysOfOther, key));
    return misplaced && `"${misplaced}" belongs in ${other}`;
  };
}
