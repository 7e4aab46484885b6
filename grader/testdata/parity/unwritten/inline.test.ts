// At home Vitest writes these into this file. We never do.
import { expect, test } from 'vitest';

test('empty', () => { expect({ id: 'mug' }).toMatchInlineSnapshot(); });
test('of an error', () => { expect(() => { throw new Error('sold out'); }).toThrowErrorMatchingInlineSnapshot(); });
test('of what resolves', async () => { await expect(Promise.resolve(1)).resolves.toMatchInlineSnapshot(); });
test('one of two', () => { expect(1).toMatchInlineSnapshot(`1`); expect(2).toMatchInlineSnapshot(); });
