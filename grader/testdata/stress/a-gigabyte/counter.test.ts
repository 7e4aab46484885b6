import { expect, test } from 'vitest';
import { Counter } from '#src/counter.ts';
import { MemoryShelf } from '#src/shelf.ts';

const kept: ArrayLike<number>[] = [];

test.for([1, 2, 3, 4])('has much to remember %i', (part) => {
  for (let n = 0; n < 16; n += 1) kept.push(new Float64Array(1_000_000).fill(n), new Array(1_000_000).fill(n + 0.5));
  expect(kept.length).toBeGreaterThanOrEqual(32);
  expect(part).toBeGreaterThan(0);
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
