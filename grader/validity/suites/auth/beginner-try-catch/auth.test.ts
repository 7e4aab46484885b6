// Make: a beginner; try and catch, counted names, a new system by hand in each test, expectations in both branches.
import { describe, expect, test } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { createAuth } from '#src/auth/index.ts';

describe('auth tests', () => {
  test('test 1 register', async () => {
    const system = createAuth({ hasher: createCheapHasher() });
    const result = await system.auth.register('student', 'student123', 'student@school.edu');
    expect(result.username).toEqual('student');
    expect(result.email).toEqual('student@school.edu');
    expect(result.passwordHash === 'student123').toEqual(false);
  });

  test('test 2 weak password', async () => {
    const system = createAuth({ hasher: createCheapHasher() });
    let failed = false;
    try {
      await system.auth.register('student', '1234', 'student@school.edu');
    } catch (e) {
      failed = true;
      expect((e as Error).name).toEqual('WeakPasswordError');
    }
    expect(failed).toEqual(true);
  });

  test('test 3 same name', async () => {
    const system = createAuth({ hasher: createCheapHasher() });
    await system.auth.register('student', 'student123', 'student@school.edu');
    try {
      await system.auth.register('student', 'student456', 'other@school.edu');
      expect(true).toEqual(false);
    } catch (e) {
      expect(e).toBeDefined();
    }
  });

  test('test 4 login', async () => {
    const system = createAuth({ hasher: createCheapHasher() });
    await system.auth.register('student', 'student123', 'student@school.edu');
    const token = await system.auth.login('student', 'student123');
    expect(token === undefined).toEqual(false);
  });

  test('test 5 login wrong', async () => {
    const system = createAuth({ hasher: createCheapHasher() });
    await system.auth.register('student', 'student123', 'student@school.edu');
    const token = await system.auth.login('student', 'student124');
    expect(token === undefined).toEqual(true);
  });

  test('test 6 too many', async () => {
    const system = createAuth({ hasher: createCheapHasher() });
    await system.auth.register('student', 'student123', 'student@school.edu');
    let error: any = null;
    let i = 0;
    while (error == null && i < 100) {
      try {
        await system.auth.login('student', 'bad');
      } catch (e) {
        error = e;
      }
      i++;
    }
    expect(error.name).toEqual('TooManyAttemptsError');
  });

  test('test 7 logout', async () => {
    const system = createAuth({ hasher: createCheapHasher() });
    await system.auth.register('student', 'student123', 'student@school.edu');
    const token: any = await system.auth.login('student', 'student123');
    const before = await system.auth.getCurrentUser(token);
    await system.auth.logout(token);
    const after = await system.auth.getCurrentUser(token);
    expect(before).not.toEqual(after);
  });

  test('test 8 logout everywhere', async () => {
    const system = createAuth({ hasher: createCheapHasher() });
    const user = await system.auth.register('student', 'student123', 'student@school.edu');
    const token1: any = await system.auth.login('student', 'student123');
    const token2: any = await system.auth.login('student', 'student123');
    await system.auth.logoutEverywhere(user.id);
    if ((await system.auth.getCurrentUser(token1)) || (await system.auth.getCurrentUser(token2))) {
      expect('still logged in').toEqual('logged out');
    } else {
      expect(1).toEqual(1);
    }
  });

  test('test 9 expired', async () => {
    let now = new Date(2030, 0, 1);
    const system = createAuth({ hasher: createCheapHasher(), clock: () => now });
    await system.auth.register('student', 'student123', 'student@school.edu');
    const token: any = await system.auth.login('student', 'student123');
    now = new Date(2030, 0, 3);
    expect(await system.auth.getCurrentUser(token)).toEqual(undefined);
  });
});
