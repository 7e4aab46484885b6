import { mean } from 'simple-statistics';
import { expect, test } from 'vitest';
import { withInterval } from './bootstrap.ts';

const sample = Array.from({ length: 100 }, (_, place) => place);

test('the interval of a mean is two standard errors to each side', () => {
  const { value, low, high } = withInterval(sample, mean);

  // The standard deviation of 0 to 99 is 28.9, and that of their mean a tenth of it.
  expect(value).toBe(49.5);
  expect(low).toBeCloseTo(49.5 - 1.96 * 2.89, 0);
  expect(high).toBeCloseTo(49.5 + 1.96 * 2.89, 0);
});

test('the same items give the same interval, and another seed another', () => {
  expect(withInterval(sample, mean)).toEqual(withInterval(sample, mean));
  expect(withInterval(sample, mean, 'another')).not.toEqual(withInterval(sample, mean));
});

test('resamples without a figure are left out', () => {
  const figure = (items: number[]): number => (items.includes(0) ? Number.NaN : 1);

  expect(withInterval([0, 1, 2], figure)).toEqual({ value: Number.NaN, low: 1, high: 1 });
});
