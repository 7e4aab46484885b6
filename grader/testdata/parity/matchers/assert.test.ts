// `assert` and `should` of Vitest, and `chai` itself.
import { assert, chai, describe, expect, should, test } from 'vitest';

should();
type Should = { should: Chai.Assertion };
const mug = { id: 'mug', tags: ['blue'] };
const sell = (): never => { throw new RangeError('sold out'); };
const nothing = (): void => {};

/** A word, what holds, and what does not. */
const words: [string, () => unknown, () => unknown][] = [
  ['assert', () => assert(1), () => assert(0, 'no')],
  ['isOk', () => assert.isOk(1), () => assert.isOk('')],
  ['equal', () => assert.equal<unknown>(1, '1'), () => assert.equal(1, 2)],
  ['notEqual', () => assert.notEqual(1, 2), () => assert.notEqual(1, 1)],
  ['strictEqual', () => assert.strictEqual(1, 1), () => assert.strictEqual<unknown>(1, '1')],
  ['deepEqual', () => assert.deepEqual(mug, { ...mug }), () => assert.deepEqual(mug, { id: 'cup', tags: [] })],
  ['isAbove', () => assert.isAbove(2, 1), () => assert.isAbove(1, 1)],
  ['isAtMost', () => assert.isAtMost(1, 1), () => assert.isAtMost(2, 1)],
  ['isTrue', () => assert.isTrue(true), () => assert.isTrue(1)],
  ['isNull', () => assert.isNull(null), () => assert.isNull(0)],
  ['exists', () => assert.exists(0), () => assert.exists(null)],
  ['isUndefined', () => assert.isUndefined(undefined), () => assert.isUndefined(0)],
  ['isFunction', () => assert.isFunction(sell), () => assert.isFunction(1)],
  ['isArray', () => assert.isArray([]), () => assert.isArray({})],
  ['typeOf', () => assert.typeOf(1, 'number'), () => assert.typeOf(1, 'string')],
  ['instanceOf', () => assert.instanceOf(new Date(), Date), () => assert.instanceOf({}, Date)],
  ['include', () => assert.include('mug', 'u'), () => assert.include([1], 2)],
  ['deepInclude', () => assert.deepInclude([{ a: 1 }], { a: 1 }), () => assert.deepInclude([{ a: 1 }], { a: 2 })],
  ['match', () => assert.match('mug', /u/), () => assert.match('mug', /x/)],
  ['property', () => assert.property(mug, 'id'), () => assert.property(mug, 'stock')],
  ['nestedPropertyVal', () => assert.nestedPropertyVal(mug, 'tags[0]', 'blue'), () => assert.nestedPropertyVal(mug, 'tags[0]', 'red')],
  ['lengthOf', () => assert.lengthOf('mug', 3), () => assert.lengthOf('mug', 2)],
  ['hasAllKeys', () => assert.hasAllKeys(mug, ['id', 'tags']), () => assert.hasAllKeys(mug, ['id'])],
  ['throws', () => assert.throws(sell, RangeError), () => assert.throws(nothing)],
  ['throws this text', () => assert.throws(sell, /sold/), () => assert.throws(sell, /never/)],
  ['doesNotThrow', () => assert.doesNotThrow(nothing), () => assert.doesNotThrow(sell)],
  ['operator', () => assert.operator(1, '<', 2), () => assert.operator(2, '<', 1)],
  ['closeTo', () => assert.closeTo(1, 1.1, 0.2), () => assert.closeTo(1, 2, 0.2)],
  ['sameMembers', () => assert.sameMembers([1, 2], [2, 1]), () => assert.sameMembers([1], [2])],
  ['oneOf', () => assert.oneOf(1, [1, 2]), () => assert.oneOf(3, [1, 2])],
  ['isEmpty', () => assert.isEmpty([]), () => assert.isEmpty([1])],
  ['isFrozen', () => assert.isFrozen(Object.freeze({})), () => assert.isFrozen({})],
  ['ifError', () => assert.ifError(null), () => assert.ifError(new Error('sold out'))],
  ['expect.assert', () => expect.assert(1 === 1), () => expect.assert.equal(1, 2)],
  ['chai.expect', () => chai.expect(1).to.equal(1), () => chai.expect(1).to.equal(2)],
  ['chai.assert', () => chai.assert.equal(1, 1), () => chai.assert.equal(1, 2)],
  ['should.equal', () => (mug.id as unknown as Should).should.equal('mug'), () => (mug.id as unknown as Should).should.equal('cup')],
  ['should.have', () => (mug as unknown as Should).should.have.property('id'), () => (mug as unknown as Should).should.have.property('stock')],
  ['should.not', () => (mug.tags as unknown as Should).should.not.be.empty, () => (mug.tags as unknown as Should).should.be.empty],
  ['should of another', () => should().equal(1, 1), () => should().equal(1, 2)],
];

describe('passes', () => {
  test.each(words)('%s', (_word, holds) => void holds());
});

describe('fails', () => {
  test.each(words)('%s', (_word, _holds, doesNot) => void doesNot());
  test('assert.fail', () => assert.fail('here'));
  test('expect.fail', () => expect.fail('here'));
  test('assert.fail of two', () => assert.fail(1, 2));
});
