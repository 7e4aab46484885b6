import { expect, test } from 'vitest';
import { caughtOf, suiteResult } from '../testing/study-results.ts';
import { countOf } from './results.ts';
import { wrongOrders } from './wrong-orders.ts';

const suites = [2, 9, 10, 18].map((caught) =>
  suiteResult(`catches-${caught}`, { caught: caughtOf(caught, 20) }),
);

test('only pairs that are 8 bugs apart count', () => {
  expect(wrongOrders(suites, ({ caught }) => countOf(caught))).toEqual({ pairs: 4, wrong: [] });
});

test('the weaker of a pair must not come out higher, the farthest apart first', () => {
  expect(wrongOrders(suites, ({ caught }) => -countOf(caught)).wrong).toEqual([
    { weaker: 'catches-2', stronger: 'catches-18', apart: 16 },
    { weaker: 'catches-9', stronger: 'catches-18', apart: 9 },
    { weaker: 'catches-2', stronger: 'catches-10', apart: 8 },
    { weaker: 'catches-10', stronger: 'catches-18', apart: 8 },
  ]);
});

test('the same measure for both is no wrong order', () => {
  expect(wrongOrders(suites, () => 1).wrong).toEqual([]);
});
