import { expect, test } from 'vitest';
import { Counter } from '#src/counter.ts';
import { MemoryShelf } from '#src/shelf.ts';

test('sells mugs', async () => {
  const shelf = new MemoryShelf(5);

  await new Counter(shelf).sell(2);

  // TODO 1: what does bug-1.yaml break?
  expect(await shelf.count()).toBeLessThan(5);
});

test('looks for mugs', async () => {
  const counter = new Counter(new MemoryShelf(5));

  // TODO 2: what does bug-2.yaml break?
  expect(await counter.has(2)).toBe(true);
});
