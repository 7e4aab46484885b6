import { expect, test } from 'vitest';
import { Counter } from '#src/counter.ts';
import { MemoryShelf } from '#src/shelf.ts';

test('sells exactly so many mugs', async () => {
  const shelf = new MemoryShelf(5);

  await new Counter(shelf).sell(2);

  expect(await shelf.count()).toBe(3);
});

test('has enough mugs when all are wanted', async () => {
  const counter = new Counter(new MemoryShelf(5));

  expect(await counter.has(5)).toBe(true);
});
