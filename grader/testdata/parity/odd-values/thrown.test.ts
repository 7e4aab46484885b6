// Whatever is thrown fails the test.
import { describe, expect, test } from 'vitest';

class SoldOutError extends Error { override name = 'SoldOutError'; product = { id: 'mug' }; }
const withMessage = (message: unknown): Error => Object.assign(new Error(), { message });
const touchy = Object.defineProperty(new Error('x'), 'message', { get() { throw new Error('do not look'); } });

const odd: [string, () => unknown][] = [
  ['undefined', () => undefined],
  ['null', () => null],
  ['zero', () => 0],
  ['false', () => false],
  ['an empty text', () => ''],
  ['a text', () => 'sold out'],
  ['a number', () => 42],
  ['a BigInt', () => 42n],
  ['a symbol', () => Symbol('sold out')],
  ['an object', () => ({ code: 1 })],
  ['an object with a message', () => ({ message: 'sold out' })],
  ['an object whose message is an object', () => ({ message: { a: 1 } })],
  ['an object without prototype', () => Object.create(null)],
  ['an array', () => ['sold out']],
  ['a function', () => () => 'sold out'],
  ['an error', () => new Error('sold out')],
  ['an error of a class', () => new SoldOutError('sold out')],
  ['an error without message', () => new Error()],
  ['an error whose message is a number', () => withMessage(42)],
  ['an error whose message is an object', () => withMessage({ a: 1 })],
  ['an error whose message is undefined', () => withMessage(undefined)],
  ['an error whose message is a symbol', () => withMessage(Symbol('x'))],
  ['an error that does not tell its message', () => touchy],
  ['an error without stack', () => Object.assign(new Error('sold out'), { stack: undefined })],
  ['an error whose stack is an object', () => Object.assign(new Error('sold out'), { stack: {} })],
  ['an error that is frozen', () => Object.freeze(new Error('sold out'))],
  ['an error with a cause', () => new Error('sold out', { cause: 'strike' })],
  ['an error in a ring', () => { const error: Error & { self?: unknown } = new Error('ring'); error.self = error; return error; }],
  ['an AggregateError', () => new AggregateError([new Error('a'), new Error('b')], 'both')],
  ['a DOMException', () => new DOMException('gone', 'AbortError')],
  ['an error with expected and actual', () => Object.assign(new Error('sold out'), { expected: 1, actual: Object.create(null) })],
  ['an error with a name that is no text', () => Object.assign(new Error('sold out'), { name: 5 })],
  ['a promise', () => Promise.resolve(1)],
  ['a proxy that throws', () => new Proxy({}, { get() { throw new Error('do not look'); } })],
];

describe('fails', () => {
  test.each(odd)('throws %s', (_name, value) => { throw value(); });
  test.each(odd)('rejects with %s', (_name, value) => Promise.reject(value()));
});

describe('passes', () => {
  test.each(odd)('expects %s', async (_name, value) => {
    let caught = false;
    try { throw value(); } catch { caught = true; }
    expect(caught).toBe(true);
  });
});
