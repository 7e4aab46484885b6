import { exactScore } from '../judge/score.ts';
import { spearman } from './rank-correlation.ts';
import { truth, type Measure } from './measures.ts';
import type { SystemResult } from './results.ts';

/** How a score could be made: the points for bugs, the rest being for mutants, and what bugs count. */
export interface Weighing {
  bugs: number;
  /** Weights of the kit's bugs, in their order. */
  weights: number[];
}

/** A score by other weights, before it is rounded down, from 0 to 100. */
export function scoreBy({ bugs, weights }: Weighing): Measure {
  return ({ kit: { scoring, caught } }) => {
    if (!scoring) return 0;
    const reached = sum(weights.filter((_, bug) => caught[bug] === '1'));
    return exactScore({ ...scoring, bugs: { reached, of: sum(weights) } }, { bugs, mutants: 100 - bugs });
  };
}

/** Spearman's rho of the truth with a score by other weights. */
export function rhoBy({ suites }: SystemResult, weighing: Weighing): number {
  return spearman(suites.map(scoreBy(weighing)), suites.map(truth));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
