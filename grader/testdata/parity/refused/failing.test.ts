import { expect, test } from 'vitest';

test.fails('fails as it should', () => expect(1).toBe(2));
test.fails('does not fail', () => expect(1).toBe(1));
test('as an option', { fails: true }, async () => { await expect(Promise.resolve(1)).resolves.toBe(2); });
test.fails.each([1, 2])('a table: %i', (n) => expect(n).toBe(1));
test('passes without', () => expect(1).toBe(1));
