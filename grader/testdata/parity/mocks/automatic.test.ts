// `vi.mock` without a factory: all is there and does nothing.
import { describe, expect, test, vi } from 'vitest';
import label, { next, rates, Till } from './counter.ts';
import { send } from './mailer.ts';
import { vat } from './shop.ts';

vi.mock('./counter.ts');
vi.mock('./mailer.ts');

describe('passes', () => {
  test('a function gives nothing', () => expect(next()).toBeUndefined());
  test('a value stays', () => expect(rates.vat).toBe(19));
  test('a method gives nothing', () => expect(rates.of(100)).toBeUndefined());
  test('a class is mocked', () => { const till = new Till(); till.ring(1); expect(till.ring).toHaveBeenCalledWith(1); });
  test('the default, too', () => expect(vi.isMockFunction(label)).toBe(true));
  test('as the other module sees it', () => expect(vat()).toBe(19));
  test('with the mock that lies beside it', () => expect(send('Ada')).toBe('not sent'));
  test('can be taught', () => { vi.mocked(next).mockReturnValue(7); expect(next()).toBe(7); });
  test('an object', () => { const cart = vi.mockObject({ total: () => 3, size: 2 }); expect([cart.total(), cart.size]).toEqual([undefined, 2]); });
  test('an object to look at', () => { const cart = vi.mockObject({ total: () => 3 }, { spy: true }); expect(cart.total()).toBe(3); expect(cart.total).toHaveBeenCalled(); });
});
describe('fails', () => {
  test('since it does nothing', () => expect(next()).toBe(1));
});
