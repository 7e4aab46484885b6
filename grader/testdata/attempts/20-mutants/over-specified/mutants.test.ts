import { describe, expect } from 'vitest';
import { test as base } from '#fixtures/test.ts';
import type { AuthService } from '#src/auth/auth-service.ts';
import { TooManyAttemptsError, UsernameTakenError, WeakPasswordError } from '#src/auth/errors.ts';

const minute = 60_000;
const password = 'correct horse';
const wrong = 'wrong horse';

const test = base
  .extend('service', ({ auth }) => auth.auth)
  .extend('alice', ({ service }) => service.register('alice', password, 'alice@example.com'));

describe('registering', () => {
  test('refuses a password of seven characters', async ({ service }) => {
    const registering = service.register('bob', '7 signs', 'bob@example.com');

    await expect(registering).rejects.toThrow(WeakPasswordError);
  });

  test('accepts a password of eight characters', async ({ service }) => {
    await service.register('bob', '8 signs!', 'bob@example.com');

    expect(await service.login('bob', '8 signs!')).toBeDefined();
  });

  test('refuses a name that is taken', async ({ service, alice }) => {
    const registering = service.register(alice.username, password, 'other@example.com');

    await expect(registering).rejects.toThrow(UsernameTakenError);
  });
});

describe('a hash', () => {
  test('begins with the name of what made it', async ({ alice }) => {
    expect(alice.passwordHash.split('$')[0]).toBe('scrypt');
  });
});

describe('logging in', () => {
  test('opens a session of the user', async ({ service, alice }) => {
    const token = await logIn(service, 'alice');

    expect(await service.getCurrentUser(token)).toEqual(alice);
  });

  test('opens none for an unknown name', async ({ service }) => {
    expect(await service.login('nobody', password)).toBeUndefined();
  });
});

describe('guessing', () => {
  test('locks the name after five failures', async ({ service, alice }) => {
    await fail(service, alice.username, 5);

    await expect(service.login('alice', password)).rejects.toThrow(TooManyAttemptsError);
  });

  test('locks nothing after four failures', async ({ service, alice }) => {
    await fail(service, alice.username, 4);

    expect(await service.login('alice', password)).toBeDefined();
  });

  test('locks the name for almost 15 minutes', async ({ service, alice, clock }) => {
    await fail(service, alice.username, 5);

    clock.advance(15 * minute - 1);

    await expect(service.login('alice', password)).rejects.toThrow(TooManyAttemptsError);
  });

  test('locks the name no longer than 15 minutes', async ({ service, alice, clock }) => {
    await fail(service, alice.username, 5);

    clock.advance(15 * minute + 1);

    expect(await service.login('alice', password)).toBeDefined();
  });

  test('counts no failure that is older than 15 minutes', async ({ service, alice, clock }) => {
    await fail(service, alice.username, 4);
    clock.advance(15 * minute + 1);
    await fail(service, alice.username, 1);

    expect(await service.login('alice', password)).toBeDefined();
  });

  test('counts anew after a login', async ({ service, alice }) => {
    await fail(service, alice.username, 4);
    await logIn(service, 'alice');
    await fail(service, alice.username, 4);

    expect(await service.login('alice', password)).toBeDefined();
  });
});

describe('logging out', () => {
  test('ends this session, and no other', async ({ service, alice }) => {
    const phone = await logIn(service, 'alice');
    const laptop = await logIn(service, 'alice');

    await service.logout(phone);

    expect(await service.getCurrentUser(phone)).toBeUndefined();
    expect(await service.getCurrentUser(laptop)).toEqual(alice);
  });

  test('ends every session when it is meant everywhere', async ({ service, alice }) => {
    const phone = await logIn(service, 'alice');
    const laptop = await logIn(service, 'alice');

    await service.logoutEverywhere(alice.id);

    expect(await service.getCurrentUser(phone)).toBeUndefined();
    expect(await service.getCurrentUser(laptop)).toBeUndefined();
  });
});

/** A new session of somebody with the right password. */
async function logIn(service: AuthService, username: string): Promise<string> {
  const token = await service.login(username, password);
  expect(token).toBeDefined();
  return token!;
}

/** So many wrong passwords, one after the other. */
async function fail(service: AuthService, username: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await service.login(username, wrong);
}
