import { expect, test } from 'vitest';
import { Prices } from '#src/prices.ts';

test('makes many mugs cheaper', () => {
  expect(new Prices().of(20)).toBe(80_00);
});

test('puts ten of many into the box', () => {
  expect(new Prices().inBox(20)).toBe(10);
});

test('puts all of a few into the box', () => {
  expect(new Prices().inBox(3)).toBe(3);
});

test('says how many there are', () => {
  expect(new Prices().tag(20)).toContain('20');
});
