import { expect, test as base, vi } from 'vitest';
import { MemoryTokenStore } from '#src/auth/stores/memory-token-store.ts';
import { TokenManager } from '#src/auth/token-manager.ts';

/** Tests to avoid: each relies on the freedom that its name begins with. */

const now = new Date('2030-03-01T09:00:00Z');
const earlier = new Date('2030-03-01T08:59:59Z');

const test = base
  .extend('clock', () => vi.fn<() => Date>(() => now))
  .extend('store', () => new MemoryTokenStore())
  .extend('tokens', ({ clock, store }) => new TokenManager({ clock, store, ttl: 1000 }));

test('message: of a ttl that makes no sense', () => {
  expect(() => new TokenManager({ ttl: 0 })).toThrow('ttl must be a finite number');
});

test('calls: creates a token without a look at the store', async ({ tokens, store }) => {
  const find = vi.spyOn(store, 'find');

  await tokens.createToken('ada');

  expect(find).not.toHaveBeenCalled();
});

test('calls: saves a token once', async ({ tokens, store }) => {
  const save = vi.spyOn(store, 'save');

  await tokens.createToken('ada');

  expect(save).toHaveBeenCalledOnce();
});

test('calls: deletes all tokens of a user with one call', async ({ tokens, store }) => {
  const deleteAllOf = vi.spyOn(store, 'deleteAllOf');

  await tokens.revokeAll('ada');

  expect(deleteAllOf).toHaveBeenCalledExactlyOnceWith('ada');
});

test('calls: looks for a token once', async ({ tokens, store }) => {
  const token = await tokens.createToken('ada');
  const find = vi.spyOn(store, 'find');

  await tokens.validateToken(token);

  expect(find).toHaveBeenCalledOnce();
});

test('calls: leaves an expired token in the store', async ({ tokens, store, clock }) => {
  clock.mockReturnValueOnce(new Date(0)).mockReturnValueOnce(new Date(0));
  const token = await tokens.createToken('ada');
  const remove = vi.spyOn(store, 'delete');
  clock.mockReset().mockReturnValue(now);

  await tokens.validateToken(token);

  expect(remove).not.toHaveBeenCalled();
});

test('calls: deletes a token that is revoked', async ({ tokens, store }) => {
  const token = await tokens.createToken('ada');
  const remove = vi.spyOn(store, 'delete');

  await tokens.revokeToken(token);

  expect(remove).toHaveBeenCalledOnce();
});

test('clock: is asked once for a new token', async ({ tokens, clock }) => {
  await tokens.createToken('ada');

  expect(clock).toHaveBeenCalledOnce();
});

test('clock: is asked once whether a token is valid', async ({ tokens, clock }) => {
  const token = await tokens.createToken('ada');
  clock.mockClear();

  await tokens.validateToken(token);

  expect(clock).toHaveBeenCalledOnce();
});

test('clock: a token counts from the first time that it tells', async ({ tokens, store, clock }) => {
  clock.mockReturnValueOnce(earlier);
  const save = vi.spyOn(store, 'save');

  await tokens.createToken('ada');

  expect(save.mock.calls[0][0].expiresAt).toEqual(now);
});

test('tokens: have 43 characters', async ({ tokens }) => {
  expect(await tokens.createToken('ada')).toHaveLength(43);
});

test('tokens: begin differently each time', async ({ tokens }) => {
  const token = await tokens.createToken('ada');

  const next = await tokens.createToken('ada');

  expect(next.slice(0, 10)).not.toBe(token.slice(0, 10));
});

test('tokens: are written in base64url', async ({ tokens }) => {
  expect(await tokens.createToken('ada')).toMatch(/^[\w-]+$/);
});

test('tokens: have a digest of 64 characters', async ({ tokens, store }) => {
  const save = vi.spyOn(store, 'save');

  await tokens.createToken('ada');

  expect(save.mock.calls[0][0].digest).toMatch(/^[0-9a-f]{64}$/);
});

test('key-order: of what the store is given', async ({ tokens, store }) => {
  const save = vi.spyOn(store, 'save');

  await tokens.createToken('ada');

  expect(Object.keys(save.mock.calls[0][0])).toEqual(['digest', 'userId', 'expiresAt']);
});

test('methods: the list of all', () => {
  expect(Object.getOwnPropertyNames(TokenManager.prototype)).toEqual([
    'constructor',
    'createToken',
    'validateToken',
    'revokeToken',
    'revokeAll',
  ]);
});
