import { expect, test } from 'vitest';
import { assertionsIn } from './assertions.ts';

test.for([
  ['expect(a).toBe(1);', 1],
  ['for (const a of all) expect(a).not.toBe(1);', 1],
  ['await expect(a).rejects.toThrow(expect.any(Error));', 1],
  ['expect.soft(a).toBe(1); await expect.poll(() => a).toBe(1);', 2],
  ['expect.assertions(2); expect(a).toBe(1);', 1],
  ['assert(a); assert.equal(a, 1); await assert.rejects(a);', 3],
  ["test('expect(nothing)', () => {});", 0],
] as const)('%s', ([text, count]) => {
  expect(assertionsIn({ files: { 'a.test.ts': text } })).toBe(count);
});
