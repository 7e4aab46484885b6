import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { MemoryTokenStore } from './stores/memory-token-store.ts';
import { TokenManager } from './token-manager.ts';

const hour = 60 * 60 * 1000;

test.for([0, -1, -0.5, Infinity, -Infinity, NaN])('refuses to be made when the ttl is %d', (ttl) => {
  expect(() => new TokenManager({ ttl })).toThrow(RangeError);
});

test.for([1, 0.5, 365 * 24 * hour])('can be made when the ttl is %d', (ttl) => {
  expect(() => new TokenManager({ ttl })).not.toThrow();
});

test('knows the user of a token that it made', async () => {
  const tokens = new TokenManager();

  const token = await tokens.createToken('ada');

  expect(await tokens.validateToken(token)).toBe('ada');
});

test('knows no user of a token that it did not make', async () => {
  const tokens = new TokenManager();
  await tokens.createToken('ada');

  expect(await tokens.validateToken('guessed')).toBeUndefined();
});

test('makes a different token every time', async () => {
  const tokens = new TokenManager();

  const made = await Promise.all(Array.from({ length: 100 }, () => tokens.createToken('ada')));

  expect(new Set(made)).toHaveProperty('size', 100);
});

test('knows the user until the moment before the token expires', async ({ clock }) => {
  const tokens = new TokenManager({ clock: clock.now, ttl: hour });
  const token = await tokens.createToken('ada');

  clock.advance(hour - 1);

  expect(await tokens.validateToken(token)).toBe('ada');
});

test('refuses a token from the moment it expires', async ({ clock }) => {
  const tokens = new TokenManager({ clock: clock.now, ttl: hour });
  const token = await tokens.createToken('ada');

  clock.advance(hour);

  expect(await tokens.validateToken(token)).toBeUndefined();
});

test('lets a token live for a day when no ttl is given', async ({ clock }) => {
  const tokens = new TokenManager({ clock: clock.now });
  const token = await tokens.createToken('ada');

  clock.advance(24 * hour - 1);
  const before = await tokens.validateToken(token);
  clock.advance(1);
  const after = await tokens.validateToken(token);

  expect(before).toBe('ada');
  expect(after).toBeUndefined();
});

test('does not prolong a token when it is used', async ({ clock }) => {
  const tokens = new TokenManager({ clock: clock.now, ttl: hour });
  const token = await tokens.createToken('ada');

  clock.advance(hour / 2);
  await tokens.validateToken(token);
  clock.advance(hour / 2);

  expect(await tokens.validateToken(token)).toBeUndefined();
});

test('never shows the token to the store', async () => {
  const seen: string[] = [];
  class WatchedStore extends MemoryTokenStore {
    override save(...token: Parameters<MemoryTokenStore['save']>): Promise<void> {
      seen.push(JSON.stringify(token));
      return super.save(...token);
    }
  }
  const tokens = new TokenManager({ store: new WatchedStore() });

  const token = await tokens.createToken('ada');

  expect(seen).toHaveLength(1);
  expect(seen[0]).not.toContain(token);
});

test('revokes one token, and leaves the user the others', async () => {
  const tokens = new TokenManager();
  const laptop = await tokens.createToken('ada');
  const phone = await tokens.createToken('ada');

  await tokens.revokeToken(laptop);

  expect(await tokens.validateToken(laptop)).toBeUndefined();
  expect(await tokens.validateToken(phone)).toBe('ada');
});

test('revokes nothing when the token is unknown', async () => {
  const tokens = new TokenManager();
  const token = await tokens.createToken('ada');

  await tokens.revokeToken('guessed');

  expect(await tokens.validateToken(token)).toBe('ada');
});

test('revokes every token of a user, and of nobody else', async () => {
  const tokens = new TokenManager();
  const laptop = await tokens.createToken('ada');
  const phone = await tokens.createToken('ada');
  const other = await tokens.createToken('grace');

  await tokens.revokeAll('ada');

  expect(await tokens.validateToken(laptop)).toBeUndefined();
  expect(await tokens.validateToken(phone)).toBeUndefined();
  expect(await tokens.validateToken(other)).toBe('grace');
});
