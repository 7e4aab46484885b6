import { z } from 'zod';
import { inEachLanguage } from './translations.ts';

/** Why no input can tell a mutant from the code: the words that a learner chooses from. */
export const becauses = ['same-side', 'dropped', 'not-asked', 'not-reached'] as const;
export type Because = (typeof becauses)[number];

/** What a learner can say of a mutant that no test noticed. */
export const answers = ['test', 'equivalent', 'unwritten'] as const;
export type Answer = (typeof answers)[number];

/** The file with a learner's answers, next to the tests. */
export const answersFile = 'answers.yaml';

/** The file with the mutants that a learner reads about. */
export const reportFile = 'report.txt';

const change = {
  module: z.string().describe('The module of src that it changes.'),
  edits: z
    .array(z.strictObject({ find: z.string().min(1), replace: z.string() }))
    .min(1)
    .describe('What makes exactly the mutant out of the module.'),
};

/** A mutant of a report, as lesson.yaml has it: the answer that is right, and what is to be said of another one. */
export const reportedSchema = z.discriminatedUnion('answer', [
  z.strictObject({
    answer: z.literal('test'),
    bug: z.string().describe('The bug of this task that is exactly the mutant.'),
  }),
  z.strictObject({
    answer: z.literal('equivalent'),
    ...change,
    because: z.array(z.enum(becauses)).min(1).describe('Each of these reasons is right.'),
    why: z.string().min(1).describe('Why no input tells it from the code, in a sentence or two.'),
    ...inEachLanguage(z.string().min(1).describe('The same in that language.')),
  }),
  z.strictObject({
    answer: z.literal('unwritten'),
    ...change,
    freedom: z.string().describe('The row of docs/requirements.md that leaves it open.'),
    apart: z.string().min(1).describe('What tells it from the code, in a sentence.'),
    ...inEachLanguage(z.string().min(1).describe('The same sentence in that language.')),
  }),
]);

/** A mutant of a report, ready to be run. */
export interface Reported {
  number: number;
  /** Of the implementation that has it. A mutant that wants a test is one of the bugs. */
  id: string;
  module: string;
  edits: { find: string; replace: string }[];
  /** The file that says so, for whoever has to mend it. */
  file: string;
  answer: Answer;
  because?: Because[];
  /** Of an equivalent one: what explains it to whoever has found the reason. */
  why?: string;
  freedom?: string;
  apart?: string;
}
