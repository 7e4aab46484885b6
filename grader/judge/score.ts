import type { Grade } from './grade.ts';
import type { Verdict } from './verdicts.ts';

/** A suite that refuses correct code gets at most 40 points, however many bugs it catches. */
const mostPoints: Record<Verdict, number> = {
  broken: 0,
  invalid: 40,
  unfinished: 100,
  weak: 100,
  passed: 100,
  mastered: 100,
};

/** Bugs are 70 of 100 points, mutants 30; where the subject has none, bugs are all. */
export function scoreOf(
  verdict: Verdict,
  caught: number,
  bugs: number,
  mutants: Grade['mutants'],
): number | null {
  if (verdict === 'broken') return 0;
  if (!mutants) return null;
  const ofBugs = bugs === 0 ? 0 : caught / bugs;
  const score =
    mutants.gradable === 0
      ? Math.floor(100 * ofBugs)
      : Math.floor(
          (70 * caught * mutants.gradable + 30 * mutants.killed * bugs) / (bugs * mutants.gradable || 1),
        );
  return Math.min(score, mostPoints[verdict]);
}
