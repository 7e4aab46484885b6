import { expect, test } from 'vitest';
import { Counter } from '#src/counter.ts';
import { MemoryShelf } from '#src/shelf.ts';

Array.prototype.last = function () { return this[this.length - 1]; };
String.prototype.trim = () => 'trimmed';
Object.defineProperty(Object.prototype, 'mugs', { value: 3, configurable: true });
JSON.stringify = () => '3';
Math.max = () => 3;

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

test('is in another world', () => {
  expect([JSON.stringify('a'), Math.max(1), [4, 5].last()]).toEqual(['3', 3, 5]);
});
