// Snapshots that are not written yet: written at home, refused in CI.
import { describe, expect, test } from 'vitest';

test('the first', () => { expect({ id: 'mug' }).toMatchSnapshot(); });
test('two', () => { expect(1).toMatchSnapshot(); expect(2).toMatchSnapshot('the second'); });
test('of an error', () => { expect(() => { throw new Error('sold out'); }).toThrowErrorMatchingSnapshot(); });
test('with properties', () => { expect({ id: Math.random() }).toMatchSnapshot({ id: expect.any(Number) }); });
test('in a file of its own', async () => { await expect('<p>mug</p>').toMatchFileSnapshot('./page.html'); });
test('in a file of a folder', async () => { await expect('<p>mug</p>').toMatchFileSnapshot('./pages/mug.html'); });
test('of a test that fails', () => { expect(1).toMatchSnapshot(); expect(1).toBe(2); });
test('of a test that failed before', () => { expect(1).toBe(2); expect(1).toMatchSnapshot(); });
test('softly', () => { expect.soft(1).toMatchSnapshot(); });
test('the same name', () => { expect(1).toMatchSnapshot(); });
test('the same name', () => { expect(2).toMatchSnapshot(); });
describe('group', () => { test.each([1, 2])('of a table: %i', (n) => { expect(n).toMatchSnapshot(); }); });
test('no snapshot', () => { expect(1).toBe(1); });
