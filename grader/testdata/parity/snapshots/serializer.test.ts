import { describe, expect, test } from 'vitest';

class Money { constructor(readonly cents: number) {} }
expect.addSnapshotSerializer({
  test: (value) => value instanceof Money,
  serialize: (value: Money) => `Money<${value.cents}>`,
});

describe('passes', () => {
  test('inline', () => { expect(new Money(1250)).toMatchInlineSnapshot(`Money<1250>`); });
  test('in a file', () => { expect({ price: new Money(1) }).toMatchSnapshot(); });
});
describe('fails', () => {
  test('inline', () => { expect(new Money(1)).toMatchInlineSnapshot(`Money<2>`); });
});
