import { expect, test } from 'vitest';
import { Counter } from '#src/counter.ts';
import { MemoryShelf } from '#src/shelf.ts';

test('has enough when all are wanted', async () => {
  expect(await new Counter(new MemoryShelf(3)).has(3)).toBe(true);
});

test('does not have enough when one more is wanted', async () => {
  expect(await new Counter(new MemoryShelf(3)).has(4)).toBe(false);
});

test('looks at a delivery, and does not wait', async () => {
  const shelf = new MemoryShelf(3);
  await new Counter(shelf).deliver(2);
  void shelf.count().then((left) => {
    if (left !== 5) throw new Error(`there are ${left}`);
  });
  expect(1).toBe(1);
});
