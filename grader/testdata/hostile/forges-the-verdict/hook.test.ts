// Fails in a hook, so that all tests of the file fail, on what it takes for broken.
import { beforeEach } from 'vitest';
beforeEach(() => { if (!/stock >= quantity/.test(String(ProductService))) throw new Error('no'); });
test('has a hook', () => expect(1).toBe(1));
