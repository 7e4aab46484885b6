// Node's own assertions, in each form in which they are imported.
import assert, { AssertionError, deepStrictEqual, rejects } from 'node:assert';
import strict from 'node:assert/strict';
import { describe, test } from 'vitest';

const mug = { id: 'mug', tags: ['blue'] };
const sell = (): never => { throw new RangeError('sold out'); };
const sellLater = async (): Promise<void> => sell();
const nothing = (): void => {};

/** A word, what holds, and what does not. */
const words: [string, () => unknown, () => unknown][] = [
  ['assert', () => assert(1), () => assert(0)],
  ['ok', () => assert.ok(1), () => assert.ok(0, 'not ok')],
  ['ok with an error', () => assert.ok(1), () => assert.ok(0, new TypeError('not ok'))],
  ['equal', () => assert.equal(1, '1'), () => assert.equal(1, 2)],
  ['notEqual', () => assert.notEqual(1, 2), () => assert.notEqual(1, 1)],
  ['strictEqual', () => assert.strictEqual(1, 1), () => assert.strictEqual(1, '1')],
  ['notStrictEqual', () => assert.notStrictEqual(1, '1'), () => assert.notStrictEqual(1, 1)],
  ['deepEqual', () => assert.deepEqual(mug, { ...mug }), () => assert.deepEqual(mug, {})],
  ['deepStrictEqual', () => deepStrictEqual(mug, { ...mug }), () => deepStrictEqual(mug, { id: 'cup' })],
  ['notDeepStrictEqual', () => assert.notDeepStrictEqual(mug, {}), () => assert.notDeepStrictEqual(mug, { ...mug })],
  ['partialDeepStrictEqual', () => assert.partialDeepStrictEqual(mug, { id: 'mug' }), () => assert.partialDeepStrictEqual(mug, { id: 'cup' })],
  ['strict.equal', () => strict.equal(1, 1), () => strict.equal(1, '1')],
  ['strict.deepEqual', () => strict.deepEqual([1], [1]), () => strict.deepEqual([1], ['1'])],
  ['assert.strict', () => assert.strict.equal(1, 1), () => assert.strict.equal(1, '1')],
  ['match', () => assert.match('mug', /u/), () => assert.match('mug', /x/)],
  ['doesNotMatch', () => assert.doesNotMatch('mug', /x/), () => assert.doesNotMatch('mug', /u/)],
  ['throws', () => assert.throws(sell), () => assert.throws(nothing)],
  ['throws this class', () => assert.throws(sell, RangeError), () => assert.throws(sell, TypeError)],
  ['throws this text', () => assert.throws(sell, /sold/), () => assert.throws(sell, /never/)],
  ['throws like this', () => assert.throws(sell, { message: 'sold out' }), () => assert.throws(sell, { message: 'never' })],
  ['throws as asked', () => assert.throws(sell, () => true), () => assert.throws(sell, () => false)],
  ['doesNotThrow', () => assert.doesNotThrow(nothing), () => assert.doesNotThrow(sell)],
  ['rejects', () => assert.rejects(sellLater), () => assert.rejects(async () => {})],
  ['rejects this class', () => rejects(sellLater(), RangeError), () => rejects(sellLater(), TypeError)],
  ['rejects this text', () => assert.rejects(sellLater, /sold/), () => assert.rejects(sellLater, /never/)],
  ['rejects like this', () => assert.rejects(sellLater, { name: 'RangeError' }), () => assert.rejects(sellLater, { name: 'TypeError' })],
  ['doesNotReject', () => assert.doesNotReject(async () => {}), () => assert.doesNotReject(sellLater)],
  ['ifError', () => assert.ifError(null), () => assert.ifError(new Error('sold out'))],
];

describe('passes', () => {
  test.each(words)('%s', async (_word, holds) => { await holds(); });
});

describe('fails', () => {
  test.each(words)('%s', async (_word, _holds, doesNot) => { await doesNot(); });
  test('fail', () => assert.fail('here'));
  test('fail with an error', () => assert.fail(new TypeError('here')));
  test('an error of its own', () => { throw new AssertionError({ actual: 1, expected: 2, operator: 'strictEqual' }); });
});
