import { expect, test } from 'vitest';
import { Counter } from '#src/counter.ts';
import { MemoryShelf } from '#src/shelf.ts';

test('knows how many are left', async () => {
  const shelf = new MemoryShelf(3);

  expect(await shelf.count()).toBe(1000);
});

test('has enough when all are wanted', async () => {
  const counter = new Counter(new MemoryShelf(3));

  await counter.has(3);

  // TODO 1: what should it say?
});

test('adds a delivery to what is there', () => {
  // TODO 2: deliver two, and look.
});
