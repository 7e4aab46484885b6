import { expect, test } from 'vitest';
import { Counter } from '#src/counter.ts';
import { MemoryShelf } from '#src/shelf.ts';

test('the fields that a counter shows', () => {
  const counter = new Counter(new MemoryShelf(3));

  expect(Reflect.ownKeys(counter)).toEqual([]);
});

test('what is put on the shelf', async () => {
  const put: unknown[] = [];
  const counter = new Counter({ count: async () => 3, put: async (mugs) => void put.push(mugs) });

  await counter.sell(1);
  await counter.deliver(2);

  expect(put).toEqual([2, 5]);
});
