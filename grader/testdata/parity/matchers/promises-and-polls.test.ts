import { describe, expect, test, vi } from 'vitest';

const soon = <T>(value: T): Promise<T> => new Promise((resolve) => setTimeout(resolve, 5, value));

describe('passes', () => {
  test('soft', () => { expect.soft(1).toBe(1); expect.soft({ a: 1 }).toEqual({ a: 1 }); });
  test('soft of a promise', async () => { await expect.soft(soon(1)).resolves.toBe(1); });
  test('poll', async () => { let n = 0; await expect.poll(() => (n += 1), { interval: 5 }).toBe(3); });
  test('poll of a promise', async () => { let n = 0; await expect.poll(async () => (n += 1), { interval: 5 }).toBeGreaterThan(1); });
  test('poll, not', async () => { let n = 0; await expect.poll(() => (n += 1), { interval: 5 }).not.toBe(1); });
  test('waitFor', async () => { let n = 0; await vi.waitFor(() => expect((n += 1)).toBe(3), { interval: 5 }); });
  test('waitFor gives a value', async () => { expect(await vi.waitFor(() => 'mug')).toBe('mug'); });
  test('waitFor of a promise', async () => { expect(await vi.waitFor(async () => soon('mug'))).toBe('mug'); });
  test('waitUntil', async () => { let n = 0; expect(await vi.waitUntil(() => (n += 1) > 2 && n, { interval: 5 })).toBe(3); });
  test('a thenable', async () => { await expect({ then: (done: (n: number) => void) => done(1) }).resolves.toBe(1); });
  test('several at once', async () => { await Promise.all([expect(soon(1)).resolves.toBe(1), expect(soon(2)).resolves.toBe(2)]); });
});

describe('fails', () => {
  test('soft, twice', () => { expect.soft(1).toBe(2); expect.soft(2).toBe(3); });
  test('soft, then hard', () => { expect.soft(1).toBe(2); expect(1).toBe(1); });
  test('soft of a promise', async () => { await expect.soft(soon(1)).resolves.toBe(2); });
  test('resolves without await', () => { void expect(soon(1)).resolves.toBe(1); });
  test('rejects without await', () => { void expect(Promise.reject(new Error('strike'))).rejects.toThrow('strike'); });
  test('poll', async () => { await expect.poll(() => 1, { interval: 5, timeout: 50 }).toBe(2); });
  test('poll of what throws', async () => { await expect.poll(() => { throw new Error('sold out'); }, { interval: 5, timeout: 50 }).toBe(2); });
  test('poll without await', () => { void expect.poll(() => 1, { interval: 5, timeout: 50 }).toBe(1); });
  test('waitFor', async () => { await vi.waitFor(() => expect(1).toBe(2), { interval: 5, timeout: 50 }); });
  test('waitUntil', async () => { await vi.waitUntil(() => false, { interval: 5, timeout: 50 }); });
  test('waitUntil of what throws', async () => { await vi.waitUntil(() => { throw new Error('sold out'); }); });
  test('one of several', async () => { await Promise.all([expect(soon(1)).resolves.toBe(1), expect(soon(2)).resolves.toBe(3)]); });
  test('by the usual second of waitFor', async () => { await vi.waitFor(() => expect(1).toBe(2)); });
});
