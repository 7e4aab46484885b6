import { describe, expect, test, vi } from 'vitest';

declare const shopOf: string;

describe('passes', () => {
  test('stubGlobal', () => { vi.stubGlobal('shopOf', 'Ada'); expect(shopOf).toBe('Ada'); });
  test('stays in the next test', () => expect(shopOf).toBe('Ada'));
  test('until it is taken back', () => { vi.unstubAllGlobals(); expect('shopOf' in globalThis).toBe(false); });
  test('a global of Node', async () => { vi.stubGlobal('fetch', async () => 'mug'); await expect(fetch('x')).resolves.toBe('mug'); vi.unstubAllGlobals(); });
  test('it is as before', () => expect(fetch).not.toHaveProperty('mock'));
  test('stubEnv', () => { vi.stubEnv('SHOP', 'Ada'); expect(process.env.SHOP).toBe('Ada'); expect(import.meta.env.SHOP).toBe('Ada'); });
  test('stays, too', () => expect(process.env.SHOP).toBe('Ada'));
  test('until it is taken back, too', () => { vi.unstubAllEnvs(); expect(process.env.SHOP).toBeUndefined(); });
  test('without a value', () => { vi.stubEnv('PATH', undefined); expect(process.env.PATH).toBeUndefined(); vi.unstubAllEnvs(); expect(process.env.PATH).toBeDefined(); });
  test('of Vite', () => { vi.stubEnv('PROD', true); expect(import.meta.env.PROD).toBe(true); vi.unstubAllEnvs(); expect(import.meta.env.PROD).toBe(false); });
  test('the mode', () => { expect(import.meta.env.MODE).toBe('test'); expect(process.env.NODE_ENV).toBe('test'); expect(process.env.VITEST).toBe('true'); });
});
describe('a limit of its own', () => {
  test('passes when it is set', () => { vi.setConfig({ testTimeout: 500 }); expect(1).toBe(1); });
  test('passes when it is taken back', async () => { vi.resetConfig(); await new Promise((resolve) => setTimeout(resolve, 700)); });
});
