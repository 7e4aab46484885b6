// A limit for all tests of the file.
import { expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 40 });
test('fails as too slow', async () => { await new Promise((resolve) => setTimeout(resolve, 400)); });
test('passes in time', () => expect(1).toBe(1));
