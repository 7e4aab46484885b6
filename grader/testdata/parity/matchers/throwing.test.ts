// What is thrown, and by what it is recognised.
import { describe, expect, test } from 'vitest';
import { table } from './rows.ts';

class SoldOutError extends Error { override name = 'SoldOutError'; constructor(readonly left = 0) { super('sold out'); } }
const sell = (): never => { throw new SoldOutError(); };
const nothing = (): void => {};

table([
  ['toThrow', sell, [], { of: nothing, with: [] }],
  ['toThrowError', sell, ['sold'], ['never']],
]);

describe('passes', () => {
  test('a text', () => expect(sell).toThrow('sold'));
  test('a pattern', () => expect(sell).toThrow(/^sold out$/));
  test('a class', () => expect(sell).toThrow(SoldOutError));
  test('a base class', () => expect(sell).toThrow(Error));
  test('an error', () => expect(sell).toThrow(new SoldOutError()));
  test('an asymmetric one', () => expect(sell).toThrow(expect.objectContaining({ left: 0 })));
  test('an empty text', () => expect(sell).toThrow(''));
  test('a text that is thrown', () => expect(() => { throw 'sold out'; }).toThrow('sold out'));
  test('rejects', async () => { await expect(Promise.reject(new SoldOutError())).rejects.toThrow('sold out'); });
  test('rejects, from a function', async () => { await expect(async () => sell()).rejects.toThrow(SoldOutError); });
  test('rejects to an object', async () => { await expect(Promise.reject({ code: 1 })).rejects.toEqual({ code: 1 }); });
  test('rejects with a property', async () => { await expect(Promise.reject(new SoldOutError(2))).rejects.toHaveProperty('left', 2); });
  test('rejects, not this class', async () => { await expect(Promise.reject(new SoldOutError())).rejects.not.toBeInstanceOf(TypeError); });
});

describe('fails', () => {
  test('another text', () => expect(sell).toThrow('never'));
  test('another pattern', () => expect(sell).toThrow(/never/));
  test('another class', () => expect(sell).toThrow(TypeError));
  test('another error', () => expect(sell).toThrow(new SoldOutError(3)));
  test('an error of another name', () => expect(sell).toThrow(new Error('sold out')));
  test('an asymmetric one', () => expect(sell).toThrow(expect.objectContaining({ left: 1 })));
  test('throws all the same', () => expect(sell).not.toThrow());
  test('what is thrown is no function', () => expect(1).toThrow());
  test('a promise is no function', async () => expect(Promise.reject(new SoldOutError()).catch(() => 1)).toThrow());
  test('resolves, and rejects', async () => { await expect(Promise.reject(new SoldOutError())).resolves.toBe(1); });
  test('rejects, and resolves', async () => { await expect(Promise.resolve(1)).rejects.toThrow('sold out'); });
  test('rejects of a value', async () => { await expect(1).rejects.toThrow(); });
  test('resolves of a value', async () => { await expect(1).resolves.toBe(1); });
  test('rejects with another class', async () => { await expect(async () => sell()).rejects.toBeInstanceOf(TypeError); });
  test('rejects with another text', async () => { await expect(async () => sell()).rejects.toThrow('never'); });
});
