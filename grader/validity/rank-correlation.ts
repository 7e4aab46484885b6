import { sampleRankCorrelation } from 'simple-statistics';

/** How two measures of the same things agree: 1 for the same order, -1 for the opposite, NaN where one is all ties. */
export type Correlation = (x: number[], y: number[]) => number;

/** Spearman's rho with mid-ranks for ties, by simple-statistics. */
export const spearman: Correlation = (x, y) => sampleRankCorrelation(x, y);

/**
 * Kendall's tau-b, which corrects for ties on either side. Source: M. G. Kendall, "The treatment of ties in ranking
 * problems", Biometrika 33 (1945), 239-251.
 */
export const kendall: Correlation = (x, y) => {
  let [agreement, untiedX, untiedY] = [0, 0, 0];
  for (let i = 0; i < x.length; i += 1)
    for (let j = 0; j < i; j += 1) {
      const [signX, signY] = [Math.sign(x[i] - x[j]), Math.sign(y[i] - y[j])];
      agreement += signX * signY;
      untiedX += Math.abs(signX);
      untiedY += Math.abs(signY);
    }
  return agreement / Math.sqrt(untiedX * untiedY);
};

/**
 * Spearman's rho of two measures while a third is held fixed, from the three pairs. Source: M. G. Kendall and J. D. Gibbons,
 * "Rank Correlation Methods", 5th edition (1990), chapter 8, with rho in the place of tau.
 */
export function partialSpearman(x: number[], y: number[], fixed: number[]): number {
  const [xy, xz, yz] = [spearman(x, y), spearman(x, fixed), spearman(y, fixed)];
  return (xy - xz * yz) / Math.sqrt((1 - xz ** 2) * (1 - yz ** 2));
}
