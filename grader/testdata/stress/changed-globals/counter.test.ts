import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { Counter } from '#src/counter.ts';
import { MemoryShelf } from '#src/shelf.ts';

Object.assign(globalThis, { mugs: 3, structuredClone: () => 'no clone', expect: undefined });
globalThis.Date = class extends Date { getDay() { return 0; } } as DateConstructor;
process.env.MUGS = 'many';
delete process.env.PATH;
process.chdir(tmpdir());
process.exitCode = 3;
process.title = 'mugs';

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
  expect([globalThis.mugs, process.env.MUGS, process.env.PATH]).toEqual([3, 'many', undefined]);
});
