import { z } from 'zod';
import { judgedSchema } from './judged-by-kit.ts';

/** What was measured, and the passages of the page that are written by hand. */
export const resultsFile = 'docs/validity.json';
export const templateFile = 'grader/validity/validity.template.md';

/** One letter for each bug of a list: 1 for caught, 0 for missed. */
const bits = z.string().regex(/^[01]*$/);

const suiteResult = z.object({
  name: z.string(),
  kind: z.enum(['hand-written', 'cut', 'combined']),
  make: z.string(),
  /** The hand-written suites that it is made of. */
  of: z.array(z.string()),
  tests: z.int(),
  assertions: z.int(),
  /** Of the lesson's subject. */
  lines: z.object({ covered: z.int(), total: z.int() }),
  mutants: z.object({ killed: z.int(), total: z.int() }),
  kit: judgedSchema.omit({ bugs: true }).extend({ caught: bits.describe("of the kit's bugs") }),
  refusing: z.int().describe('tests that fail on correct code'),
  caught: bits.describe('of the hidden bugs'),
});

const systemResult = z.object({
  lesson: z.string(),
  hidden: z.array(z.object({ id: z.string(), kind: z.string(), behaviour: z.string() })),
  kitBugs: z.array(z.object({ id: z.string(), weight: z.number() })),
  suites: z.array(suiteResult),
});

/** What the study has measured: what every figure on the page is made from. */
export const resultsSchema = z.object({
  date: z.iso.date(),
  versions: z.record(z.string(), z.string()),
  systems: z.record(z.string(), systemResult),
});

export type Results = z.infer<typeof resultsSchema>;
export type SystemResult = z.infer<typeof systemResult>;
export type SuiteResult = z.infer<typeof suiteResult>;

/** How many ones there are. */
export function countOf(caught: string): number {
  return caught.replaceAll('0', '').length;
}
