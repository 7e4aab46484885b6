import { z } from 'zod';
import { partSchema } from '../implementations/mutated-part.ts';
import { verdicts } from './verdicts.ts';

/** The grade record: what every report is made from. Times are in ms. */

export const reasons = ['wrong', 'over-specified', 'unstable', 'peeking', 'asserts-nothing'] as const;
const outcome = z.enum(['accepted', 'rejected', 'crashed', 'timed-out']);
const count = z.int().nonnegative();

const testGrade = z.object({
  name: z.string(),
  /** Relative to the suite's folder. */
  file: z.string(),
  status: z.enum(['passed', 'failed', 'skipped', 'todo']),
  counts: z
    .boolean()
    .describe('finished, and passes on every correct implementation, in any order, every time'),
  reason: z.enum(reasons).optional(),
  message: z.string().optional(),
  skippedByOnly: z.literal(true).optional().describe('it does not run, because another test uses .only'),
  note: z.string().optional().describe('what is to be known of a test that counts'),
  printed: z
    .array(z.string())
    .optional()
    .describe('the first lines that a test printed which does not count'),
  printedMore: count.optional().describe('how many more lines there were'),
  durationMs: z.number(),
});

const correctGrade = z.object({
  id: z.string(),
  kind: z.enum(['reference', 'refactoring', 'decoy']),
  outcome,
  rejectedBy: z.array(z.string()).describe('names of tests'),
});

const bugGrade = z.object({
  id: z.string(),
  behaviour: z.string(),
  requirement: z.string(),
  task: z.int(),
  outcome,
  caughtBy: z.array(z.string()).describe('names of tests that count'),
  noticed: z.string().optional().describe('what the first of them said'),
  late: z.string().optional().describe('the name of a test that noticed only when it had ended'),
  problem: z
    .string()
    .optional()
    .describe('of a bug that the learner has written: why it does not count, and the next step'),
  hints: count,
  weight: z
    .number()
    .positive()
    .optional()
    .describe(
      'what it counts in the score, where that is not 1: its share of a group that is caught together',
    ),
});

const survivor = z.object({
  id: z.string(),
  /** Relative to the course. */
  file: z.string(),
  line: z.int().positive(),
  /** The function or method that it is in. */
  inside: z.string().optional(),
  part: partSchema.optional().describe('what the changed code is for'),
  mutator: z.string(),
  original: z.string(),
  replacement: z.string(),
  /** The line as it is, and as the mutant has it. */
  before: z.string(),
  after: z.string(),
  outcome: z.enum(['survived', 'no-coverage', 'timed-out', 'crashed']),
  behaviour: z.string().describe('what nothing notices, in a sentence'),
});

const askedMutant = z.object({
  id: z.string(),
  /** Relative to the course. */
  file: z.string(),
  line: z.int().positive(),
  column: z.int().positive(),
  mutator: z.string(),
  original: z.string(),
  replacement: z.string(),
  outcome: z.enum(['killed', 'survived', 'no-coverage', 'timed-out', 'crashed']),
  killedBy: z.array(z.string()).describe('names of tests that count'),
});

const mutants = z.object({
  total: count.describe('all that the subject has'),
  gradable: count.describe('those that the solution kills; the other numbers are of these'),
  killed: count,
  survived: count,
  noCoverage: count,
  timedOut: count,
  crashed: count,
  survivors: z.array(survivor).describe('all that were not killed, the most telling first'),
  each: z
    .array(askedMutant)
    .optional()
    .describe('all gradable ones with every test that notices them, where the grade is full'),
});

const points = z.object({ reached: z.number().nonnegative(), of: z.number().nonnegative() });

const scoring = z.object({
  bugs: points.describe('each counts one, or its weight'),
  mutants: points.describe('gradable ones'),
  tests: z.object({
    counting: count,
    refusing: count.describe('tests that refuse correct code, and one for an error that belongs to no test'),
  }),
});

