// `vi.mock` with a factory: of a module, in part, of a part of Node.
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import label, { next, total } from './counter.ts';
import { number, rules } from './shop.ts';

const { answer } = vi.hoisted(() => ({ answer: vi.fn(() => 42) }));
vi.mock('./counter.ts', async (importOriginal) => ({ ...(await importOriginal<object>()), next: answer }));
vi.mock('node:fs', () => ({ readFileSync: vi.fn(() => 'no rules'), default: {} }));

describe('passes', () => {
  test('mocked', () => expect(next()).toBe(42));
  test('in part', () => expect(total()).toBe(0));
  test('as the other module sees it', () => expect(number()).toBe('counter 42'));
  test('the default is the original', () => expect(label()).toBe('counter'));
  test('hoisted', () => { next(); expect(answer).toHaveBeenCalledOnce(); });
  test('calls are forgotten', () => expect(answer).not.toHaveBeenCalled());
  test('a part of Node', () => expect(readFileSync('rules.txt')).toBe('no rules'));
  test('as the other module sees that', () => expect(rules()).toBe('no rules'));
  test('another answer', () => { answer.mockReturnValueOnce(1); expect([next(), next()]).toEqual([1, 42]); });
  test('the original', async () => { const actual = await vi.importActual<typeof import('./counter.ts')>('./counter.ts'); expect(actual.next()).toBe(1); });
  test('mocked', () => expect(vi.mocked(next)).toBe(answer));
});

describe('fails', () => {
  test('nothing is exported under this name', async () => { const fs = await import('node:fs'); fs.writeFileSync('x', 'y'); });
  test('by a call that was not made', () => expect(answer).toHaveBeenCalled());
});
