import { expect, test } from 'vitest';
import { Counter } from '#src/counter.ts';
import { MemoryShelf } from '#src/shelf.ts';

test('sells a mug', async () => {
  const shelf = new MemoryShelf(3);

  await new Counter(shelf).sell(1);

  expect(await shelf.count()).toBe(2);
});

test('refuses a sale that is far too large', async () => {
  const counter = new Counter(new MemoryShelf(3));

  await expect(counter.sell(1000)).rejects.toThrow();
});
