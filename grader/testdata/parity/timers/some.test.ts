// Only some of the timers, and the clock alone.
import { afterEach, describe, expect, test, vi } from 'vitest';

afterEach(() => { vi.useRealTimers(); });

describe('passes', () => {
  test('toFake', async () => { vi.useFakeTimers({ toFake: ['Date'], now: 0 }); await new Promise((resolve) => setTimeout(resolve, 10)); expect(Date.now()).toBe(0); });
  test('toNotFake', async () => { vi.useFakeTimers({ toNotFake: ['setTimeout', 'clearTimeout'], now: 0 }); await new Promise((resolve) => setTimeout(resolve, 10)); expect(Date.now()).toBe(0); });
  test('the clock alone', async () => { vi.setSystemTime('2030-01-15'); expect(new Date().getUTCFullYear()).toBe(2030); await new Promise((resolve) => setTimeout(resolve, 10)); });
  test('the clock is back', () => expect(Math.abs(vi.getRealSystemTime() - Date.now())).toBeLessThan(1000));
  test('shouldAdvanceTime', async () => { vi.useFakeTimers({ shouldAdvanceTime: true }); await new Promise((resolve) => setTimeout(resolve, 30)); expect(vi.isFakeTimers()).toBe(true); });
  test('real again', async () => { vi.useFakeTimers(); vi.useRealTimers(); await new Promise((resolve) => setTimeout(resolve, 5)); expect(vi.isFakeTimers()).toBe(false); });
  test('a date of the past', () => { vi.useFakeTimers({ now: new Date('1999-12-31T23:59:59Z') }); vi.advanceTimersByTime(1000); expect(new Date().getUTCFullYear()).toBe(2000); });
});
describe('fails', () => {
  test('nextTick and microtasks', () => { vi.useFakeTimers({ toFake: ['nextTick', 'queueMicrotask'] }); let n = 0; process.nextTick(() => (n += 1)); queueMicrotask(() => (n += 1)); vi.runAllTicks(); expect(n).toBe(2); });
});
