import { describe, expect } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { test } from '#fixtures/test.ts';
import { AuthService } from '#src/auth/auth-service.ts';
import { TooManyAttemptsError, UsernameTakenError, WeakPasswordError } from '#src/auth/errors.ts';
import { createAuth } from '#src/auth/index.ts';

// The suite that you attack. Leave it as it is: the kit judges your bugs by its own copy.

const password = 'correct horse';
const email = 'ada@example.com';

describe('registering', () => {
  test('hands out the new user', async ({ auth: { auth } }) => {
    const user = await auth.register('ada', password, email);

    expect(user).toMatchObject({ username: 'ada' });
    expect(user.passwordHash).not.toBe(password);
  });

  test('refuses a weak password', async ({ auth: { auth } }) => {
    await expect(auth.register('ada', 'horse', email)).rejects.toThrow(WeakPasswordError);
  });

  test('refuses a username that is taken', async ({ auth: { auth } }) => {
    await auth.register('ada', password, email);

    await expect(auth.register('ada', password, email)).rejects.toThrow(UsernameTakenError);
  });

  test('gives the user an id and a date when nobody else does', async ({ auth: { users, tokens } }) => {
    const auth = new AuthService({ users, tokens, hasher: createCheapHasher() });

    const user = await auth.register('ada', password, email);

    expect(user.id).not.toBe('');
    expect(user.createdAt).toBeInstanceOf(Date);
  });
});

describe('logging in', () => {
  test('hands out a token', async ({ auth: { auth } }) => {
    await auth.register('ada', password, email);

    const token = await auth.login('ada', password);

    expect(token).toBeDefined();
  });

  test('hands out nothing for a wrong password', async ({ auth: { auth } }) => {
    await auth.register('ada', password, email);

    const token = await auth.login('ada', 'wrong horse');

    expect(token).toBeUndefined();
  });

  test('hands out nothing for an unknown name', async ({ auth: { auth } }) => {
    const token = await auth.login('nobody', password);

    expect(token).toBeUndefined();
  });

  test('refuses to go on after five failures', async ({ auth: { auth } }) => {
    await auth.register('ada', password, email);
    for (let i = 0; i < 5; i++) await auth.login('ada', 'wrong horse');

    await expect(auth.login('ada', 'wrong horse')).rejects.toThrow(TooManyAttemptsError);
  });
});

describe('sessions', () => {
  test('belong to the user who logged in', async ({ auth: { auth } }) => {
    await auth.register('ada', password, email);
    const token = await auth.login('ada', password);

    const user = await auth.getCurrentUser(token!);

    expect(user).toMatchObject({ username: 'ada' });
  });

  test('belong to nobody when the token is made up', async () => {
    const { auth } = createAuth();

    const user = await auth.getCurrentUser('made up');

    expect(user).toBeUndefined();
  });

  test('end when the user logs out', async ({ auth: { auth } }) => {
    await auth.register('ada', password, email);
    const token = await auth.login('ada', password);

    await auth.logout(token!);

    expect(await auth.getCurrentUser(token!)).toBeUndefined();
  });

  test('end when the user logs out everywhere', async ({ auth: { auth } }) => {
    const { id } = await auth.register('ada', password, email);
    const token = await auth.login('ada', password);

    await auth.logoutEverywhere(id);

    expect(await auth.getCurrentUser(token!)).toBeUndefined();
  });
});
