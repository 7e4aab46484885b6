// Matchers of node:assert that fail, each with something odd to look at.
import assert from 'node:assert';
import { describe, test } from 'vitest';

const keep = (key: string): Error => Object.defineProperty(new Error('sold out'), key, { enumerable: true, get() { throw Object.create(null); } });
class Shop { #secret = 1; open = true; get secret(): number { return this.#secret; } }
class SoldOutError extends Error {}

const odd: [string, () => unknown][] = [
  ['an object without prototype', () => Object.assign(Object.create(null), { code: 1 })],
  ['an error without prototype', () => Object.setPrototypeOf(new Error('sold out'), null)],
  ['an error that holds one', () => Object.assign(new Error('sold out'), { detail: Object.create(null) })],
  ['an error whose cause is one', () => new Error('sold out', { cause: Object.create(null) })],
  ['an error whose name is one', () => Object.assign(new Error('sold out'), { name: Object.create(null) })],
  ['an error that expects one', () => Object.assign(new Error('sold out'), { expected: Object.create(null), actual: Symbol('mug') })],
  ['an error without constructor', () => Object.assign(new Error('sold out'), { constructor: undefined })],
  ['an error that keeps its message', () => keep('message')],
  ['an error that keeps its name', () => keep('name')],
  ['an error that keeps its stack', () => keep('stack')],
  ['an error that keeps its cause', () => keep('cause')],
  ['an error that keeps a field', () => keep('product')],
  ['an error with a BigInt', () => Object.assign(new Error('sold out'), { price: 12n })],
  ['an error with a symbol', () => Object.assign(new Error('sold out'), { id: Symbol('mug'), [Symbol('mug')]: 1 })],
  ['an error with functions', () => Object.assign(new Error('sold out'), { sell() {}, Shop, shop: new Shop() })],
  ['an error in a ring', () => { const error: Error & { self?: unknown } = new Error('ring'); error.self = error; error.cause = error; return error; }],
  ['an error behind a proxy', () => new Proxy(new Error('sold out'), {})],
  ['a proxy that throws', () => new Proxy(new Error('sold out'), { get() { throw new Error('do not look'); } })],
  ['a symbol', () => Symbol('sold out')],
  ['a BigInt', () => 12n],
  ['a function', () => function sell() {}],
  ['a class', () => Shop],
  ['an instance with a secret', () => new Shop()],
  ['undefined', () => undefined],
];

const matchers: [string, () => assert.AssertPredicate][] = [
  ['an object', () => ({ name: 'SoldOutError', product: 'mug' })],
  ['a RegExp', () => /no such words/],
  ['a class', () => SoldOutError],
  ['a function that says no', () => () => false],
  ['a function that throws', () => () => { throw Object.create(null); }],
  ['an error', () => new SoldOutError('no such words')],
];

describe.each(matchers)('fails by %s', (_matcher, matcher) => {
  test.each(odd)('on a rejection with %s', (_name, value) => assert.rejects(Promise.reject(value()), matcher()));
  test.each(odd)('on a throw of %s', (_name, value) => assert.throws(() => { throw value(); }, matcher()));
});
