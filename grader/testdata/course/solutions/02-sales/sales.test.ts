import { expect, test } from 'vitest';
import { Counter } from '#src/counter.ts';
import { MemoryShelf } from '#src/shelf.ts';

test('sells as many as are wanted', async () => {
  const shelf = new MemoryShelf(3);

  await new Counter(shelf).sell(2);

  expect(await shelf.count()).toBe(1);
});

test('sells all that are left', async () => {
  const shelf = new MemoryShelf(3);

  await new Counter(shelf).sell(3);

  expect(await shelf.count()).toBe(0);
});

test('refuses one more than are left', async () => {
  const counter = new Counter(new MemoryShelf(3));

  await expect(counter.sell(4)).rejects.toThrow('Sold out');
});

test('takes nothing when it refuses', async () => {
  const shelf = new MemoryShelf(3);

  await new Counter(shelf).sell(10).catch(() => {});

  expect(await shelf.count()).toBe(3);
});
