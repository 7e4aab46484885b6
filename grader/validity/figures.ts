import { withInterval, type Figure } from './bootstrap.ts';
import { measures, truth, type Measure, type MeasureName } from './measures.ts';
import { kendall, partialSpearman, spearman } from './rank-correlation.ts';
import type { SuiteResult, SystemResult } from './results.ts';
import { wrongOrders } from './wrong-orders.ts';

/** How well one measure puts the suites of a system in the order of the truth. */
export interface MeasureFigures {
  name: MeasureName;
  spearman: Figure;
  kendall: Figure;
  /** With the number of tests held fixed; undefined for that number itself. */
  partial: Figure | undefined;
  /** By how much the score's rho is higher; undefined for the score itself. */
  behindScore: Figure | undefined;
  /** Rho of the hand-written suites alone. */
  handWritten: number;
  /** Pairs that lie clearly apart, in the wrong order. */
  wrong: number;
}

const score: MeasureName = 'score of the kit';
const fixed: MeasureName = 'tests';

/** The figures of every measure. */
export function figuresOf({ suites }: SystemResult): MeasureFigures[] {
  const handWritten = suites.filter(({ kind }) => kind === 'hand-written');
  return Object.entries(measures).map(([key, measure]) => {
    const name = key as MeasureName;
    return {
      name,
      spearman: withInterval(suites, rhoWith(measure)),
      kendall: withInterval(suites, (sample) => kendall(sample.map(measure), sample.map(truth))),
      partial: name === fixed ? undefined : withInterval(suites, partialWith(measure)),
      behindScore:
        name === score
          ? undefined
          : withInterval(suites, (sample) => rhoWith(measures[score])(sample) - rhoWith(measure)(sample)),
      handWritten: rhoWith(measure)(handWritten),
      wrong: wrongOrders(suites, measure).wrong.length,
    };
  });
}

function rhoWith(measure: Measure): (sample: SuiteResult[]) => number {
  return (sample) => spearman(sample.map(measure), sample.map(truth));
}

function partialWith(measure: Measure): (sample: SuiteResult[]) => number {
  return (sample) => partialSpearman(sample.map(measure), sample.map(truth), sample.map(measures[fixed]));
}
