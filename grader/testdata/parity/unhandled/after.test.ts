// Errors after the end of their test, and of the file.
import { expect, test } from 'vitest';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test('passes, and an assertion comes later', () => { setTimeout(() => { expect('later').toBe('now'); }, 10); });
test('passes while it comes', async () => { await wait(40); expect(1).toBe(1); });
test('passes, and a promise rejects later', () => { void wait(10).then(() => { throw new Error('later'); }); });
test('passes while that comes', async () => { await wait(40); });
test('passes, and a forgotten await', () => { void (async () => { await wait(5); expect(1).toBe(3); })(); });
test('passes, last', async () => { await wait(30); });
