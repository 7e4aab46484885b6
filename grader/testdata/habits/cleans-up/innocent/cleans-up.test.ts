import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { MemoryTokenStore } from '#src/auth/stores/memory-token-store.ts';
import { TokenManager } from '#src/auth/token-manager.ts';

const hour = 3_600_000;

test('belongs to the user that it was made for', async () => {
  const tokens = new TokenManager({ ttl: hour });
  const token = await tokens.createToken('alice');

  expect(await tokens.validateToken(token)).toBe('alice');
});

test('is refused from the moment when its time is up', async () => {
  let now = new Date('2030-01-01');
  const tokens = new TokenManager({ clock: () => now, ttl: hour });
  const token = await tokens.createToken('alice');

  now = new Date(now.getTime() + hour);

  expect(await tokens.validateToken(token)).toBeUndefined();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

beforeEach(() => {
  vi.stubEnv('TZ', 'Europe/Berlin');
});

test('is saved under another name than its own', async () => {
  const store = new MemoryTokenStore();
  const save = vi.spyOn(store, 'save');

  const token = await new TokenManager({ store }).createToken('alice');

  expect(save).not.toHaveBeenCalledWith(expect.objectContaining({ digest: token }));
});

test('does not come from Math.random', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  const tokens = new TokenManager();

  expect(await tokens.createToken('alice')).not.toBe(await tokens.createToken('alice'));
});

test('is valid whatever the shell says', async () => {
  const before = process.env.LANG;
  process.env.LANG = 'tlh';
  const tokens = new TokenManager();
  const token = await tokens.createToken('alice');
  const user = await tokens.validateToken(token);
  if (before === undefined) delete process.env.LANG;
  else process.env.LANG = before;

  expect(user).toBe('alice');
});

describe('without a clock', () => {
  beforeAll(() => {
    vi.useFakeTimers();
  });

  afterAll(() => {
    vi.useRealTimers();
  });

  test('is refused when its time is up on the computer', async () => {
    const tokens = new TokenManager({ ttl: hour });
    const token = await tokens.createToken('alice');

    vi.advanceTimersByTime(hour);

    expect(await tokens.validateToken(token)).toBeUndefined();
  });
});
