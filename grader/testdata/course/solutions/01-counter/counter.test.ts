import { expect, test } from 'vitest';
import { Counter } from '#src/counter.ts';
import { MemoryShelf } from '#src/shelf.ts';

test('has enough when all are wanted', async () => {
  const counter = new Counter(new MemoryShelf(3));

  const isEnough = await counter.has(3);

  expect(isEnough).toBe(true);
});

test('does not have enough when one more than all are wanted', async () => {
  const counter = new Counter(new MemoryShelf(3));

  const isEnough = await counter.has(4);

  expect(isEnough).toBe(false);
});

test('adds a delivery to what is there', async () => {
  const shelf = new MemoryShelf(3);

  await new Counter(shelf).deliver(2);

  expect(await shelf.count()).toBe(5);
});
