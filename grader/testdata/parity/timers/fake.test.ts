import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

beforeEach(() => { vi.useFakeTimers({ now: new Date('2030-01-15T12:00:00Z') }); });
afterEach(() => { vi.useRealTimers(); });
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('passes', () => {
  test('the time', () => expect(new Date().toISOString()).toBe('2030-01-15T12:00:00.000Z'));
  test('stands', async () => { const before = Date.now(); await Promise.resolve(); expect(Date.now()).toBe(before); });
  test('advanceTimersByTime', () => { const rang = vi.fn(); setTimeout(rang, 1000); vi.advanceTimersByTime(999); expect(rang).not.toHaveBeenCalled(); vi.advanceTimersByTime(1); expect(rang).toHaveBeenCalledOnce(); });
  test('advanceTimersByTimeAsync', async () => { let n = 0; void wait(10).then(async () => { await wait(10); n = 1; }); await vi.advanceTimersByTimeAsync(20); expect(n).toBe(1); });
  test('advanceTimersToNextTimer', () => { const rang = vi.fn(); setTimeout(rang, 5000); vi.advanceTimersToNextTimer(); expect(rang).toHaveBeenCalled(); });
  test('advanceTimersToNextTimerAsync', async () => { let n = 0; void wait(10).then(() => (n = 1)); await vi.advanceTimersToNextTimerAsync(); expect(n).toBe(1); });
  test('runAllTimers', () => { const seen: number[] = []; setTimeout(() => { seen.push(1); setTimeout(() => seen.push(2), 10); }, 10); vi.runAllTimers(); expect(seen).toEqual([1, 2]); });
  test('runAllTimersAsync', async () => { let n = 0; void wait(1e6).then(() => wait(1e6)).then(() => (n = 1)); await vi.runAllTimersAsync(); expect(n).toBe(1); });
  test('runOnlyPendingTimers', () => { const seen: number[] = []; setTimeout(() => { seen.push(1); setTimeout(() => seen.push(2), 10); }, 10); vi.runOnlyPendingTimers(); expect(seen).toEqual([1]); });
  test('setInterval', () => { const rang = vi.fn(); setInterval(rang, 100); vi.advanceTimersByTime(350); expect(rang).toHaveBeenCalledTimes(3); });
  test('setImmediate', () => { const rang = vi.fn(); setImmediate(rang); vi.runAllTimers(); expect(rang).toHaveBeenCalled(); });
  test('clearTimeout', () => { const rang = vi.fn(); clearTimeout(setTimeout(rang, 1)); vi.runAllTimers(); expect(rang).not.toHaveBeenCalled(); });
  test('getTimerCount', () => { setTimeout(() => {}, 1); setInterval(() => {}, 1); expect(vi.getTimerCount()).toBe(2); vi.clearAllTimers(); expect(vi.getTimerCount()).toBe(0); });
  test('setSystemTime', () => { vi.setSystemTime(0); expect(Date.now()).toBe(0); expect(vi.getMockedSystemTime()).toEqual(new Date(0)); });
  test('getRealSystemTime', () => expect(Math.abs(vi.getRealSystemTime() - Date.now())).toBeGreaterThan(1000));
  test('performance.now', () => { const before = performance.now(); vi.advanceTimersByTime(5); expect(performance.now() - before).toBe(5); });
  test('isFakeTimers', () => expect(vi.isFakeTimers()).toBe(true));
  test('waitFor moves them on', async () => { let n = 0; setTimeout(() => (n = 1), 100); await vi.waitFor(() => expect(n).toBe(1)); });
  test('microtasks are real', async () => { let n = 0; queueMicrotask(() => (n = 1)); await Promise.resolve(); expect(n).toBe(1); });
  test('nextTick is real', async () => { let n = 0; process.nextTick(() => (n = 1)); await new Promise((resolve) => process.nextTick(resolve)); expect(n).toBe(1); });
  test('by themselves', async () => { vi.setTimerTickMode('nextTimerAsync'); await wait(1e5); expect(Date.now()).toBe(Date.parse('2030-01-15T12:01:40Z')); });
});
describe('fails', () => {
  test('too early', () => { const rang = vi.fn(); setTimeout(rang, 1000); vi.advanceTimersByTime(999); expect(rang).toHaveBeenCalled(); });
  test('an interval without an end', () => { setInterval(() => {}, 1); vi.runAllTimers(); });
  test('nobody moves them on', { timeout: 50 }, async () => { await wait(10); });
});
