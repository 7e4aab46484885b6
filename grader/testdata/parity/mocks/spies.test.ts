import fs from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import * as counter from './counter.ts';

const shop = { open: true, sell(price: number): number { return price; }, get size(): number { return 3; }, set size(_n: number) {} };
class Till { ring(): number { return 1; } static count(): number { return 2; } }

describe('passes', () => {
  test('calls go through', () => { const spy = vi.spyOn(shop, 'sell'); expect(shop.sell(3)).toBe(3); expect(spy).toHaveBeenCalledWith(3); });
  test('another answer', () => { vi.spyOn(shop, 'sell').mockReturnValue(7); expect(shop.sell(3)).toBe(7); });
  test('stays in the next test', () => expect(shop.sell(3)).toBe(7));
  test('restored', () => { vi.restoreAllMocks(); expect(shop.sell(3)).toBe(3); });
  test('a getter', () => { const spy = vi.spyOn(shop, 'size', 'get').mockReturnValue(9); expect(shop.size).toBe(9); spy.mockRestore(); expect(shop.size).toBe(3); });
  test('a setter', () => { const spy = vi.spyOn(shop, 'size', 'set'); shop.size = 5; expect(spy).toHaveBeenCalledWith(5); spy.mockRestore(); });
  test('a prototype', () => { const spy = vi.spyOn(Till.prototype, 'ring').mockReturnValue(5); expect(new Till().ring()).toBe(5); spy.mockRestore(); });
  test('a static method', () => { using spy = vi.spyOn(Till, 'count').mockReturnValue(0); expect(Till.count()).toBe(0); expect(spy).toHaveBeenCalledOnce(); });
  test('it was disposed of', () => expect(Till.count()).toBe(2));
  test('a part of Node', () => { const spy = vi.spyOn(fs, 'existsSync').mockReturnValue(true); expect(fs.existsSync('no such file')).toBe(true); spy.mockRestore(); });
  test('the console', () => { const spy = vi.spyOn(console, 'warn').mockImplementation(() => {}); console.warn('quiet'); expect(spy).toHaveBeenCalledWith('quiet'); spy.mockRestore(); });
  test('Math.random', () => { const spy = vi.spyOn(Math, 'random').mockReturnValue(0.5); expect(Math.random()).toBe(0.5); spy.mockRestore(); });
  test('Date.now', () => { vi.spyOn(Date, 'now').mockReturnValue(0); expect(Date.now()).toBe(0); });
  test('whose clean-up is a hook', () => expect(Date.now()).toBeGreaterThan(0));
  test('reset gives the original', () => { const ask = vi.fn(() => 1).mockReturnValue(2); ask.mockReset(); expect(ask()).toBe(1); });
});
test('passes for an export of a module', () => { vi.spyOn(counter, 'next').mockReturnValue(9); expect(counter.next()).toBe(9); });
describe('fails', () => {
  test('no such method', () => { vi.spyOn(shop, 'never' as 'sell'); });
  test('after it was restored', () => { const spy = vi.spyOn(shop, 'sell'); spy.mockRestore(); shop.sell(1); expect(spy).toHaveBeenCalled(); });
});
afterEach(({ task }) => { if (task.name === 'Date.now') vi.mocked(Date.now).mockRestore(); });
