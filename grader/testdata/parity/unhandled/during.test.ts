// Errors that no test waits for. In Vitest the run fails, and no test.
import { expect, test } from 'vitest';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test('passes beside a rejection', async () => { void Promise.reject(new Error('nobody waits')); await wait(20); expect(1).toBe(1); });
test('passes beside an error', async () => { setTimeout(() => { throw new Error('nobody catches'); }, 5); await wait(30); expect(1).toBe(1); });
test('passes beside an assertion', async () => { setTimeout(() => { expect(1).toBe(2); }, 5); await wait(30); });
test('passes beside a value', async () => { void Promise.reject('a text'); await wait(20); expect(1).toBe(1); });
test('passes then', () => expect(1).toBe(1));
