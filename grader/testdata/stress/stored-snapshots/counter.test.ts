import { expect, test } from 'vitest';
import { Counter } from '#src/counter.ts';
import { MemoryShelf } from '#src/shelf.ts';

test('has enough when all are wanted', async () => {
  expect(await new Counter(new MemoryShelf(3)).has(3)).toMatchSnapshot();
});

test('has enough when fewer are wanted', async () => {
  expect(await new Counter(new MemoryShelf(3)).has(2)).toMatchSnapshot();
});

test('adds a delivery to what is there', async () => {
  const shelf = new MemoryShelf(3);
  await new Counter(shelf).deliver(2);
  expect(await shelf.count()).toMatchSnapshot();
});
