// Tests that wait for real: 5 s is Vitest's own limit, 10 s a hook's.
import { beforeAll, describe, expect, test } from 'vitest';

const wait = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

test('passes at once', () => expect(1).toBe(1));
test('passes after 1.2 s', async () => { await wait(1.2); expect(1).toBe(1); });
test('passes after 2.5 s', async () => { await wait(2.5); expect(1).toBe(1); });
test('passes after 4.5 s', async () => { await wait(4.5); expect(1).toBe(1); });
test('fails after 2 s', async () => { await wait(2); expect(1).toBe(2); });
test('passes after 8 s with a limit of its own', { timeout: 10_000 }, async () => { await wait(8); expect(1).toBe(1); });
test('fails since it never ends', async () => { await new Promise(() => {}); });
test('passes while it works for 2 s', () => { const end = performance.now() + 2000; while (performance.now() < end); expect(1).toBe(1); });
test('fails since it works for too long', { timeout: 500 }, () => { const end = performance.now() + 1500; while (performance.now() < end); expect(1).toBe(1); });
describe('passes in a slow hook', () => {
  beforeAll(async () => { await wait(6); });
  test('of 6 s', () => expect(1).toBe(1));
});
test('passes after all of them', () => expect(1).toBe(1));
