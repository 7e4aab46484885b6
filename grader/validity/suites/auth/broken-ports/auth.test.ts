// Make: thinks of stores that fail; what a caller sees when a port breaks down, and what a port may see.
import { describe, expect, test } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { createAuth } from '#src/auth/index.ts';
import type { StoredToken, UserStore } from '#src/auth/ports.ts';
import { MemoryTokenStore } from '#src/auth/stores/memory-token-store.ts';
import { MemoryUserStore } from '#src/auth/stores/memory-user-store.ts';
import type { User } from '#src/auth/user.ts';

class DownError extends Error {
  override readonly name = 'DownError';
}

class FragileUsers extends MemoryUserStore {
  down = false;
  asked: string[] = [];

  #fail(what: string) {
    this.asked.push(what);
    if (this.down) throw new DownError(what);
  }

  override async getById(id: string) {
    this.#fail('getById');
    return super.getById(id);
  }

  override async getByUsername(username: string) {
    this.#fail('getByUsername');
    return super.getByUsername(username);
  }

  override async create(user: User) {
    this.#fail('create');
    return super.create(user);
  }
}

class FragileTokens extends MemoryTokenStore {
  down = false;

  #fail() {
    if (this.down) throw new DownError('tokens');
  }

  override async save(token: StoredToken) {
    this.#fail();
    return super.save(token);
  }

  override async find(digest: string) {
    this.#fail();
    return super.find(digest);
  }

  override async delete(digest: string) {
    this.#fail();
    return super.delete(digest);
  }

  override async deleteAllOf(userId: string) {
    this.#fail();
    return super.deleteAllOf(userId);
  }
}

async function setup() {
  const users = new FragileUsers();
  const tokenStore = new FragileTokens();
  const system = createAuth({ users, tokenStore, hasher: createCheapHasher() });
  const hana = await system.auth.register('hana', 'green tea leaves', 'hana@example.com');
  const token = (await system.auth.login('hana', 'green tea leaves'))!;
  return { ...system, fragileUsers: users, tokenStore, hana, token };
}

describe('the users are down', () => {
  test('register says so', async () => {
    const { auth, fragileUsers } = await setup();
    fragileUsers.down = true;

    await expect(auth.register('ivo', 'black tea leaves', 'ivo@example.com')).rejects.toThrow(DownError);
  });

  test('login says so, and does not call it a wrong password', async () => {
    const { auth, fragileUsers } = await setup();
    fragileUsers.down = true;

    await expect(auth.login('hana', 'green tea leaves')).rejects.toThrow(DownError);
  });

  test('getCurrentUser says so', async () => {
    const { auth, fragileUsers, token } = await setup();
    fragileUsers.down = true;

    await expect(auth.getCurrentUser(token)).rejects.toThrow(DownError);
  });

  test('and up again, all is as before', async () => {
    const { auth, fragileUsers, token, hana } = await setup();
    fragileUsers.down = true;
    for (let i = 0; i < 7; i++) await auth.login('hana', 'green tea leaves').catch(() => {});
    fragileUsers.down = false;

    expect(await auth.getCurrentUser(token)).toEqual(hana);
    expect(await auth.login('hana', 'green tea leaves')).toBeDefined();
  });
});

describe('the sessions are down', () => {
  test('login says so', async () => {
    const { auth, tokenStore } = await setup();
    tokenStore.down = true;

    await expect(auth.login('hana', 'green tea leaves')).rejects.toThrow(DownError);
  });

  test('getCurrentUser says so', async () => {
    const { auth, tokenStore, token } = await setup();
    tokenStore.down = true;

    await expect(auth.getCurrentUser(token)).rejects.toThrow(DownError);
  });

  test('logout says so, for the session is still open', async () => {
    const { auth, tokenStore, token, hana } = await setup();
    tokenStore.down = true;
    await expect(auth.logout(token)).rejects.toThrow(DownError);
    tokenStore.down = false;

    expect(await auth.getCurrentUser(token)).toEqual(hana);
  });

  test('logoutEverywhere says so', async () => {
    const { auth, tokenStore, hana } = await setup();
    tokenStore.down = true;

    await expect(auth.logoutEverywhere(hana.id)).rejects.toThrow(DownError);
  });
});

describe('stores that answer late or otherwise', () => {
  test('a name that is taken between looking and storing', async () => {
    const users: UserStore = {
      getById: async () => undefined,
      getByUsername: async () => undefined,
      create: async () => false,
    };
    const { auth } = createAuth({ users, hasher: createCheapHasher() });

    await expect(auth.register('ivo', 'black tea leaves', 'ivo@example.com')).rejects.toMatchObject({
      name: 'UsernameTakenError',
      username: 'ivo',
    });
  });

  test('a session whose user is gone', async () => {
    const { auth, tokens } = await setup();

    expect(await auth.getCurrentUser(await tokens.createToken('gone'))).toBeUndefined();
  });

  test('a weak password is stored nowhere', async () => {
    const { auth, fragileUsers } = await setup();
    fragileUsers.asked = [];
    await auth.register('ivo', 'tea', 'ivo@example.com').catch(() => {});

    expect(fragileUsers.asked).not.toContain('create');
  });
});
