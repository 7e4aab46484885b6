import { truth, type Measure } from './measures.ts';
import { countOf, type SuiteResult } from './results.ts';

/** How far a measure is from the truth about one suite. */
export interface Residual {
  suite: SuiteResult;
  /** Its place by the measure, less its place by the truth: above 0, the measure thinks too well of it. */
  places: number;
}

/** The suites that a measure puts farthest from where they belong, the farthest first. */
export function largestResiduals(suites: SuiteResult[], measure: Measure, count: number): Residual[] {
  const [byMeasure, byTruth] = [measure, truth].map((one) => midRanks(suites.map(one)));
  return suites
    .map((suite, place) => ({ suite, places: byMeasure[place] - byTruth[place] }))
    .toSorted((a, b) => Math.abs(b.places) - Math.abs(a.places))
    .slice(0, count);
}

/** Of which kinds a suite catches fewer, or more, of the hidden bugs than the suites do that catch about as many. */
export function oddKinds(
  { caught }: SuiteResult,
  kinds: readonly string[],
  others: SuiteResult[],
): { kind: string; more: number }[] {
  const alike = others.filter((other) => Math.abs(countOf(other.caught) - countOf(caught)) <= 3);
  const excess = new Map<string, number>();
  kinds.forEach((kind, bug) => {
    const usual = alike.filter((other) => other.caught[bug] === '1').length / alike.length;
    excess.set(kind, (excess.get(kind) ?? 0) + Number(caught[bug]) - usual);
  });
  return [...excess].map(([kind, more]) => ({ kind, more })).toSorted((a, b) => b.more - a.more);
}

/** Places from 1 on; equal values share the middle of theirs. */
function midRanks(values: number[]): number[] {
  return values.map((value) => {
    const [below, equal] = [values.filter((one) => one < value), values.filter((one) => one === value)];
    return below.length + (equal.length + 1) / 2;
  });
}
