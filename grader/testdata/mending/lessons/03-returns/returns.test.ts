import { expect, test } from 'vitest';
import { MemoryShelf } from '#src/shelf.ts';
import { Till } from './till.ts';

test('has the mugs back when nobody pays', async () => {
  const shelf = new MemoryShelf(3);

  await new Till(shelf).sell(2, () => false);

  // TODO 1: how many mugs are there now?
});

test('keeps the mugs off the shelf when they are paid', () => {
  expect(new MemoryShelf(3)).toBeDefined();
  // TODO 2: that says nothing.
});
