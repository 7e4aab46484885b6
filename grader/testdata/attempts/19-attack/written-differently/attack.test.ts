import { beforeEach, describe, expect, it } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import type { AuthService } from '#src/auth/auth-service.ts';
import { TooManyAttemptsError } from '#src/auth/errors.ts';
import { createAuth } from '#src/auth/index.ts';

describe('AuthService', () => {
  let auth: AuthService;

  beforeEach(async () => {
    ({ auth } = createAuth({ hasher: createCheapHasher() }));
    await auth.register('ada', 'a long password', 'ada@example.com');
  });

  it('says which username is taken', async () => {
    const registering = auth.register('ada', 'another password', 'eve@example.com');

    await expect(registering).rejects.toMatchObject({ username: 'ada' });
  });

  it('counts the tries of a name that nobody has', async () => {
    for (const guess of ['one', 'two', 'three', 'four', 'five']) await auth.login('eve', guess);

    await expect(auth.login('eve', 'six')).rejects.toThrow(TooManyAttemptsError);
  });

  it('shows the user as often as somebody asks', async () => {
    const token = (await auth.login('ada', 'a long password')) ?? '';

    const names = [(await auth.getCurrentUser(token))?.username, (await auth.getCurrentUser(token))?.username];

    expect(names).toEqual(['ada', 'ada']);
  });
});
