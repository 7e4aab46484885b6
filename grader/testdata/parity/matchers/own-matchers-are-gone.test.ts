// Another file of the suite knows nothing of the matchers and testers of own-matchers.test.ts.
import { expect, test } from 'vitest';

class Money { constructor(readonly cents: number, readonly note = '') {} }

test('fails: no such matcher', () => (expect(2) as unknown as Record<string, () => void>).toBeEven!());
test('fails: no equality of its own', () => expect(new Money(1, 'a')).toEqual(new Money(1, 'b')));
test('passes: not asymmetric either', () => expect((expect as unknown as Record<string, unknown>).toBeEven).toBeUndefined());
