import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TestState } from '../session/vitest/sealed/answer-schema.ts';
import type { Asked } from './asking.ts';
import { decide, trustedIn } from './decide.ts';

const bug = { kind: 'bug', id: 'a bug', by: ['sees'], modules: {} } as const;

test('a catch counts when a test fails that accepts every correct version', () => {
  const { noticed } = decide([correct({ sees: 'passed' }), broken({ sees: 'failed' })]);

  expect(noticed).toHaveLength(1);
});

test('a test that refuses one correct version of many notices nothing', () => {
  const pass = [correct({ sees: 'passed' }), correct({ sees: 'failed' }), broken({ sees: 'failed' })];

  expect(decide(pass).unnoticed).toHaveLength(1);
});

test('a test that was never seen to accept correct code notices nothing', () => {
  expect(decide([correct({}), broken({ sees: 'failed' })]).noticed).toEqual([]);
  expect(decide([correct({ sees: 'timed-out' }), broken({ sees: 'failed' })]).noticed).toEqual([]);
});

test('another test than the one that is credited may notice, too', () => {
  const pass = [correct({ sees: 'failed', other: 'passed' }), broken({ sees: 'failed', other: 'failed' })];

  expect(decide(pass).noticed).toHaveLength(1);
});

test('what does not end says nothing, on correct code and on what is broken', () => {
  const pass = [
    correct({ sees: 'passed' }),
    correct({ sees: 'timed-out' }),
    broken({ sees: 'timed-out' }),
    broken({}, false),
    broken({ sees: 'passed' }),
  ];

  const { noticed, undecided, unnoticed } = decide(pass);

  expect([noticed, undecided, unnoticed].map(({ length }) => length)).toEqual([0, 2, 1]);
});

const answers = fc.dictionary(
  fc.constantFrom('a', 'b', 'c'),
  fc.constantFrom<TestState>('passed', 'failed', 'timed-out'),
);

test('a suite that says the same of every version is credited with nothing', () => {
  fc.assert(
    fc.property(answers, fc.nat(5), fc.nat(5), (said, twins, bugs) => {
      const pass = [
        ...Array.from({ length: twins }, () => correct(said)),
        ...Array.from({ length: bugs }, () => broken(said)),
      ];

      expect(decide(pass).noticed).toEqual([]);
    }),
  );
});

test('every broken version is one of the three, and more correct versions never make a test trusted that was refused', () => {
  fc.assert(
    fc.property(fc.array(answers), fc.array(answers), fc.array(answers), (twins, more, bugs) => {
      const pass = [...twins.map((one) => correct(one)), ...bugs.map((one) => broken(one))];
      const refused = new Set(
        twins.flatMap((one) => Object.keys(one).filter((key) => one[key] === 'failed')),
      );

      const { noticed, undecided, unnoticed } = decide(pass);

      expect(noticed.length + undecided.length + unnoticed.length).toBe(bugs.length);
      const trusted = trustedIn([...pass, ...more.map((one) => correct(one))]);
      expect([...trusted].filter((key) => refused.has(key))).toEqual([]);
    }),
  );
});

function correct(states: Record<string, TestState>): Asked {
  return { version: { id: 'secret', modules: {} }, heard: heard(states, true) };
}

function broken(states: Record<string, TestState>, hasEnded = true): Asked {
  return {
    version: { id: 'secret', modules: {}, broken: { ...bug, by: [...bug.by] } },
    heard: heard(states, hasEnded),
  };
}

function heard(states: Record<string, TestState>, hasEnded: boolean): Asked['heard'] {
  return { isReady: true, isRejected: false, hasEnded, tests: new Map(Object.entries(states)) };
}
