import fc from 'fast-check';
import { assert, describe, expect, test } from 'vitest';

const prices = fc.integer({ min: 0, max: 1000 });

describe('passes', () => {
  test('a property that expects', () => fc.assert(fc.property(prices, (price) => { expect(price).toBeGreaterThanOrEqual(0); })));
  test('a property that is a boolean', () => fc.assert(fc.property(prices, (price) => price >= 0)));
  test('an asynchronous property', async () => {
    await fc.assert(fc.asyncProperty(fc.array(prices), async (all) => { await expect(Promise.resolve(all)).resolves.toBe(all); }));
  });
  test('a precondition', () => fc.assert(fc.property(prices, (price) => { fc.pre(price > 1); assert.isAbove(price, 1); })));
  test('a model', () => fc.assert(fc.property(fc.array(fc.integer()), (all) => all.toReversed().toReversed().every((one, index) => one === all[index]))));
});

describe('fails', () => {
  test('a property that expects', () => fc.assert(fc.property(prices, (price) => { expect(price).toBeLessThan(900); }), { seed: 1 }));
  test('a property that is a boolean', () => fc.assert(fc.property(prices, (price) => price < 900), { seed: 1 }));
  test('an asynchronous property', async () => {
    await fc.assert(fc.asyncProperty(prices, async (price) => { await expect(Promise.resolve(price)).resolves.toBeLessThan(900); }), { seed: 1 });
  });
  test('too many preconditions', () => fc.assert(fc.property(prices, () => fc.pre(false))));
});
