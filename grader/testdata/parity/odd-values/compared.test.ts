// Values that are hard to print, each in an assertion that fails.
import assert from 'node:assert';
import { describe, expect, test } from 'vitest';

const bare = Object.assign(Object.create(null), { a: 1 });
const ring: Record<string, unknown> = { name: 'ring' };
ring.self = ring;
const touchy = { get price(): number { throw new Error('do not look'); } };
const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();
class Shop { #secret = 1; open = true; get secret(): number { return this.#secret; } }
class Rude { toString(): string { throw new Error('no text'); } toJSON(): string { throw new Error('no JSON'); } }

const odd: [string, () => unknown][] = [
  ['an object without prototype', () => bare],
  ['a symbol', () => Symbol('mug')],
  ['a BigInt', () => 12n],
  ['a circular object', () => ring],
  ['a circular array', () => { const all: unknown[] = []; all.push(all); return all; }],
  ['a proxy', () => new Proxy({ a: 1 }, {})],
  ['a proxy that throws', () => new Proxy({}, { ownKeys() { throw new Error('do not look'); } })],
  ['a getter that throws', () => touchy],
  ['an object without text', () => new Rude()],
  ['NaN', () => Number.NaN],
  ['minus zero', () => -0],
  ['undefined', () => undefined],
  ['null', () => null],
  ['an empty text', () => ''],
  ['a long text', () => 'mug '.repeat(5000)],
  ['a text of many lines', () => 'mug\n'.repeat(50)],
  ['a lone surrogate', () => '\ud800'],
  ['a function', () => function sell() {}],
  ['a class', () => Shop],
  ['an instance with a secret', () => new Shop()],
  ['a Map', () => new Map([['mug', { price: 1 }]])],
  ['a Set', () => new Set([1, 2])],
  ['a WeakMap', () => new WeakMap()],
  ['a Date', () => new Date('2030-01-15T12:00:00Z')],
  ['a Date that is none', () => new Date(Number.NaN)],
  ['a RegExp', () => /mug/gi],
  ['an error', () => new Error('sold out')],
  ['an error with a cause', () => new Error('sold out', { cause: new Error('strike') })],
  ['an error that is its own cause', () => { const error = new Error('ring'); error.cause = error; return error; }],
  ['an AggregateError', () => new AggregateError([new Error('a'), 'b'], 'both')],
  ['a Buffer', () => Buffer.from('mug')],
  ['a typed array', () => new Float64Array([1.5, 2.5])],
  ['an ArrayBuffer', () => new ArrayBuffer(4)],
  ['a sparse array', () => [, 1, , 2]],
  ['a large array', () => Array.from({ length: 2000 }, (_, index) => index)],
  ['a deep object', () => { let deep: object = {}; for (let n = 0; n < 200; n += 1) deep = { deep }; return deep; }],
  ['a promise', () => Promise.resolve(1)],
  ['a URL', () => new URL('http://localhost/mug')],
  ['Headers', () => new Headers({ a: 'b' })],
  ['a generator', () => (function* () { yield 1; })()],
  ['the global object', () => globalThis.Intl],
  ['an object with a symbol', () => ({ [Symbol.for('a')]: 1 })],
  ['a frozen object', () => Object.freeze({ a: 1 })],
  ['an object with __proto__', () => JSON.parse('{"__proto__": 1}')],
  ['a boxed number', () => Object(1)],
];

describe('fails', () => {
  test.each(odd)('toBe of %s', (_name, value) => expect(value()).toBe('something else'));
  test.each(odd)('toEqual of %s', (_name, value) => expect({ value: value() }).toEqual({ value: 'something else' }));
  test.each(odd)('assert.deepStrictEqual of %s', (_name, value) => assert.deepStrictEqual(value(), { something: 'else' }));
  test('a revoked proxy', () => expect(revoked).toBe(1));
  test('two large objects', () => {
    const large = (last: number): object => Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`key${n}`, n === 499 ? last : n]));
    expect(large(1)).toEqual(large(2));
  });
});

describe('passes', () => {
  test.each(odd)('%s differs', (_name, value) => expect(value()).not.toBe('something else'));
  test('two circular objects', () => { const other: Record<string, unknown> = { name: 'ring' }; other.self = other; expect(ring).toEqual(other); });
  test('without prototype equals with', () => expect(bare).toEqual({ a: 1 }));
  test('minus zero is not zero', () => expect(-0).not.toBe(0));
  test('maps in another order', () => expect(new Set([1, 2])).toEqual(new Set([2, 1])));
});
