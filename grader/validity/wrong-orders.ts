import { truth, type Measure } from './measures.ts';
import type { SuiteResult } from './results.ts';

/** So many hidden bugs must lie between two suites before their order counts. */
export const clearlyApart = 8;

/** Two suites of which a measure puts the weaker one higher. */
export interface WrongOrder {
  weaker: string;
  stronger: string;
  /** In hidden bugs. */
  apart: number;
}

/** The pairs that lie clearly apart, and those of them that a measure turns round, the farthest apart first. */
export function wrongOrders(suites: SuiteResult[], measure: Measure): { pairs: number; wrong: WrongOrder[] } {
  const pairs = suites.flatMap((stronger) =>
    suites.flatMap((weaker) => {
      const apart = truth(stronger) - truth(weaker);
      return apart >= clearlyApart ? [{ stronger, weaker, apart }] : [];
    }),
  );
  const wrong = pairs.filter(({ stronger, weaker }) => measure(weaker) > measure(stronger));
  return {
    pairs: pairs.length,
    wrong: wrong
      .map(({ weaker, stronger, apart }) => ({ weaker: weaker.name, stronger: stronger.name, apart }))
      .toSorted((a, b) => b.apart - a.apart),
  };
}
