import { expect, test } from 'vitest';
import { scoreOf } from '../judge/score.ts';
import { caughtOf, suiteResult, systemResult } from '../testing/study-results.ts';
import { groupedWeights, groupsIn } from './groups.ts';
import { rhoBy, scoreBy } from './weights.ts';

const scoring = {
  bugs: { reached: 3, of: 4 },
  mutants: { reached: 6, of: 10 },
  tests: { counting: 9, refusing: 1 },
};
const suite = suiteResult('one', { kit: { verdict: 'passed', score: 66, scoring, caught: '1110' } });

test('the weights of the kit give the score of the kit', () => {
  expect(Math.floor(scoreBy({ bugs: 90, weights: [1, 1, 1, 1] })(suite))).toBe(scoreOf(scoring));
});

test('a bug counts as much as its weight', () => {
  const score = scoreBy({ bugs: 100, weights: [1, 0.5, 0.5, 2] });

  expect(score(suite)).toBeCloseTo(100 * (2 / 4) * 0.9, 9);
});

test('a suite without a score gets 0', () => {
  expect(scoreBy({ bugs: 90, weights: [1, 1] })(suiteResult('none'))).toBe(0);
});

test('bugs that the same suites catch are a group, and count as one and a half', () => {
  const words = ['11110', '11100', '11101', '00001'];
  const system = systemResult(
    words.map((caught, place) =>
      suiteResult(caught, {
        kit: { verdict: 'passed', score: 1, scoring, caught },
        caught: caughtOf(3 - place, 3),
      }),
    ),
  );

  expect(groupsIn(system)).toEqual([['kit/0', 'kit/1', 'kit/2']]);
  expect(groupedWeights(system)).toEqual([0.5, 0.5, 0.5, 1, 1]);
});

test('the rank correlation is that of the truth and the score', () => {
  const words = ['1111', '1110', '1100', '0001'];
  const system = systemResult(
    words.map((caught, place) =>
      suiteResult(caught, {
        kit: { verdict: 'passed', score: 1, scoring, caught },
        caught: caughtOf(3 - place, 3),
      }),
    ),
  );

  expect(rhoBy(system, { bugs: 100, weights: [1, 1, 1, 1] })).toBeCloseTo(1, 9);
});
