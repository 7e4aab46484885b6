import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { caughtTogether } from './together.ts';

function bug(id: string, ...caughtBy: string[]): { id: string; caughtBy: string[] } {
  return { id, caughtBy };
}

test('three bugs belong together where the tests of each are three in four the same', () => {
  const three = [bug('a', '1', '2', '3', '4'), bug('b', '1', '2', '3'), bug('d', '1', '2', '4')];

  expect(caughtTogether([...three, bug('c', '1', '2')])).toEqual([['a', 'b', 'd']]);
  expect(caughtTogether(three.slice(0, 2))).toEqual([]);
});

test('bugs that one test each catches are told apart elsewhere', () => {
  expect(caughtTogether([bug('a', '1'), bug('b', '1'), bug('c')])).toEqual([]);
});

test('a bug between two others makes them one group', () => {
  const ends = [bug('x', '1', '2', '3'), bug('y', '1', '2', '3', '4', '5')];

  expect(caughtTogether([...ends, bug('m', '1', '2', '3', '4')])).toEqual([['m', 'x', 'y']]);
  expect(caughtTogether([...ends, bug('m', '1', '2')])).toEqual([]);
});

test('the groups do not depend on the order of the bugs, and share no bug', () => {
  const bugs = fc.uniqueArray(
    fc.record({ id: fc.string(), caughtBy: fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5')) }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(bugs, (given) => {
      const groups = caughtTogether(given);
      const other = caughtTogether(given.toReversed());

      expect(groups.toSorted()).toEqual(other.toSorted());
      expect(new Set(groups.flat()).size).toBe(groups.flat().length);
    }),
  );
});
