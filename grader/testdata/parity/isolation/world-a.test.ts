// Two files with the same text: each changes the world and must find it unchanged.
import { EventEmitter } from 'node:events';
import fs from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { loads, seen } from './state.ts';

const globals = globalThis as Record<string, unknown>;
const require = createRequire(import.meta.url);

describe('passes', () => {
  test('a module keeps its own state', () => { expect(seen).toEqual([]); seen.push('here'); });
  test('was loaded once', () => expect([loads, globals.loadsOfState]).toEqual([1, 1]));
  test('a global', () => { expect(globals.shop).toBeUndefined(); globals.shop = 'Ada'; });
  test('a global of the language', () => { expect(Math.max(1, 2)).toBe(2); Math.max = () => 7; });
  test('a prototype', () => { expect('last' in Array.prototype).toBe(false); Object.defineProperty(Array.prototype, 'last', { value: 1, configurable: true }); });
  test('a method of a prototype', () => { expect('mug'.toUpperCase()).toBe('MUG'); String.prototype.toUpperCase = () => 'x'; });
  test('the environment', () => { expect(process.env.SHOP_OF_THIS).toBeUndefined(); process.env.SHOP_OF_THIS = 'Ada'; });
  test('fake timers', () => { expect(vi.isFakeTimers()).toBe(false); vi.useFakeTimers({ now: 0 }); });
  test('a stub of a global', () => { expect(globals.stubbed).toBeUndefined(); vi.stubGlobal('stubbed', 1); });
  test('a stub of the environment', () => { expect(process.env.STUBBED).toBeUndefined(); vi.stubEnv('STUBBED', '1'); });
  test('a spy', () => { expect(vi.isMockFunction(console.info)).toBe(false); vi.spyOn(console, 'info').mockImplementation(() => {}); });
  test('a matcher', () => { expect((expect as unknown as Record<string, unknown>).toBeMug).toBeUndefined(); expect.extend({ toBeMug: () => ({ pass: true, message: () => '' }) }); });
  test('a part of Node', () => { expect(fs.existsSync('no such file')).toBe(false); fs.existsSync = () => true; });
  test('a class of Node', () => { expect('shop' in EventEmitter.prototype).toBe(false); (EventEmitter.prototype as unknown as Record<string, unknown>).shop = 1; });
  test('the folder', () => { expect(process.cwd()).not.toMatch(/parity.*isolation/); process.chdir(import.meta.dirname); });
  test('listeners of the process', () => { expect(process.listenerCount('SIGUSR2')).toBe(0); process.on('SIGUSR2', () => {}); });
  test('a CommonJS module', () => { const state = require('./state.cjs') as { n: number }; expect(state.n).toBe(0); state.n += 1; });
  test('a symbol of all', () => { expect(globals[Symbol.for('shop') as unknown as string]).toBeUndefined(); globals[Symbol.for('shop') as unknown as string] = 1; });
});
test('passes with a server that is left open', async () => {
  vi.useRealTimers();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  expect(server.listening).toBe(true);
});
test('passes with an interval that is left', () => { setInterval(() => {}, 50); });
afterAll(() => { Math.max = () => 8; });
