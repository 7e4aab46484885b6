import type { Grade } from './grade.ts';
import type { LessonFacts } from './lesson-facts.ts';
import { refusesCorrectCode } from './reasons.ts';

/** What a score is made from: what was reached, of how much. */
export type Scoring = NonNullable<Grade['scoring']>;

/** Points for all bugs, and for all gradable mutants. Where the code has no such mutants, bugs are all. */
export const mostPoints = { bugs: 90, mutants: 10 };

/** What a group of bugs counts that the same tests nearly always catch together, in bugs. */
const weightOfGroup = 1.5;

/** What each bug counts: one, or its share of a group. A bug that is not in a group is not in the map. */
export function bugWeights(groups: LessonFacts['together'] = []): Map<string, number> {
  return new Map(groups.flatMap((group) => group.map((id) => [id, weightOfGroup / group.length] as const)));
}

/** Counts what earns points. @param orphans errors on correct code that belong to no test: each counts as one that refuses it */
export function scoringOf(
  { bugs, tests, mutants }: Pick<Grade, 'bugs' | 'tests' | 'mutants'>,
  orphans: number,
): Scoring {
  const weigh = (counted: Grade['bugs']): number => sum(counted.map(({ weight = 1 }) => weight));
  return {
    bugs: { reached: weigh(bugs.filter(({ caughtBy }) => caughtBy.length > 0)), of: weigh(bugs) },
    mutants: { reached: mutants?.killed ?? 0, of: mutants?.gradable ?? 0 },
    tests: {
      counting: tests.filter(({ counts }) => counts).length,
      refusing: tests.filter(({ reason }) => reason && refusesCorrectCode[reason]).length + orphans,
    },
  };
}

/** The points for bugs and for mutants, each from 0 to its most. */
export function pointsOf({ bugs, mutants }: Scoring, most = mostPoints): { bugs: number; mutants: number } {
  const ofBugs = share(bugs.reached, bugs.of);
  if (mutants.of === 0) return { bugs: 100 * ofBugs, mutants: 0 };
  return { bugs: most.bugs * ofBugs, mutants: most.mutants * share(mutants.reached, mutants.of) };
}

/** From 0 to 100, not rounded: both points, times the share of tests that count among those that count or refuse correct code. */
export function exactScore(scoring: Scoring, most = mostPoints): number {
  const points = pointsOf(scoring, most);
  const { counting, refusing } = scoring.tests;
  return (points.bugs + points.mutants) * share(counting, counting + refusing);
}

export function scoreOf(scoring: Scoring): number {
  // Sums of fractions may lie a hair below the whole number that they are.
  return Math.floor(exactScore(scoring) + 1e-9);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
