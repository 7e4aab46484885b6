// Inline snapshots of each form.
import { describe, expect, test, vi } from 'vitest';

const mug = { id: 'mug', price: 1250, made: new Date('2030-01-15T12:00:00Z') };
const sell = (): never => { throw new RangeError('sold out'); };

describe('passes', () => {
  test('of a number', () => { expect(1).toMatchInlineSnapshot(`1`); });
  test('of a text', () => { expect('mug').toMatchInlineSnapshot(`"mug"`); });
  test('of an object', () => {
    expect(mug).toMatchInlineSnapshot(`
      {
        "id": "mug",
        "made": 2030-01-15T12:00:00.000Z,
        "price": 1250,
      }
    `);
  });
  test('several', () => {
    expect(1).toMatchInlineSnapshot(`1`);
    expect(2).toMatchInlineSnapshot(`2`); expect(3).toMatchInlineSnapshot(`3`);
    expect([1]).toMatchInlineSnapshot(`
      [
        1,
      ]
    `);
  });
  test('with properties', () => {
    expect({ id: Math.random(), name: 'mug' }).toMatchInlineSnapshot({ id: expect.any(Number) }, `
      {
        "id": Any<Number>,
        "name": "mug",
      }
    `);
  });
  test('of what resolves', async () => { await expect(Promise.resolve(mug.id)).resolves.toMatchInlineSnapshot(`"mug"`); });
  test('of what rejects', async () => { await expect(Promise.reject(new Error('strike'))).rejects.toMatchInlineSnapshot(`[Error: strike]`); });
  test('of two that resolve', async () => {
    await expect(Promise.resolve(1)).resolves.toMatchInlineSnapshot(`1`);
    await expect(Promise.resolve(2)).resolves.toMatchInlineSnapshot(`2`);
  });
  test('of an error', () => { expect(sell).toThrowErrorMatchingInlineSnapshot(`[RangeError: sold out]`); });
  test('of an error that rejects', async () => {
    await expect(async () => sell()).rejects.toThrowErrorMatchingInlineSnapshot(`[RangeError: sold out]`);
  });
  test('with backticks', () => { expect('a `mug` for ${price}').toMatchInlineSnapshot(`"a \`mug\` for \${price}"`); });
  test('of many lines', () => {
    expect('mug\ncup').toMatchInlineSnapshot(`
      "mug
      cup"
    `);
  });
  test('in plain quotes', () => { expect(1).toMatchInlineSnapshot('1'); });
  test('in a loop', () => { for (const n of [1, 1, 1]) expect(n).toMatchInlineSnapshot(`1`); });
  test.each([1, 1])('in a table: %i', (n) => { expect(n).toMatchInlineSnapshot(`1`); });
  test('in a helper', () => { inHelper(1); inHelper(1); });
  test('of the context', ({ expect: own }) => { own(1).toMatchInlineSnapshot(`1`); });
  test('softly', () => { expect.soft(1).toMatchInlineSnapshot(`1`); });
});

describe('fails', () => {
  test('of a number', () => { expect(2).toMatchInlineSnapshot(`1`); });
  test('of an object', () => { expect({ a: 1 }).toMatchInlineSnapshot(`
    {
      "a": 2,
    }
  `); });
  test('of an error', () => { expect(sell).toThrowErrorMatchingInlineSnapshot(`[Error: never]`); });
  test('of an error that does not come', () => { expect(() => 1).toThrowErrorMatchingInlineSnapshot(`[Error: never]`); });
  test('of what resolves', async () => { await expect(Promise.resolve(2)).resolves.toMatchInlineSnapshot(`1`); });
  test('of what rejects', async () => { await expect(Promise.reject(new Error('strike'))).rejects.toMatchInlineSnapshot(`[Error: none]`); });
  test('the second of two', () => { expect(1).toMatchInlineSnapshot(`1`); expect(2).toMatchInlineSnapshot(`3`); });
  test('with properties', () => { expect({ id: 'x' }).toMatchInlineSnapshot({ id: expect.any(Number) }, `{}`); });
  test('of several that differ in one place', () => { for (const n of [1, 2]) expect(n).toMatchInlineSnapshot(`1`); });
  test('after not', () => { expect(1).not.toMatchInlineSnapshot(`2`); });
  test('by poll', async () => { await expect.poll(() => 1).toMatchInlineSnapshot(`1`); });
  test('in a helper of Vitest', () => { vi.defineHelper(() => { expect(1).toMatchInlineSnapshot(`1`); })(); });
});

function inHelper(n: number): void {
  expect(n).toMatchInlineSnapshot(`1`);
}
