// Chai's own words, which Vitest's expect has, too.
import { beforeEach, describe, expect, test, vi } from 'vitest';

const mug = { id: 'mug', price: 1250, maker: { name: 'Ada' } };
const sell = (): never => { throw new RangeError('sold out'); };
const ask = vi.fn((id: string) => id.length);
const later = vi.fn();
const counter = { n: 0 };
const up = (): void => { counter.n += 1; };
const down = (): void => { counter.n -= 1; };
const nothing = (): void => {};

beforeEach(() => { ask('mug'); later(); });

/** A word, what holds, and what does not. */
const words: [string, () => unknown, () => unknown][] = [
  ['a', () => expect('x').to.be.a('string'), () => expect('x').to.be.a('number')],
  ['an', () => expect([]).to.be.an('array'), () => expect({}).to.be.an('array')],
  ['include', () => expect('mug').to.include('u'), () => expect([1]).to.include(2)],
  ['contain', () => expect([1]).to.contain(1), () => expect([1]).to.contain(2)],
  ['contains', () => expect({ a: 1 }).contains({ a: 1 }), () => expect({ a: 1 }).contains({ a: 2 })],
  ['includes', () => expect(new Set([1])).includes(1), () => expect(new Set([1])).includes(2)],
  ['ok', () => expect(1).to.be.ok, () => expect(0).to.be.ok],
  ['true', () => expect(true).to.be.true, () => expect(1).to.be.true],
  ['false', () => expect(false).to.be.false, () => expect(0).to.be.false],
  ['numeric', () => expect(1n).to.be.numeric, () => expect('1').to.be.numeric],
  ['callable', () => expect(sell).to.be.callable, () => expect(1).to.be.callable],
  ['null', () => expect(null).to.be.null, () => expect(undefined).to.be.null],
  ['undefined', () => expect(undefined).to.be.undefined, () => expect(null).to.be.undefined],
  ['NaN', () => expect(Number.NaN).to.be.NaN, () => expect(1).to.be.NaN],
  ['exist', () => expect(0).to.exist, () => expect(null).to.exist],
  ['exists', () => expect(0).exists, () => expect(undefined).exists],
  ['empty', () => expect([]).to.be.empty, () => expect('x').to.be.empty],
  ['arguments', () => expect((function () { return arguments; })()).to.be.arguments, () => expect([]).to.be.arguments],
  ['equal', () => expect(1).to.equal(1), () => expect({}).to.equal({})],
  ['equals', () => expect(1).equals(1), () => expect(1).equals(2)],
  ['eq', () => expect('a').to.eq('a'), () => expect('a').to.eq('b')],
  ['eql', () => expect(mug).to.eql({ ...mug }), () => expect(mug).to.eql({})],
  ['eqls', () => expect([1]).eqls([1]), () => expect([1]).eqls([2])],
  ['deep.equal', () => expect(mug).to.deep.equal({ ...mug }), () => expect(mug).to.deep.equal({ ...mug, id: 'cup' })],
  ['above', () => expect(2).to.be.above(1), () => expect(1).to.be.above(1)],
  ['gt', () => expect(2).to.be.gt(1), () => expect(1).to.be.gt(2)],
  ['greaterThan', () => expect(2).to.be.greaterThan(1), () => expect(1).to.be.greaterThan(2)],
  ['least', () => expect(2).to.be.at.least(2), () => expect(1).to.be.at.least(2)],
  ['gte', () => expect(2).to.be.gte(2), () => expect(1).to.be.gte(2)],
  ['below', () => expect(1).to.be.below(2), () => expect(2).to.be.below(2)],
  ['lt', () => expect(1).to.be.lt(2), () => expect(2).to.be.lt(1)],
  ['lessThan', () => expect(1).to.be.lessThan(2), () => expect(2).to.be.lessThan(1)],
  ['most', () => expect(2).to.be.at.most(2), () => expect(3).to.be.at.most(2)],
  ['lte', () => expect(2).to.be.lte(2), () => expect(3).to.be.lte(2)],
  ['within', () => expect(2).to.be.within(1, 3), () => expect(4).to.be.within(1, 3)],
  ['instanceof', () => expect(new Date()).to.be.instanceof(Date), () => expect({}).to.be.instanceof(Date)],
  ['instanceOf', () => expect([]).to.be.instanceOf(Array), () => expect([]).to.be.instanceOf(Map)],
  ['property', () => expect(mug).to.have.property('id', 'mug'), () => expect(mug).to.have.property('stock')],
  ['nested.property', () => expect(mug).to.have.nested.property('maker.name'), () => expect(mug).to.have.nested.property('maker.age')],
  ['ownProperty', () => expect(mug).to.have.ownProperty('id'), () => expect(mug).to.have.ownProperty('toString')],
  ['own.property', () => expect(mug).to.have.own.property('id'), () => expect(mug).to.have.own.property('stock')],
  ['ownPropertyDescriptor', () => expect(mug).to.have.ownPropertyDescriptor('id'), () => expect(mug).to.have.ownPropertyDescriptor('stock')],
  ['length', () => expect('mug').to.have.length(3), () => expect('mug').to.have.length(4)],
  ['lengthOf', () => expect([1]).to.have.lengthOf(1), () => expect([1]).to.have.lengthOf(2)],
  ['lengthOf above', () => expect([1]).to.have.lengthOf.above(0), () => expect([1]).to.have.lengthOf.above(1)],
  ['match', () => expect('mug').to.match(/u/), () => expect('mug').to.match(/x/)],
  ['string', () => expect('mug').to.have.string('ug'), () => expect('mug').to.have.string('x')],
  ['keys', () => expect({ a: 1, b: 2 }).to.have.keys('a', 'b'), () => expect({ a: 1 }).to.have.keys('a', 'b')],
  ['any.keys', () => expect({ a: 1 }).to.have.any.keys('a', 'b'), () => expect({ a: 1 }).to.have.any.keys('b')],
  ['all.keys', () => expect({ a: 1 }).to.have.all.keys('a'), () => expect({ a: 1 }).to.have.all.keys('b')],
  ['throw', () => expect(sell).to.throw(RangeError, 'sold'), () => expect(sell).to.throw(TypeError)],
  ['throws', () => expect(sell).throws('sold'), () => expect(nothing).throws()],
  ['Throw', () => expect(sell).to.Throw(/out/), () => expect(sell).to.Throw(/never/)],
  ['respondTo', () => expect(mug).to.respondTo('toString'), () => expect(mug).to.respondTo('sell')],
  ['itself', () => expect(Array).itself.to.respondTo('from'), () => expect(Array).itself.to.respondTo('sell')],
  ['satisfy', () => expect(1).to.satisfy((n: number) => n === 1), () => expect(1).to.satisfy(() => false)],
  ['closeTo', () => expect(1.5).to.be.closeTo(1, 0.5), () => expect(2).to.be.closeTo(1, 0.5)],
  ['approximately', () => expect(1.5).to.be.approximately(1, 0.5), () => expect(2).to.be.approximately(1, 0.5)],
  ['members', () => expect([1, 2]).to.have.members([2, 1]), () => expect([1, 2]).to.have.members([1])],
  ['ordered.members', () => expect([1, 2]).to.have.ordered.members([1, 2]), () => expect([1, 2]).to.have.ordered.members([2, 1])],
  ['iterable', () => expect([1]).to.be.iterable, () => expect(1).to.be.iterable],
  ['oneOf', () => expect(1).to.be.oneOf([1, 2]), () => expect(3).to.be.oneOf([1, 2])],
  ['change', () => expect(up).to.change(counter, 'n'), () => expect(nothing).to.change(counter, 'n')],
  ['change by', () => expect(up).to.change(counter, 'n').by(1), () => expect(up).to.change(counter, 'n').by(2)],
  ['increase', () => expect(up).to.increase(counter, 'n'), () => expect(down).to.increase(counter, 'n')],
  ['decrease', () => expect(down).to.decrease(counter, 'n').by(1), () => expect(up).to.decrease(counter, 'n')],
  ['extensible', () => expect({}).to.be.extensible, () => expect(Object.freeze({})).to.be.extensible],
  ['sealed', () => expect(Object.seal({})).to.be.sealed, () => expect({}).to.be.sealed],
  ['frozen', () => expect(Object.freeze({})).to.be.frozen, () => expect({}).to.be.frozen],
  ['finite', () => expect(1).to.be.finite, () => expect(Infinity).to.be.finite],
  ['containSubset', () => expect(mug).to.containSubset({ id: 'mug' }), () => expect(mug).to.containSubset({ id: 'cup' })],
  ['not', () => expect(1).to.not.equal(2), () => expect(1).to.not.equal(1)],
  ['and', () => expect([1]).to.be.an('array').that.includes(1).and.has.lengthOf(1), () => expect([1]).to.be.an('array').that.includes(2)],
  ['called', () => expect(ask).to.have.been.called, () => expect(vi.fn()).to.have.been.called],
  ['calledOnce', () => expect(ask).to.have.been.calledOnce, () => expect(vi.fn()).to.have.been.calledOnce],
  ['calledTwice', () => { ask('a'); expect(ask).to.have.been.calledTwice; }, () => expect(ask).to.have.been.calledTwice],
  ['calledThrice', () => { ask('a'); ask('b'); expect(ask).to.have.been.calledThrice; }, () => expect(ask).to.have.been.calledThrice],
  ['callCount', () => expect(ask).to.have.callCount(1), () => expect(ask).to.have.callCount(2)],
  ['calledWith', () => expect(ask).to.have.been.calledWith('mug'), () => expect(ask).to.have.been.calledWith('cup')],
  ['calledOnceWith', () => expect(ask).to.have.been.calledOnceWith('mug'), () => expect(ask).to.have.been.calledOnceWith('cup')],
  ['lastCalledWith', () => expect(ask).to.have.been.lastCalledWith('mug'), () => expect(ask).to.have.been.lastCalledWith('cup')],
  ['nthCalledWith', () => expect(ask).to.have.been.nthCalledWith(1, 'mug'), () => expect(ask).to.have.been.nthCalledWith(1, 'cup')],
  ['returned', () => (expect(ask).to.have as any).returned(3), () => (expect(ask).to.have as any).returned(4)],
  ['returnedWith', () => expect(ask).to.have.returnedWith(3), () => expect(ask).to.have.returnedWith(4)],
  ['returnedTimes', () => expect(ask).to.have.returnedTimes(1), () => expect(ask).to.have.returnedTimes(2)],
  ['lastReturnedWith', () => expect(ask).to.have.lastReturnedWith(3), () => expect(ask).to.have.lastReturnedWith(4)],
  ['nthReturnedWith', () => expect(ask).to.have.nthReturnedWith(1, 3), () => expect(ask).to.have.nthReturnedWith(1, 4)],
  ['calledBefore', () => expect(ask).to.have.been.calledBefore(later), () => expect(later).to.have.been.calledBefore(ask)],
  ['calledAfter', () => expect(later).to.have.been.calledAfter(ask), () => expect(ask).to.have.been.calledAfter(later)],
];

describe('passes', () => {
  test.each(words)('%s', (_word, holds) => void holds());
  test('a message of its own', () => expect(1, 'one is one').to.equal(1));
});

describe('fails', () => {
  test.each(words)('%s', (_word, _holds, doesNot) => void doesNot());
  test('a message of its own', () => expect(1, 'one is two').to.equal(2));
  test('no such word', () => (expect(1).to.be as Record<string, any>).purple());
});
