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

/** Spearman's rho of two measures while a third is held fixed. */
export function partialSpearman(x: number[], y: number[], fixed: number[]): number {
  return partial({ xy: spearman(x, y), xz: spearman(x, fixed), yz: spearman(y, fixed) });
}

/**
 * The correlation of x and y while z is held fixed, from those of the three pairs. Source: M. G. Kendall, "Partial rank
 * correlation", Biometrika 32 (1942), 277-283; for rho the formula is the same.
 */
export function partial({ xy, xz, yz }: Record<'xy' | 'xz' | 'yz', number>): number {
  return (xy - xz * yz) / Math.sqrt((1 - xz ** 2) * (1 - yz ** 2));
}
