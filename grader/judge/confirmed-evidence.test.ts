import { expect, test } from 'vitest';
import type { Evidence, SeenConfirmation } from '../session/evidence.ts';
import {
  evidenceOf,
  failed,
  lessonWith,
  mutant,
  onBug,
  onReference,
  passed,
  resultOf,
  sources,
} from '../testing/evidence.ts';
import { judge } from '../testing/judge.ts';
import { confirmationFlags, confirmationOf } from './confirmation.ts';

const lesson = lessonWith('one-too-many', 'last-one');
const mutants: Evidence['mutants'] = {
  total: 2,
  observations: ['7', '8'].map((id) => ({ mutant: mutant(id), result: resultOf([failed('limit')]) })),
};

function evidence(facts: Partial<SeenConfirmation> = {}): Evidence {
  const confirmation = { asked: 4, confirmed: 4, refuted: { bugs: [], mutants: [] }, ...facts };
  const observations = [
    onReference([passed('limit')]),
    onBug('one-too-many', [failed('limit')]),
    onBug('last-one', [failed('limit')]),
  ];
  return evidenceOf(observations, { asksForMutants: true, mutants, confirmation });
}

test('what was confirmed is credited as before', () => {
  const unasked = { ...evidence(), confirmation: undefined };

  expect(judge(lesson, sources, evidence())).toEqual(judge(lesson, sources, unasked));
});

test('a bug that was not noticed again is not caught, and the verdict says why', () => {
  const grade = judge(
    lesson,
    sources,
    evidence({ confirmed: 3, refuted: { bugs: ['last-one'], mutants: [] } }),
  );

  expect(grade).toMatchObject({ verdict: 'weak', score: 55 });
  expect(grade.message).toMatch(/did not notice it again/);
  expect(grade.tasks[0]).toMatchObject({ caught: 1, bugs: 2 });
  expect(grade.bugs.map(({ id, outcome, caughtBy }) => [id, outcome, caughtBy])).toEqual([
    ['one-too-many', 'rejected', ['limit']],
    ['last-one', 'accepted', []],
  ]);
});

test('a mutant that was not noticed again is alive', () => {
  const grade = judge(lesson, sources, evidence({ confirmed: 3, refuted: { bugs: [], mutants: ['8'] } }));

  expect(grade).toMatchObject({ verdict: 'passed', score: 95 });
  expect(grade.mutants).toMatchObject({ gradable: 2, killed: 1, survived: 1 });
});

test('where it could not be asked for a reason of ours, the mark stays and the reason is told', () => {
  const unconfirmed = evidence({ confirmed: 0, unconfirmed: { why: 'not-started' } });

  expect(judge(lesson, sources, unconfirmed).score).toBe(100);
  expect(confirmationOf(unconfirmed)).toEqual({
    asked: 4,
    confirmed: 0,
    refuted: [],
    unconfirmed: 'No sealed process starts on this machine.',
  });
  expect(confirmationFlags(confirmationOf(unconfirmed)!)).toEqual(['unconfirmed']);
});

test('the record names what was not noticed again', () => {
  const confirmation = confirmationOf(
    evidence({ confirmed: 2, refuted: { bugs: ['last-one'], mutants: ['8'] } }),
  )!;

  expect(confirmation).toEqual({ asked: 4, confirmed: 2, refuted: ['last-one', 'src/counter.ts:1:8'] });
  expect(confirmationFlags(confirmation)).toEqual(['not-reproduced']);
});

test('each reason of ours is one sentence', () => {
  const reasons = [
    { why: 'not-built', message: 'no such file\nat x' },
    { why: 'missing-packages', names: ['yoga', 'zen'], catches: 2 },
    { why: 'timed-out', catches: 1 },
  ] as const;

  expect(
    reasons.map(
      (unconfirmed) =>
        confirmationOf(evidence({ unconfirmed: structuredClone(unconfirmed) as never }))?.unconfirmed,
    ),
  ).toEqual([
    'The sealed processes could not be made ready: no such file',
    '2 catches could not be asked again: a sealed process has no yoga, zen.',
    'One catch could not be asked again in time.',
  ]);
});

test('where nothing was asked, nothing is recorded', () => {
  const unasked = { ...evidence(), confirmation: undefined };

  expect(confirmationOf(unasked)).toBeUndefined();
});
