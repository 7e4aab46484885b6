// Timers are left fake at the end of a test and of the file.
import { expect, test, vi } from 'vitest';

test('passes and leaves them fake', () => { vi.useFakeTimers({ now: 0 }); expect(Date.now()).toBe(0); });
test('passes since they are still fake', () => expect(Date.now()).toBe(0));
test('fails since nobody moves them on', { timeout: 60 }, async () => { await new Promise((resolve) => setTimeout(resolve, 1)); });
test('passes with an interval that nobody clears', () => { setInterval(() => {}, 10); expect(vi.getTimerCount()).toBeGreaterThan(0); });
