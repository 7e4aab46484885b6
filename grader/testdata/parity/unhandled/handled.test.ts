// No error of another file shows here.
import { expect, test } from 'vitest';

test('passes', async () => { await new Promise((resolve) => setTimeout(resolve, 60)); expect(1).toBe(1); });
test('passes with a rejection that is handled late', async () => { const failed = Promise.reject(new Error('handled')); failed.catch(() => {}); await failed.catch(() => {}); });
