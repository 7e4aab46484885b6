import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrange } from './order.ts';

interface Task {
  name: string;
  tasks?: Task[];
}

const leaf = fc.record({ name: fc.string() });
const tasks: fc.Arbitrary<Task[]> = fc.array(
  fc.oneof(leaf, fc.record({ name: fc.string(), tasks: fc.array(leaf, { maxLength: 4 }) })),
  { maxLength: 8 },
);
const order = fc.oneof(fc.constant('file' as const), fc.constant('reversed' as const), fc.integer());

const five = (): Task[] => ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name }));
const namesOf = (arranged: Task[]): string => arranged.map(({ name }) => name).join('');

test('takes tests as they stand in the file', () => {
  expect(namesOf(arrange(five(), 'file'))).toBe('abcde');
});

test('takes tests from the last to the first, inside of suites too', () => {
  const suite: Task = { name: 's', tasks: five() };

  const arranged = arrange([{ name: 'first' }, suite], 'reversed');

  expect(namesOf(arranged)).toBe('sfirst');
  expect(namesOf(arranged[0].tasks!)).toBe('edcba');
});

test('shuffles for one seed as always', () => {
  expect(namesOf(arrange(five(), 42))).toBe(namesOf(arrange(five(), 42)));
});

test('shuffles otherwise for another seed', () => {
  const shuffles = new Set(Array.from({ length: 50 }, (_, seed) => namesOf(arrange(five(), seed))));

  expect(shuffles.size).toBeGreaterThan(20);
});

test('loses and adds no test, whatever the order', () => {
  const sorted = (all: Task[]): string =>
    JSON.stringify(
      all
        .map(({ name, tasks: inner }) => [name, inner?.map((one) => one.name).toSorted()])
        .map(String)
        .toSorted(),
    );

  fc.assert(
    fc.property(tasks, order, (all, wanted) => {
      expect(sorted(arrange(structuredClone(all), wanted))).toBe(sorted(all));
    }),
  );
});

test('leaves the list that it was given as it is', () => {
  const given = five();

  arrange(given, 7);

  expect(namesOf(given)).toBe('abcde');
});
