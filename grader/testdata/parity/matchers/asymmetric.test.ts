// What stands in for a value inside of another.
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { table } from './rows.ts';

table([
  ['toEqual', 'mug', [expect.anything()], [expect.any(Number)]],
  ['toEqual', 'mug', [expect.any(String)], [expect.stringContaining('cup')]],
  ['toEqual', 'mug', [expect.stringContaining('u')], [expect.not.stringContaining('u')]],
  ['toEqual', 'mug', [expect.stringMatching(/^m/)], [expect.not.stringMatching(/^m/)]],
  ['toEqual', { a: 1, b: 2 }, [expect.objectContaining({ a: 1 })], [expect.objectContaining({ a: 2 })]],
  ['toEqual', { a: 1 }, [expect.not.objectContaining({ b: 1 })], [expect.not.objectContaining({ a: 1 })]],
  ['toEqual', [1, 2, 3], [expect.arrayContaining([3, 1])], [expect.arrayContaining([4])]],
  ['toEqual', [1], [expect.not.arrayContaining([2])], [expect.not.arrayContaining([1])]],
  ['toEqual', 0.1 + 0.2, [expect.closeTo(0.3)], [expect.closeTo(0.4)]],
  ['toEqual', 1, [expect.not.closeTo(2)], [expect.not.closeTo(1)]],
  ['toEqual', { id: 'mug' }, [expect.schemaMatching(z.object({ id: z.string() }))], [expect.schemaMatching(z.object({ id: z.number() }))]],
  ['toEqual', 'b', [expect.toBeOneOf(['a', 'b'])], [expect.toBeOneOf(['c'])]],
  ['toEqual', 4, [expect.toSatisfy((n: number) => n > 3)], [expect.toSatisfy((n: number) => n > 4)]],
]);

describe('passes', () => {
  test('deep inside', () => expect({ a: [{ b: 'x' }] }).toEqual({ a: [{ b: expect.any(String) }] }));
  test('in a property', () => expect({ a: 1 }).toHaveProperty('a', expect.any(Number)));
  test('in an array', () => expect([{ a: 1 }]).toContainEqual({ a: expect.any(Number) }));
});

describe('fails', () => {
  test('nothing is not anything', () => expect(null).toEqual(expect.anything()));
  test('deep inside', () => expect({ a: [{ b: 'x' }] }).toEqual({ a: [{ b: expect.any(Number) }] }));
  test('as itself', () => expect(1).toBe(expect.any(Number)));
});
