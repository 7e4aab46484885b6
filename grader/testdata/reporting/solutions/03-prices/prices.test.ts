import { expect, test } from 'vitest';
import { Prices } from '#src/prices.ts';

test('makes ten mugs cheaper', () => {
  expect(new Prices().of(10)).toBe(40_00);
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

test('leaves nine mugs as they are', () => {
  expect(new Prices().of(9)).toBe(45_00);
});
