import { expect, test, vi } from 'vitest';
import { Counter } from '#src/counter.ts';
import { MemoryShelf } from '#src/shelf.ts';

vi.spyOn(Math, 'random').mockReturnValue(0.5);
vi.stubEnv('MUGS', 'many');
vi.stubGlobal('fetch', () => 'nothing');

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

test('spies', async () => {
  const has = vi.spyOn(Counter.prototype, 'has').mockResolvedValue(true);
  vi.spyOn(console, 'log').mockImplementation(() => {});
  expect(await new Counter(new MemoryShelf(0)).has(1)).toBe(true);
  expect(has).toHaveBeenCalledOnce();
  expect(Math.random()).toBe(0.5);
  has.mockRestore();
});
