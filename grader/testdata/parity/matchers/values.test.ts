// The matchers of Vitest that look at a value.
import { expect } from 'vitest';
import { table } from './rows.ts';

class Mug { size = 3; }
const mug = { id: 'mug', price: 1250, tags: ['blue', 'large'], maker: { name: 'Ada' } };

table([
  ['toBe', 1, [1], [2]],
  ['toEqual', mug, [{ ...mug }], [{ ...mug, price: 1 }]],
  ['toStrictEqual', { a: 1 }, [{ a: 1 }], [{ a: 1, b: undefined }]],
  ['toMatchObject', mug, [{ maker: { name: 'Ada' } }], [{ maker: { name: 'Bob' } }]],
  ['toMatch', 'sold out', [/sold/], ['never']],
  ['toContain', ['a', 'b'], ['b'], ['c']],
  ['toContainEqual', [{ a: 1 }], [{ a: 1 }], [{ a: 2 }]],
  ['toBeTruthy', 'yes', [], { of: '', with: [] }],
  ['toBeFalsy', 0, [], { of: 1, with: [] }],
  ['toBeGreaterThan', 3, [2], [3]],
  ['toBeGreaterThanOrEqual', 3, [3], [4]],
  ['toBeLessThan', 3, [4], [3]],
  ['toBeLessThanOrEqual', 3n, [3n], [2n]],
  ['toBeNaN', Number.NaN, [], { of: 1, with: [] }],
  ['toBeUndefined', undefined, [], { of: null, with: [] }],
  ['toBeNull', null, [], { of: undefined, with: [] }],
  ['toBeNullable', undefined, [], { of: 0, with: [] }],
  ['toBeDefined', 0, [], { of: undefined, with: [] }],
  ['toBeTypeOf', 'mug', ['string'], ['number']],
  ['toBeInstanceOf', new Mug(), [Mug], [Date]],
  ['toHaveLength', 'mug', [3], [4]],
  ['toHaveProperty', mug, ['maker.name', 'Ada'], ['maker.age']],
  ['toBeCloseTo', 0.1 + 0.2, [0.3, 5], [0.31, 5]],
  ['toSatisfy', 4, [(value: unknown) => value === 4, 'is four'], [() => false]],
  ['toBeOneOf', 'b', [['a', 'b']], [['c']]],
]);
