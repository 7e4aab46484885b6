import { expect, test, vi } from 'vitest';
import { Counter } from '#src/counter.ts';
import { MemoryShelf } from '#src/shelf.ts';
import wanted from './wanted.json';
import { shelfOf } from './shelf-of.ts';

const { left } = vi.hoisted(() => ({ left: 7 }));
vi.mock('#src/shelf.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('#src/shelf.ts')>();
  return { ...original, MemoryShelf: class extends original.MemoryShelf { override count = async () => left; } };
});

test('mocked: has no more than the mock says', async () => {
  expect(await new Counter(new MemoryShelf(0)).has(8)).toBe(false);
});

test('spied: has all that is wanted', async () => {
  const shelf = shelfOf(wanted.mugs);
  const count = vi.spyOn(shelf, 'count').mockResolvedValue(wanted.mugs);
  expect(await new Counter(shelf).has(wanted.mugs)).toBe(true);
  expect(count).toHaveBeenCalled();
});
