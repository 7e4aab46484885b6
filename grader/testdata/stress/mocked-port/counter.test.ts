import { expect, test, vi } from 'vitest';
import { Counter } from '#src/counter.ts';
import { MemoryShelf } from '#src/shelf.ts';

const mugs = vi.hoisted(() => ({ left: 3 }));
vi.mock('#src/shelf.ts', () => ({
  MemoryShelf: class {
    count = async () => mugs.left;
    put = async (left: number) => void (mugs.left = left);
  },
}));

test('has enough when all are wanted', async () => {
  mugs.left = 3;
  expect(await new Counter(new MemoryShelf(0)).has(3)).toBe(true);
});

test('does not have enough when one more is wanted', async () => {
  mugs.left = 3;
  expect(await new Counter(new MemoryShelf(0)).has(4)).toBe(false);
});

test('adds a delivery to what is there', async () => {
  mugs.left = 3;
  await new Counter(new MemoryShelf(0)).deliver(2);
  expect(mugs.left).toBe(5);
});