const habitGrade = z.object({
  id: z.string(),
  how: z.enum(['seen', 'noted']).describe('seen by running; noted by reading, which only informs'),
  asked: z.enum(['passed', 'mastered']).optional().describe('the verdict that asks for it in this lesson'),
  kept: z.boolean().nullable().describe('null: does not apply here, or nothing certain was seen'),
  evidence: z.string().describe('what was seen, in a sentence'),
  test: z.string().optional(),
  /** Relative to the suite's folder. */
  file: z.string().optional(),
  line: z.int().positive().optional(),
  survivor: z.string().optional().describe('the id of the mutant that shows it, where one does'),
  why: z.string().describe('why it matters, in a sentence'),
  lesson: z.string().describe('the lesson that teaches it'),
});

const answerGrade = z.object({
  number: z.int().positive().describe('of the mutant in report.txt'),
  task: z.int(),
  state: z.enum(['right', 'wrong', 'missing']),
  message: z.string().optional().describe('what is to be said of the answer, without its number'),
  line: z.int().positive().optional().describe('in answers.yaml'),
});

const trust = z.object({
  sandbox: z
    .enum(['none', 'permission', 'bubblewrap', 'container'])
    .describe('what held the suite while it was judged'),
  confirmation: z
    .object({
      asked: count.describe('catches and kills that were asked again in a fresh, sealed process'),
      confirmed: count,
      refuted: z
        .array(z.string())
        .describe('bugs, and mutants as file:line:id, that were not noticed again: they are not credited'),
      unconfirmed: z.string().optional().describe('why it could not be done, where that is our reason'),
    })
    .nullable()
    .describe('null: not asked for'),
  flags: z.array(z.string()).describe('what the suite did that a teacher should look at'),
});

export const gradeSchema = z.object({
  schemaVersion: z.literal(1),
  lesson: z.string(),
  verdict: z.enum(verdicts),
  message: z.string().describe('the verdict in a sentence, and the next step'),
  place: z
    .object({ file: z.string(), line: z.int().positive() })
    .optional()
    .describe(
      'where a suite does not parse, or which answer the message is about; the file is relative to its folder',
    ),
  score: z.int().min(0).max(100).nullable(),
  scoring: scoring
    .nullable()
    .describe(
      'what the score is made from: 90 times the share of bugs and 10 times that of mutants, times the share of tests that count',
    ),
  tasks: z.array(
    z.object({ task: z.int(), title: z.string(), open: z.boolean(), caught: count, bugs: count }),
  ),
  tests: z.array(testGrade),
  correct: z.array(correctGrade),
  bugs: z.array(bugGrade),
  answers: z.array(answerGrade).optional().describe('in a lesson with a report of mutants'),
  mutants: mutants.nullable(),
  habits: z.array(habitGrade).nullable(),
  uses: z
    .array(z.string())
    .optional()
    .describe('what the tests that count are written with: matchers, tables, fixtures and doubles of Vitest'),
  full: z
    .literal(true)
    .optional()
    .describe('every test was asked about every bug, so caughtBy names all that notice it'),
  waitsFor: count.optional().describe('bugs or mutants on which a test did not end, and is asked again'),
  control: z
    .enum(['accepted', 'afresh', 'rejected'])
    .describe('whether the tests still accepted correct code at the end; afresh: only in new workers'),
  trust: trust.optional().describe('how far the grade can be relied on, where the suite is of somebody else'),
  timings: z.object({
    totalMs: z.number(),
    startMs: z.number().describe('loading the course and starting Vitest'),
    correctMs: z.number().describe('the suite on correct implementations'),
    bugsMs: z.number().describe('the suite on bugs'),
    mutantsMs: z.number().nullable(),
    confirmMs: z.number().describe('asking again whether a test notices what it noticed'),
  }),
  versions: z.object({ kit: z.string(), node: z.string(), vitest: z.string(), stryker: z.string() }),
  seed: z.int(),
});

export type Grade = z.infer<typeof gradeSchema>;
export type TestGrade = Grade['tests'][number];
export type CorrectGrade = Grade['correct'][number];
export type BugGrade = Grade['bugs'][number];
export type AnswerGrade = z.infer<typeof answerGrade>;
export type MutantsGrade = NonNullable<Grade['mutants']>;
export type SurvivorGrade = MutantsGrade['survivors'][number];
export type AskedMutant = NonNullable<MutantsGrade['each']>[number];
export type HabitGrade = z.infer<typeof habitGrade>;
export type Reason = NonNullable<TestGrade['reason']>;
