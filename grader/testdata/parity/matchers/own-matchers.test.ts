import { beforeAll, describe, expect, test } from 'vitest';

class Money { constructor(readonly cents: number, readonly note = '') {} }
const own = expect as unknown as (value: unknown) => Record<string, (...args: unknown[]) => any> & { not: any; resolves: any };
const asymmetric = expect as unknown as Record<string, (...args: unknown[]) => any> & { not: any };

beforeAll(() => {
  expect.extend({
    toBeEven: (n: number) => ({ pass: n % 2 === 0, message: () => `${n} is odd` }),
    async toBeEvenSoon(n: number) { await Promise.resolve(); return { pass: n % 2 === 0, message: () => `${n} is odd` }; },
    toCost(product: { price: number }, price: number) {
      return { pass: this.equals(product.price, price), message: () => `costs ${this.utils.printReceived(product.price)}`, actual: product.price, expected: price };
    },
  });
  expect.addEqualityTesters([(a, b) => (a instanceof Money && b instanceof Money ? a.cents === b.cents : undefined)]);
});

describe('passes', () => {
  test('own', () => own(2).toBeEven!());
  test('not', () => own(1).not.toBeEven());
  test('asynchronous', async () => { await own(2).toBeEvenSoon!(); });
  test('after resolves', async () => { await own(Promise.resolve(2)).resolves.toBeEven(); });
  test('with an argument', () => own({ price: 3 }).toCost!(3));
  test('asymmetric', () => expect({ n: 2 }).toEqual({ n: asymmetric.toBeEven!() }));
  test('asymmetric, not', () => expect({ n: 1 }).toEqual({ n: asymmetric.not.toBeEven() }));
  test('equality of its own', () => expect(new Money(1, 'a')).toEqual(new Money(1, 'b')));
});

describe('fails', () => {
  test('own', () => own(1).toBeEven!());
  test('not', () => own(2).not.toBeEven());
  test('asynchronous', async () => { await own(1).toBeEvenSoon!(); });
  test('with an argument', () => own({ price: 3 }).toCost!(4));
  test('asymmetric', () => expect({ n: 1 }).toEqual({ n: asymmetric.toBeEven!() }));
  test('equality of its own', () => expect(new Money(1)).toEqual(new Money(2)));
  test('no such matcher', () => own(1).toBePurple!());
});
