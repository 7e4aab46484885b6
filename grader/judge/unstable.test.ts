import { expect, test } from 'vitest';
import { evidenceOf, failed, lessonWith, onReference, passed, sources } from '../testing/evidence.ts';
import type { Pair } from '../session/evidence.ts';
import { judge } from './judge.ts';

/** What is said of `x`, which passes in one order and fails in another. */
function judged(pairs: Pair[]) {
  const inTwoOrders = [
    onReference([passed('first'), passed('second'), passed('x')]),
    onReference([failed('x'), passed('second'), passed('first')], 'reversed'),
  ];
  return judge(lessonWith(), sources, evidenceOf(inTwoOrders, { pairs })).tests;
}

const alone = (hasPassed: boolean): Pair => ({ test: 'x', hasPassed });
const after = (other: string, hasPassed: boolean): Pair => ({ test: 'x', after: other, hasPassed });

test('a test that changes with the order does not count, and the others do', () => {
  expect(judged([]).map(({ counts, reason }) => [counts, reason])).toEqual([
    [true, undefined],
    [true, undefined],
    [false, 'unstable'],
  ]);
});

const byItself = 'Passes in one run and fails in the next. Find what it depends on: order, time, or chance.';
const several =
  'Fails alone, and after any one of the others: it needs what several of them leave behind. Give each test a world of its own.';

test.for<[string, Pair[], string]>([
  [
    'passes only after another',
    [alone(false), after('first', false), after('second', true)],
    'Passes only after "second". Give each test a world of its own.',
  ],
  [
    'fails after another',
    [alone(true), after('first', true), after('second', false)],
    'Fails after "second". Give each test a world of its own.',
  ],
  [
    'fails after another, seen before it ran alone',
    [after('second', false), alone(true)],
    'Fails after "second". Give each test a world of its own.',
  ],
  [
    'fails after another, which fails after it, too',
    [{ test: 'first', after: 'x', hasPassed: false }, alone(true), after('first', false)],
    'Fails after "first". Give each test a world of its own.',
  ],
  [
    'never passes beside one other alone',
    [alone(false), after('first', false), after('second', false)],
    several,
  ],
  ['was seen with one other only', [alone(false), after('first', false)], byItself],
  ['passes with each of the others', [alone(true), after('first', true), after('second', true)], byItself],
  ['was not seen alone', [after('first', false), after('second', false), after('third', false)], byItself],
  ['was not seen again', [], byItself],
])('a test is told what it depends on: it %s', ([, pairs, says]) => {
  expect(judged(pairs)[2].message).toBe(says);
});
