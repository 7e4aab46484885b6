import { countOf, type SuiteResult } from './results.ts';

/** A number for each suite that is meant to say how good it is. */
export type Measure = (suite: SuiteResult) => number;

/** What predicts, by the name that a reader sees. */
export const measures = {
  'score of the kit': ({ kit }) => kit.score ?? 0,
  "share of the kit's bugs": ({ kit }) => shareOf(kit.scoring?.bugs),
  "share of the kit's mutants": ({ kit }) => shareOf(kit.scoring?.mutants),
  'raw mutation score': ({ mutants }) => shareOf({ reached: mutants.killed, of: mutants.total }),
  'line coverage': ({ lines }) => shareOf({ reached: lines.covered, of: lines.total }),
  'tests': ({ tests }) => tests,
  'assertions': ({ assertions }) => assertions,
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof measures;

/** What is to be predicted: how many of the hidden bugs a suite catches. */
export const truth: Measure = ({ caught }) => countOf(caught);

function shareOf(points: { reached: number; of: number } | undefined): number {
  return points === undefined || points.of === 0 ? 0 : points.reached / points.of;
}
