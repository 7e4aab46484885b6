import { expect, test } from 'vitest';
import { Counter } from '#src/counter.ts';
import { MemoryShelf } from '#src/shelf.ts';

test('sells one after the other until none is left', async () => {
  const shelf = new MemoryShelf(3);
  while ((await shelf.count()) > 0) await new Counter(shelf).sell(1).catch(() => {});
  expect(await shelf.count()).toBe(0);
});
