import { expect, test } from 'vitest';

export const price = 3;
test('passes in the imported one', () => expect(price).toBe(3));
