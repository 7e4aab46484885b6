import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kendall, partial, partialSpearman, spearman } from './rank-correlation.ts';

/** S. Siegel, "Nonparametric Statistics for the Behavioral Sciences" (1956), tables 9.4 and 9.5: twelve students. */
const yielding = [0, 0, 1, 1, 3, 4, 5, 6, 7, 8, 8, 12];
const striving = [42, 46, 39, 37, 65, 88, 86, 56, 62, 92, 54, 81];

describe('with ties, as worked out in books', () => {
  test('rho is 0.62 for yielding and striving', () => {
    expect(spearman(yielding, striving)).toBeCloseTo(0.616, 2);
  });

  test('tau is 0.39 for yielding and striving', () => {
    expect(kendall(yielding, striving)).toBeCloseTo(0.39, 2);
  });

  test('rho is 0.82 and tau is -0.47 for the examples of the documentation of SciPy', () => {
    expect(spearman([1, 2, 3, 4, 5], [5, 6, 7, 8, 7])).toBeCloseTo(0.8207826816681233, 12);
    expect(kendall([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])).toBeCloseTo(-0.47140452079103173, 12);
  });

  test('a partial tau is 0.62 for striving and authority while yielding is held fixed', () => {
    expect(partial({ xy: 0.67, xz: 0.39, yz: 0.36 })).toBeCloseTo(0.62, 2);
  });
});

const numbers = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 12 });
const pairs = numbers.chain((x) =>
  fc.tuple(fc.constant(x), fc.array(fc.nat(5), { minLength: x.length, maxLength: x.length })),
);

describe.for([
  ['rho', spearman],
  ['tau', kendall],
] as const)('%s', ([, correlation]) => {
  test('is 1 for the same order and -1 for the opposite', () => {
    fc.assert(
      fc.property(numbers, (x) => {
        fc.pre(new Set(x).size > 1);
        const opposite = x.map((one) => -one);

        expect(correlation(x, x)).toBeCloseTo(1, 9);
        expect(correlation(x, opposite)).toBeCloseTo(-1, 9);
      }),
    );
  });

  test('depends on the order alone, and not on which of the two is first', () => {
    fc.assert(
      fc.property(pairs, ([x, y]) => {
        fc.pre(new Set(x).size > 1 && new Set(y).size > 1);
        const stretched = x.map((one) => one ** 3 + 7);

        expect(correlation(stretched, y)).toBeCloseTo(correlation(x, y), 9);
        expect(correlation(y, x)).toBeCloseTo(correlation(x, y), 9);
      }),
    );
  });

  test('is no number if one side is all ties', () => {
    expect(correlation([1, 1, 1], [1, 2, 3])).toBeNaN();
  });
});

test('what a third measure explains is gone while that is held fixed', () => {
  const fixed = [1, 2, 3, 4, 5, 6, 7, 8];
  const [x, y] = [
    [2, 1, 4, 3, 6, 5, 8, 7],
    [1, 3, 2, 4, 5, 7, 6, 8],
  ];

  expect(spearman(x, y)).toBeGreaterThan(0.7);
  expect(partialSpearman(x, y, fixed)).toBeLessThan(0);
});
