import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion } from './apportion.ts';

test('gives what is left to the parts that lost most', () => {
  expect(apportion(10, [1, 1, 1], [10, 10, 10])).toEqual([4, 3, 3]);
  expect(apportion(40, [30, 15, 0], [45, 45, 10])).toEqual([27, 13, 0]);
});

test('adds up, and goes above no limit', () => {
  const parts = fc.array(
    fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), weight: fc.integer({ min: 1, max: 9 }) }),
    {
      minLength: 1,
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(parts, fc.integer({ min: 0, max: 100 }), (given, mark) => {
      const most = apportion(
        100,
        given.map(({ weight }) => weight),
        given.map(() => 100),
      );
      const points = apportion(
        mark,
        given.map(({ weight, share }) => weight * share),
        most,
      );

      expect(most.reduce((sum, one) => sum + one, 0)).toBe(100);
      expect(points.reduce((sum, one) => sum + one, 0)).toBe(mark);
      points.forEach((one, index) => expect(one).toBeLessThanOrEqual(most[index]));
      expect(points.every((one) => Number.isInteger(one) && one >= 0)).toBe(true);
    }),
  );
});
