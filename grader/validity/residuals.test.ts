import { expect, test } from 'vitest';
import { caughtOf, suiteResult } from '../testing/study-results.ts';
import { largestResiduals, oddKinds } from './residuals.ts';

test('the suite that is farthest from its place comes first, with the sign of the measure', () => {
  const suites = [1, 2, 3, 4].map((caught) =>
    suiteResult(`s${caught}`, { caught: caughtOf(caught, 4), tests: caught === 1 ? 100 : caught }),
  );

  const [first, second] = largestResiduals(suites, ({ tests }) => tests, 2);

  expect([first.suite.name, first.places]).toEqual(['s1', 3]);
  expect(second.places).toBe(-1);
});

test('equal values share the middle of their places', () => {
  const suites = [1, 2].map((caught) => suiteResult(`s${caught}`, { caught: caughtOf(caught, 2) }));

  expect(largestResiduals(suites, () => 7, 2).map(({ places }) => places)).toEqual([0.5, -0.5]);
});

test('a kind is odd by how many more of its bugs a suite catches than others that are as strong', () => {
  const kinds = ['time', 'time', 'money', 'money'];
  const [ofTime, ofMoney] = ['1100', '0011'].map((caught) => suiteResult(caught, { caught }));

  expect(oddKinds(ofTime, kinds, [ofTime, ofMoney])).toEqual([
    { kind: 'time', more: 1 },
    { kind: 'money', more: -1 },
  ]);
});
