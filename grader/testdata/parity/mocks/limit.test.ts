// A limit for all tests of the file.
import { expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 500 });
test('fails as too slow', async () => { await new Promise((resolve) => setTimeout(resolve, 2000)); });
test('passes in time', () => expect(1).toBe(1));
