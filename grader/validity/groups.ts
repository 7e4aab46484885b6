import { bugWeights } from '../judge/score.ts';
import { caughtTogether } from '../verify/together.ts';
import type { SystemResult } from './results.ts';

/** Groups of the kit's bugs that the suites of the study nearly always catch together, by the rule that `verify` has for tests. */
export function groupsIn({ kitBugs, suites }: SystemResult): string[][] {
  return caughtTogether(
    kitBugs.map(({ id }, bug) => ({
      id,
      caughtBy: suites.filter(({ kit }) => kit.caught[bug] === '1').map(({ name }) => name),
    })),
  );
}

/** What each of the kit's bugs counts if a group counts as one and a half. */
export function groupedWeights(result: SystemResult): number[] {
  const weights = bugWeights(groupsIn(result));
  return result.kitBugs.map(({ id }) => weights.get(id) ?? 1);
}
