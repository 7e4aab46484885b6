import type { Grade } from './grade.ts';

/** Bugs are 70 of 100 points, mutants 30; where the subject has none, bugs are all. */
export function scoreOf(
  verdict: Grade['verdict'],
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
  return verdict === 'invalid' ? Math.min(score, 40) : score;
}
