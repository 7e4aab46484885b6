// `vi.mock` with `spy: true`: all works, and is watched.
import { describe, expect, test, vi } from 'vitest';
import { next, rates } from './counter.ts';
import { number } from './shop.ts';

vi.mock('./counter.ts', { spy: true });

describe('passes', () => {
  test('it works', () => expect(number()).toBe('counter 1'));
  test('it is watched', () => { number(); expect(next).toHaveBeenCalledOnce(); });
  test('and can be taught', () => { vi.mocked(rates.of).mockReturnValueOnce(5); expect(rates.of(100)).toBe(5); });
});
