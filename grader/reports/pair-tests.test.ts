import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairTests } from './pair-tests.ts';

const bug = fc.constantFrom('sells too many', 'loses the money', 'forgets the stock');
const oneTest = fc.record({
  name: fc.string({ unit: fc.constantFrom(...'abc '), maxLength: 6 }),
  catches: fc.uniqueArray(bug),
});
const suite = fc.array(oneTest, { maxLength: 8 });

describe('for any two suites', () => {
  test('every test of both appears exactly once', () => {
    fc.assert(
      fc.property(suite, suite, (left, right) => {
        const { pairs, onlyLeft, onlyRight } = pairTests(left, right);

        expect(timesIn([...pairs.map(([one]) => one), ...onlyLeft], left)).toEqual(left.map(() => 1));
        expect(timesIn([...pairs.map(([, other]) => other), ...onlyRight], right)).toEqual(
          right.map(() => 1),
        );
        expect(2 * pairs.length + onlyLeft.length + onlyRight.length).toBe(left.length + right.length);
      }),
    );
  });

  test('no two tests that stand alone catch a bug in common', () => {
    fc.assert(
      fc.property(suite, suite, (left, right) => {
        const { onlyLeft, onlyRight } = pairTests(left, right);

        for (const one of onlyLeft)
          for (const other of onlyRight)
            expect(one.catches.filter((id) => other.catches.includes(id))).toEqual([]);
      }),
    );
  });

  test('the place of a test does not matter, if each differs from the others', () => {
    fc.assert(
      fc.property(distinct(), distinct(), ([left, leftAgain], [right, rightAgain]) => {
        const names = ({ pairs }: ReturnType<typeof pairTests>): string[] =>
          pairs.map((pair) => pair.map(({ name }) => name).join(' = ')).toSorted();

        expect(names(pairTests(leftAgain, rightAgain))).toEqual(names(pairTests(left, right)));
      }),
    );
  });

  test('a suite is paired with itself', () => {
    fc.assert(
      fc.property(fc.uniqueArray(oneTest, { selector: ({ name }) => name }), (tests) => {
        const named = tests.map(({ name }) => ({ name, catches: [] }));

        expect(pairTests(named, named.toReversed()).pairs.every(([one, other]) => one === other)).toBe(true);
      }),
    );
  });
});

test('what tests catch counts more than how they are called', () => {
  const { pairs } = pairTests(
    [
      { name: 'sells one', catches: ['b'] },
      { name: 'is refused', catches: ['a'] },
    ],
    [
      { name: 'sells one', catches: ['a'] },
      { name: 'empties the shelf', catches: ['b', 'c'] },
    ],
  );

  expect(pairs.map(([one, other]) => [one.name, other.name])).toEqual([
    ['sells one', 'empties the shelf'],
    ['is refused', 'sells one'],
  ]);
});

test('the name decides where it is not known what a test catches', () => {
  const unknown = (name: string): { name: string; catches: string[] } => ({ name, catches: [] });
  const { pairs, onlyLeft, onlyRight } = pairTests(
    [unknown('refuses one more than are left'), unknown('zzz')],
    [unknown('sells all'), unknown('Refuses more than are left')],
  );

  expect(pairs).toEqual([[unknown('refuses one more than are left'), unknown('Refuses more than are left')]]);
  expect(onlyLeft).toEqual([unknown('zzz')]);
  expect(onlyRight).toEqual([unknown('sells all')]);
});

/** How often each of these is among the others, as an object. */
function timesIn<T>(others: T[], these: T[]): number[] {
  return these.map((one) => others.filter((other) => other === one).length);
}

/** A suite in two orders, in which no test is as close to a test as another: each catches one bug of its own. */
function distinct(): fc.Arbitrary<{ name: string; catches: string[] }[][]> {
  const tests = fc
    .uniqueArray(fc.nat({ max: 9 }))
    .map((ids) => ids.map((id) => ({ name: `test ${id}`, catches: [`bug ${id}`] })));
  return tests.chain((all) =>
    fc.shuffledSubarray(all, { minLength: all.length }).map((again) => [all, again]),
  );
}
