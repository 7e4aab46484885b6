import { quantile, sampleWithReplacement } from 'simple-statistics';
import { seeded } from './seeded.ts';

/** A figure with its percentile interval of 95 percent. */
export interface Figure {
  value: number;
  low: number;
  high: number;
}

const resamples = 2000;

/**
 * A figure of a sample, and where it would lie in other samples: the percentile bootstrap. The same items give the same.
 * A resample in which the figure does not exist, as a correlation without any difference, is left out.
 */
export function withInterval<T>(items: T[], figure: (sample: T[]) => number, seed = 'validity'): Figure {
  const random = seeded(seed);
  const values = Array.from({ length: resamples }, () =>
    figure(sampleWithReplacement(items, items.length, random)),
  ).filter((value) => !Number.isNaN(value));
  const [low, high] = values.length > 0 ? quantile(values, [0.025, 0.975]) : [Number.NaN, Number.NaN];
  return { value: figure(items), low, high };
}
