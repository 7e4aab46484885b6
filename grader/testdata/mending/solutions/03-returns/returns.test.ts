import { expect, test } from 'vitest';
import { MemoryShelf } from '#src/shelf.ts';
import { Till } from './till.ts';

test('has the mugs back when nobody pays', async () => {
  const shelf = new MemoryShelf(3);

  await new Till(shelf).sell(2, () => false);

  expect(await shelf.count()).toBe(3);
});

test('says that nobody has paid when nobody pays', async () => {
  const till = new Till(new MemoryShelf(3));

  expect(await till.sell(2, () => false)).toBe(false);
});

test('keeps the mugs off the shelf when they are paid', async () => {
  const shelf = new MemoryShelf(3);

  await new Till(shelf).sell(2, () => true);

  expect(await shelf.count()).toBe(1);
});
