/** Suites on the miniature course, as text. */

export const imports = `
import { expect, test, vi } from 'vitest';
import { Counter } from '#src/counter.ts';
import { MemoryShelf } from '#src/shelf.ts';
`;

/** Catches the three bugs of the first lesson. */
export const goodTests = `
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
`;

/** A suite without the test of this name. @throws Error when there is none */
export function withoutTest(suite: string, name: string): string {
  const [before, after] = suite.split(`test('${name}'`);
  if (after === undefined) throw new Error(`There is no test '${name}'.`);
  return before + after.slice(after.indexOf('\n});\n') + '\n});\n'.length);
}
