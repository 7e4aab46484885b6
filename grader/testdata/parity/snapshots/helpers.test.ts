import { expect, test } from 'vitest';
import { look, lookInline } from './helper.ts';

test('passes in a helper of another file', () => { look(1); look({ a: 1 }); });
test('passes inline in a helper of another file', () => { lookInline(1); lookInline(1); });
test('passes with both', () => { lookInline(1); expect(1).toMatchInlineSnapshot(`1`); look(1); });
test('fails inline in a helper of another file', () => { lookInline(2); });
