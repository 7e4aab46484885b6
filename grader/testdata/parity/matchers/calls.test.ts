// The matchers of Vitest that look at calls, and their older names.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { table } from './rows.ts';

const sum = vi.fn((a: number, b: number) => a + b);
const once = vi.fn(() => 'mug');
const never = vi.fn();
const fetched = vi.fn(async (id: string) => `product ${id}`);
const broken = vi.fn((): void => { throw new Error('sold out'); });
const first = vi.fn();
const second = vi.fn();
never();

// Vitest clears all mocks before each test, and so what was called while the file was loaded.
beforeEach(async () => {
  sum(1, 2);
  sum(3, 4);
  once();
  await fetched('mug');
  await fetched('cup');
  try { broken(); } catch {}
  first();
  second();
});

table([
  ['toHaveBeenCalledTimes', sum, [2], [1]],
  ['toHaveBeenCalledOnce', once, [], { of: sum, with: [] }],
  ['toHaveBeenCalled', once, [], { of: never, with: [] }],
  ['toHaveBeenCalledWith', sum, [3, 4], [3, 5]],
  ['toHaveBeenCalledExactlyOnceWith', once, [], [1]],
  ['toHaveBeenNthCalledWith', sum, [2, 3, 4], [1, 3, 4]],
  ['toHaveBeenLastCalledWith', sum, [3, 4], [1, 2]],
  ['toHaveBeenCalledBefore', first, [second], { of: second, with: [first] }],
  ['toHaveBeenCalledAfter', second, [first], { of: first, with: [second] }],
  ['toHaveReturned', once, [], { of: broken, with: [] }],
  ['toHaveReturnedTimes', sum, [2], [3]],
  ['toHaveReturnedWith', sum, [7], [8]],
  ['toHaveLastReturnedWith', sum, [7], [3]],
  ['toHaveNthReturnedWith', sum, [1, 3], [1, 7]],
  ['toHaveResolved', fetched, [], { of: never, with: [] }],
  ['toHaveResolvedTimes', fetched, [2], [1]],
  ['toHaveResolvedWith', fetched, ['product mug'], ['product']],
  ['toHaveLastResolvedWith', fetched, ['product cup'], ['product mug']],
  ['toHaveNthResolvedWith', fetched, [1, 'product mug'], [2, 'product mug']],
]);

describe('passes', () => {
  test('asymmetric arguments', () => expect(sum).toHaveBeenCalledWith(expect.any(Number), 4));
  test('calls in order', () => expect(sum.mock.calls).toEqual([[1, 2], [3, 4]]));
  test('results', () => expect(broken.mock.results[0]).toMatchObject({ type: 'throw' }));
  test('a mock by its name', () => expect(vi.fn().mockName('shop').getMockName()).toBe('shop'));
  test('answers in turn', () => {
    const ask = vi.fn().mockReturnValueOnce(1).mockReturnValue(2);
    expect([ask(), ask(), ask()]).toEqual([1, 2, 2]);
  });
  test('promises in turn', async () => {
    const ask = vi.fn().mockResolvedValueOnce(1).mockRejectedValueOnce(new Error('sold out'));
    await expect(ask()).resolves.toBe(1);
    await expect(ask()).rejects.toThrow('sold out');
  });
  test('an implementation for once', () => {
    const ask = vi.fn(() => 1).mockImplementationOnce(() => 2);
    expect([ask(), ask()]).toEqual([2, 1]);
  });
  test('answers by arguments', () => {
    const ask = vi.fn();
    vi.when(ask).calledWith('mug').thenReturn(3);
    expect(ask('mug')).toBe(3);
  });
  test('an answer that is used up', () => {
    const ask = vi.fn();
    const chain = vi.when(ask).calledWith('mug').thenReturnOnce(3);
    expect(chain).not.toHaveBeenExhausted();
    ask('mug');
    expect(chain).toHaveBeenExhausted();
  });
  test('a class is mocked', () => {
    const Shop = vi.fn(class { open = true; });
    expect(new Shop().open).toBe(true);
    expect(Shop).toHaveBeenCalledOnce();
  });
});

describe('fails', () => {
  test('an answer that is not used up', () => {
    const ask = vi.fn();
    expect(vi.when(ask).calledWith('mug').thenReturnOnce(3)).toHaveBeenExhausted();
  });
  test('no mock', () => expect(() => 1).toHaveBeenCalled());
  test('no mock at all', () => expect('mug').toHaveBeenCalledTimes(1));
  test('after it was cleared', () => { const ask = vi.fn(); ask(); ask.mockClear(); expect(ask).toHaveBeenCalled(); });
  test('after all were cleared', () => { const ask = vi.fn(); ask(); vi.clearAllMocks(); expect(ask).toHaveBeenCalled(); });
});
