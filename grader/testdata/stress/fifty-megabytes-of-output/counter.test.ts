import { expect, test } from 'vitest';
import { Counter } from '#src/counter.ts';
import { MemoryShelf } from '#src/shelf.ts';

test('has enough when all are wanted', async () => {
  expect(await new Counter(new MemoryShelf(3)).has(3)).toBe(true);
});

test('does not have enough when one more is wanted', async () => {
  expect(await new Counter(new MemoryShelf(3)).has(4)).toBe(false);
});

test('adds a delivery to what is there', async () => {
  const shelf = new MemoryShelf(3);
  await new Counter(shelf).deliver(2);
  expect(await shelf.count()).toBe(5);
});

test('talks', () => {
  const megabyte = 'mug '.repeat(250_000);
  for (let n = 0; n < 10; n += 1) console.log(megabyte);
  for (let n = 0; n < 10; n += 1) console.error(megabyte);
  for (let n = 0; n < 15; n += 1) process.stdout.write(megabyte);
  for (let n = 0; n < 15; n += 1) process.stderr.write(megabyte);
  expect(megabyte).toHaveLength(1_000_000);
});
