import { expect, test, vi } from 'vitest';
import { Counter } from '#src/counter.ts';

// Judged beside the solution after every suite of the stress corpus: what that suite left behind shows here.

test('time goes on, where the process lives', async () => {
  const before = Date.now();
  await new Promise((resolve) => setTimeout(resolve, 3));
  expect(Date.now()).toBeGreaterThan(before);
  expect(new Date().getFullYear()).toBeGreaterThan(2024);
  expect(vi.isFakeTimers()).toBe(false);
  expect(new Date(2026, 5, 1).getTimezoneOffset()).toBe(offsetOf(process.env.TZ ?? systemZone));
});

test('the language is what it was', () => {
  expect([1].includes(2)).toBe(false);
  expect([1].some(Boolean)).toBe(true);
  expect(' a '.trim()).toBe('a');
  expect(Math.max(1, 2)).toBe(2);
  expect(Math.random()).not.toBe(0.5);
  expect(JSON.stringify([1])).toBe('[1]');
  expect(structuredClone([1])).toEqual([1]);
  expect({}).not.toHaveProperty('mugs');
  expect(new Date('2026-01-02').getDay()).toBe(5);
});

test('nothing of another suite is there', async () => {
  expect(Object.keys(globalThis).filter((key) => /mug/i.test(key))).toEqual([]);
  expect(Object.keys(process.env).filter((key) => /mug/i.test(key))).toEqual([]);
  expect(process.env.PATH).not.toBe(undefined);
  expect(process.cwd()).not.toBe(tmp);
  expect([undefined, 0]).toContain(process.exitCode);
  expect(process.getActiveResourcesInfo().filter((one) => /TCPServer/.test(one))).toEqual([]);
  expect(process.listenerCount('unhandledRejection')).toBe(2);
  expect(vi.isMockFunction(Counter.prototype.has)).toBe(false);
  expect(vi.isMockFunction(console.log)).toBe(false);
  expect(String(fetch)).not.toContain('nothing');
  await expect(fetch('http://127.0.0.1:9/')).rejects.toThrow('fetch failed');
});

function offsetOf(timeZone: string): number {
  const at = new Date(2026, 5, 1);
  const inZone = (zone: string): number => Date.parse(at.toLocaleString('en-US', { timeZone: zone }));
  return (inZone('UTC') - inZone(timeZone)) / 60_000;
}
const systemZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const tmp = process.env.TMPDIR ?? '/tmp';
