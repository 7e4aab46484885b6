import { expect, test } from 'vitest';
import { Counter } from '#src/counter.ts';
import { MemoryShelf } from '#src/shelf.ts';

test('sells a mug', async () => {
  const shelf = new MemoryShelf(5);

  await new Counter(shelf).sell(1);

  expect(await shelf.count()).toBeLessThan(5);
});

test('refuses to sell what is not there', async () => {
  await expect(new Counter(new MemoryShelf(1)).sell(4)).rejects.toThrow('Sold out');
});

test('has mugs when there are many', async () => {
  expect(await new Counter(new MemoryShelf(5)).has(2)).toBe(true);
});

test('takes a delivery', async () => {
  const shelf = new MemoryShelf(1);

  await new Counter(shelf).deliver(2);

  expect(await shelf.count()).toBe(3);
});
