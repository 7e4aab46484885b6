// Make: boundary hunter; limits of every number, nothing else.
import { describe, expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { createAuth } from '#src/auth/index.ts';
import { PasswordHasher } from '#src/auth/password-hasher.ts';
import { TokenManager } from '#src/auth/token-manager.ts';

const minute = 60_000;
const hour = 60 * minute;

describe('password length', () => {
  test('refuses 0 characters', async ({ auth }) => {
    await expect(auth.auth.register('ann', '', 'a@b.c')).rejects.toThrow('at least 8');
  });

  test('refuses 7 characters', async ({ auth }) => {
    await expect(auth.auth.register('ann', '1234567', 'a@b.c')).rejects.toThrow('at least 8');
  });

  test('takes 8 characters', async ({ auth }) => {
    await expect(auth.auth.register('ann', '12345678', 'a@b.c')).resolves.toMatchObject({ username: 'ann' });
  });

  test('takes 9 characters', async ({ auth }) => {
    await expect(auth.auth.register('ann', '123456789', 'a@b.c')).resolves.toMatchObject({ username: 'ann' });
  });

  test('refuses 7 emoji', async ({ auth }) => {
    await expect(auth.auth.register('ann', '🙂'.repeat(7), 'a@b.c')).rejects.toThrow('at least 8');
  });

  test('takes 8 emoji', async ({ auth }) => {
    await expect(auth.auth.register('ann', '🙂'.repeat(8), 'a@b.c')).resolves.toBeDefined();
  });
});

describe('token lifetime', () => {
  test('a new token is valid', async ({ auth }) => {
    const token = await auth.tokens.createToken('ann');

    expect(await auth.tokens.validateToken(token)).toBe('ann');
  });

  test('1 ms before 24 hours', async ({ auth, clock }) => {
    const token = await auth.tokens.createToken('ann');
    clock.advance(24 * hour - 1);

    expect(await auth.tokens.validateToken(token)).toBe('ann');
  });

  test('at 24 hours', async ({ auth, clock }) => {
    const token = await auth.tokens.createToken('ann');
    clock.advance(24 * hour);

    expect(await auth.tokens.validateToken(token)).toBeUndefined();
  });

  test('1 ms after 24 hours', async ({ auth, clock }) => {
    const token = await auth.tokens.createToken('ann');
    clock.advance(24 * hour + 1);

    expect(await auth.tokens.validateToken(token)).toBeUndefined();
  });

  test('the shortest whole ttl: 1 ms', async ({ clock }) => {
    const tokens = new TokenManager({ clock: clock.now, ttl: 1 });
    const token = await tokens.createToken('ann');
    expect(await tokens.validateToken(token)).toBe('ann');

    clock.advance(1);
    expect(await tokens.validateToken(token)).toBeUndefined();
  });

  test('a ttl of 1500 ms at 1499 and 1500', async ({ clock }) => {
    const { tokens } = createAuth({ clock: clock.now, ttl: 1500 });
    const token = await tokens.createToken('ann');

    clock.advance(1499);
    expect(await tokens.validateToken(token)).toBe('ann');
    clock.advance(1);
    expect(await tokens.validateToken(token)).toBeUndefined();
  });
});

describe('ttl', () => {
  test('0 is refused', () => {
    expect(() => new TokenManager({ ttl: 0 })).toThrow(RangeError);
  });

  test('-1 is refused', () => {
    expect(() => new TokenManager({ ttl: -1 })).toThrow(RangeError);
  });

  test('1 is taken', () => {
    expect(() => new TokenManager({ ttl: 1 })).not.toThrow();
  });

  test('Infinity is refused', () => {
    expect(() => new TokenManager({ ttl: Infinity })).toThrow(RangeError);
  });
});

describe('cost', () => {
  test('0 is refused', () => {
    expect(() => new PasswordHasher({ cost: 0 })).toThrow(RangeError);
  });

  test('1 is refused', () => {
    expect(() => new PasswordHasher({ cost: 1 })).toThrow(RangeError);
  });

  test('2 is taken', async () => {
    const hasher = new PasswordHasher({ cost: 2 });

    expect(await hasher.verify('12345678', await hasher.hash('12345678'))).toBe(true);
  });

  test('3 is refused', () => {
    expect(() => new PasswordHasher({ cost: 3 })).toThrow(RangeError);
  });
});

describe('lock', () => {
  test('four failures leave the name open', async ({ auth }) => {
    await auth.auth.register('ann', '12345678', 'a@b.c');
    for (let i = 0; i < 4; i++) await auth.auth.login('ann', 'wrong');

    expect(await auth.auth.login('ann', '12345678')).toBeDefined();
  });

  test('the fifth failure itself is only undefined', async ({ auth }) => {
    await auth.auth.register('ann', '12345678', 'a@b.c');
    for (let i = 0; i < 4; i++) await auth.auth.login('ann', 'wrong');

    expect(await auth.auth.login('ann', 'wrong')).toBeUndefined();
  });

  test('five failures lock the name', async ({ auth }) => {
    await auth.auth.register('ann', '12345678', 'a@b.c');
    for (let i = 0; i < 5; i++) await auth.auth.login('ann', 'wrong');

    await expect(auth.auth.login('ann', '12345678')).rejects.toThrow();
  });

  test('locked 1 ms before 15 minutes', async ({ auth, clock }) => {
    await auth.auth.register('ann', '12345678', 'a@b.c');
    for (let i = 0; i < 5; i++) await auth.auth.login('ann', 'wrong');
    clock.advance(15 * minute - 1);

    await expect(auth.auth.login('ann', '12345678')).rejects.toThrow();
  });

  test('open at 15 minutes', async ({ auth, clock }) => {
    await auth.auth.register('ann', '12345678', 'a@b.c');
    for (let i = 0; i < 5; i++) await auth.auth.login('ann', 'wrong');
    clock.advance(15 * minute);

    expect(await auth.auth.login('ann', '12345678')).toBeDefined();
  });

  test('a fifth failure 1 ms before the window closes still locks', async ({ auth, clock }) => {
    await auth.auth.register('ann', '12345678', 'a@b.c');
    for (let i = 0; i < 4; i++) await auth.auth.login('ann', 'wrong');
    clock.advance(15 * minute - 1);
    await auth.auth.login('ann', 'wrong');

    await expect(auth.auth.login('ann', '12345678')).rejects.toThrow();
  });

  test('a fifth failure 1 ms after the window closed does not lock', async ({ auth, clock }) => {
    await auth.auth.register('ann', '12345678', 'a@b.c');
    for (let i = 0; i < 4; i++) await auth.auth.login('ann', 'wrong');
    clock.advance(15 * minute + 1);
    await auth.auth.login('ann', 'wrong');

    expect(await auth.auth.login('ann', '12345678')).toBeDefined();
  });
});
