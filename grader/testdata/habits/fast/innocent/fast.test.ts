import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { TokenManager } from '#src/auth/token-manager.ts';

const hour = 3_600_000;

test('belongs to the user that it was made for', async () => {
  const tokens = new TokenManager({ ttl: hour });
  const token = await tokens.createToken('alice');

  expect(await tokens.validateToken(token)).toBe('alice');
});

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('is refused when its time is up on the computer', async () => {
  const tokens = new TokenManager({ ttl: hour });
  const token = await tokens.createToken('alice');
  const waiting = new Promise((resolve) => setTimeout(resolve, hour));

  await vi.advanceTimersByTimeAsync(hour);
  await waiting;

  expect(await tokens.validateToken(token)).toBeUndefined();
});

test('is another one after a turn of the event loop', async () => {
  vi.useRealTimers();
  const tokens = new TokenManager();
  const first = await tokens.createToken('alice');

  await new Promise((resolve) => setTimeout(resolve, 0));
  const late = setTimeout(() => {}, 500);
  clearTimeout(late);

  expect(await tokens.createToken('alice')).not.toBe(first);
});

test('is another one while a timer of nobody runs', async () => {
  vi.useRealTimers();
  setTimeout(() => {}, 25);

  expect(await new TokenManager().createToken('alice')).toBeDefined();
});

test('is checked by a slow machine', async () => {
  vi.useRealTimers();
  const until = performance.now() + 40;
  while (performance.now() < until);
  await new Promise((resolve) => setTimeout(resolve, 1));

  expect(await new TokenManager().validateToken('invented')).toBeUndefined();
});

test('is none for a password, however slow its hash', async () => {
  vi.useRealTimers();
  const hash = await createCheapHasher().hash('correct horse');

  expect(await new TokenManager().validateToken(hash)).toBeUndefined();
});
