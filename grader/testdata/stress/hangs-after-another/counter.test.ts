import { expect, test } from 'vitest';
import { Counter } from '#src/counter.ts';
import { MemoryShelf } from '#src/shelf.ts';

let isTaken = false;

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

test('takes the key', async () => {
  isTaken = true;
  expect(await new Counter(new MemoryShelf(1)).has(1)).toBe(true);
});

test('waits for the key', async () => {
  if (isTaken) await new Promise(() => {});
  expect(await new Counter(new MemoryShelf(1)).has(1)).toBe(true);
});
