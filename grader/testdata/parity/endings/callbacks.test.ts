// Tests that end in other ways than by returning.
import { describe, expect, test } from 'vitest';

describe('passes', () => {
  test('a promise is returned', () => Promise.resolve(expect(1).toBe(1)));
  test('a value is returned', () => 42 as unknown as void);
  test('a promise that is wrapped', () => new Promise<void>((resolve) => setTimeout(() => { expect(1).toBe(1); resolve(); }, 5)));
  test('a thenable', () => ({ then: (done: () => void) => done() }) as unknown as Promise<void>);
  test('an early return', () => { if (Date.now() > 0) return; expect(1).toBe(2); });
  test('an error is caught', () => { try { expect(1).toBe(2); } catch {} });
  test('a rejection is caught later', async () => { const failed = Promise.reject(new Error('strike')); await expect(failed).rejects.toThrow('strike'); });
  test('a signal of the test', ({ signal }) => expect(signal.aborted).toBe(false));
  test('a note', async ({ annotate }) => { await annotate('sold out'); });
});
describe('fails', () => {
  test('a promise that rejects', () => Promise.reject(new Error('strike')));
  test('an assertion in a promise', () => new Promise<void>((_, reject) => setTimeout(() => { try { expect(1).toBe(2); } catch (error) { reject(error); } }, 5)));
  test('done is no callback', (done) => { (done as unknown as () => void)(); });
  test('a deep recursion', () => { const dig = (): number => dig() + 1; dig(); });
  test('a thenable', () => ({ then: (_: unknown, no: (error: Error) => void) => no(new Error('strike')) }) as unknown as Promise<void>);
});
