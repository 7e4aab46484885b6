import { visit } from './visits.ts';
import { expect, test, beforeAll, describe } from 'vitest';
import { Counter } from '#src/counter.ts';
import { MemoryShelf } from '#src/shelf.ts';

let runs = 0;
beforeAll(() => {
  runs += 1;
});

test('has enough when all are wanted', async () => {
  expect(await new Counter(new MemoryShelf(3)).has(3)).toBe(true);
});

test('does not have enough when one more is wanted', async () => {
  expect(await new Counter(new MemoryShelf(3)).has(4)).toBe(false);
});

test('adds a delivery to what is there', async () => {
  const shelf = new MemoryShelf(3);
  await new Counter(shelf).deliver(2);
  expect(await shelf.count()).toBe(5);
});

describe('state', () => {
  const seen = new Map<string, number>();

  test('is new at the beginning', () => {
    seen.set('a', (seen.get('a') ?? 0) + 1);
    expect(seen.get('a')).toBe(1);
    expect(runs).toBe(1);
    expect(visit()).toBe(1);
  });
});
