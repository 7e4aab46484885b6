// Tables of tests, in each form, with a row that fails in each.
import { describe, expect, test } from 'vitest';

describe('rows of values', () => {
  test.each([[1, 1, 2], [2, 2, 4], [2, 2, 5]])('%i + %i = %i', (a, b, sum) => expect(a + b).toBe(sum));
  test.each(['mug', 'cup', 'bowl'])('%s has three letters', (name) => expect(name).toHaveLength(3));
  test.each([[['a', 'b'], 2], [[], 1]])('%j has %d', (all, count) => expect(all).toHaveLength(count as number));
  test.each([1, 2])('row %# and %$ of %%', (n) => expect(n).toBeLessThan(2));
  test.each([[{ a: 1 }, 0.5]])('%o %f', (object, n) => expect(object).toEqual({ a: n * 2 }));
  test.each([null, undefined, Number.NaN, 0])('%s is falsy', (value) => expect(value).toBeFalsy());
  test.each([])('no row at all', () => expect(1).toBe(2));
});

describe('rows of objects', () => {
  test.each([{ a: 1, b: 2, sum: 3 }, { a: 1, b: 2, sum: 4 }])('$a + $b = $sum', ({ a, b, sum }) => expect(a + b).toBe(sum));
  test.each([{ product: { name: 'mug', tags: ['blue'] } }])('$product.name is $product.tags.0', ({ product }) => expect(product.name).toBe('mug'));
  test.each([{ name: 'a' }])('$# $name $missing', ({ name }) => expect(name).toBe('a'));
});

describe('template tables', () => {
  test.each`
    price   | count | total
    ${1250} | ${2}  | ${2500}
    ${1}    | ${3}  | ${4}
  `('$count of $price cost $total', ({ price, count, total }) => expect(price * count).toBe(total));
  test.for`
    a    | b
    ${1} | ${1}
    ${1} | ${2}
  `('$a is $b', ({ a, b }) => expect(a).toBe(b));
});

describe('for', () => {
  test.for([[1, 2], [2, 3]])('%i is before %i', ([a, b]) => expect(b).toBe(a! + 1));
  test.for([{ name: 'mug' }, { name: 'bowl' }])('$name has three letters', ({ name }) => expect(name).toHaveLength(3));
  test.for(['mug'])('%s has a context', (name, { expect: own, task }) => own(task.name).toBe(`${name} has a context`));
});

describe.each([{ side: 'left' }, { side: 'right' }])('each group: $side', ({ side }) => {
  test('is left', () => expect(side).toBe('left'));
  test.each([1, 2])('inner %i', (n) => expect(n).toBeGreaterThan(0));
});
describe.each([['a', 1], ['b', 2]])('each group: %s %i', (name, n) => {
  test('has both', () => expect(`${name}${n}`).toMatch(/^(a1|b2)$/));
});
describe.each`
  word     | letters
  ${'mug'} | ${3}
`('each group: $word', ({ word, letters }) => {
  test('has its letters', () => expect(word).toHaveLength(letters));
});
describe.for([[1, 1], [1, 2]])('for a group: %i and %i', ([a, b]) => {
  test('are the same', () => expect(a).toBe(b));
});
describe.for([{ n: 1 }])('for a group: $n', ({ n }) => {
  test('is one', () => expect(n).toBe(1));
});
for (const n of [1, 2]) test(`a loop: ${n}`, () => expect(n).toBe(1));
