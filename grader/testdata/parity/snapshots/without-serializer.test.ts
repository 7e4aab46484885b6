// The serializer of another file of the suite is not known here.
import { expect, test } from 'vitest';

class Money { constructor(readonly cents: number) {} }
test('passes', () => { expect(new Money(1250)).toMatchInlineSnapshot(`
  Money {
    "cents": 1250,
  }
`); });
