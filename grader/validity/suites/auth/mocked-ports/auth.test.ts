// Make: mock everything; every port and the hasher are vi.fn, and the calls are what is checked.
import { beforeEach, describe, expect, it, vi, type Mocked } from 'vitest';
import { AuthService } from '#src/auth/auth-service.ts';
import type { PasswordHasher } from '#src/auth/password-hasher.ts';
import type { TokenStore, UserStore } from '#src/auth/ports.ts';
import { TokenManager } from '#src/auth/token-manager.ts';
import type { User } from '#src/auth/user.ts';

const now = new Date('2031-05-05T05:05:05Z');

const storedUser: User = {
  id: 'id-1',
  username: 'tom',
  email: 'tom@mail.test',
  passwordHash: 'stored-hash',
  createdAt: now,
};

describe('AuthService', () => {
  let users: Mocked<UserStore>;
  let tokens: Mocked<Pick<TokenManager, 'createToken' | 'validateToken' | 'revokeToken' | 'revokeAll'>>;
  let hasher: Mocked<Pick<PasswordHasher, 'hash' | 'verify'>>;
  let service: AuthService;

  beforeEach(() => {
    users = {
      getById: vi.fn().mockResolvedValue(storedUser),
      getByUsername: vi.fn().mockResolvedValue(storedUser),
      create: vi.fn().mockResolvedValue(true),
    };
    tokens = {
      createToken: vi.fn().mockResolvedValue('the-token'),
      validateToken: vi.fn().mockResolvedValue('id-1'),
      revokeToken: vi.fn().mockResolvedValue(undefined),
      revokeAll: vi.fn().mockResolvedValue(undefined),
    };
    hasher = {
      hash: vi.fn().mockResolvedValue('fresh-hash'),
      verify: vi.fn().mockResolvedValue(true),
    };
    service = new AuthService({
      users,
      tokens: tokens as unknown as TokenManager,
      hasher: hasher as unknown as PasswordHasher,
      clock: () => now,
      newId: () => 'id-1',
    });
  });

  it('register should hash the password', async () => {
    await service.register('tom', 'password1', 'tom@mail.test');

    expect(hasher.hash).toHaveBeenCalledWith('password1');
  });

  it('register should create the user', async () => {
    await service.register('tom', 'password1', 'tom@mail.test');

    expect(users.create).toHaveBeenCalledWith({
      id: 'id-1',
      username: 'tom',
      email: 'tom@mail.test',
      passwordHash: 'fresh-hash',
      createdAt: now,
    });
  });

  it('register should return what it created', async () => {
    const user = await service.register('tom', 'password1', 'tom@mail.test');

    expect(user).toEqual({ ...storedUser, passwordHash: 'fresh-hash' });
  });

  it('register should not create a user with a weak password', async () => {
    await expect(service.register('tom', 'weak', 'tom@mail.test')).rejects.toThrow();

    expect(users.create).not.toHaveBeenCalled();
  });

  it('register should throw when create says no', async () => {
    users.create.mockResolvedValue(false);
    users.getByUsername.mockResolvedValue(undefined);

    await expect(service.register('tom', 'password1', 'tom@mail.test')).rejects.toThrow('already exists');
  });

  it('register should let an error of the store through', async () => {
    users.create.mockRejectedValue(new Error('disk full'));

    await expect(service.register('tom', 'password1', 'tom@mail.test')).rejects.toThrow('disk full');
  });

  it('login should look up the user', async () => {
    await service.login('tom', 'password1');

    expect(users.getByUsername).toHaveBeenCalledWith('tom');
  });

  it('login should verify the password against the stored hash', async () => {
    await service.login('tom', 'password1');

    expect(hasher.verify).toHaveBeenCalledWith('password1', 'stored-hash');
  });

  it('login should create a token for the id', async () => {
    const token = await service.login('tom', 'password1');

    expect(tokens.createToken).toHaveBeenCalledWith('id-1');
    expect(token).toBe('the-token');
  });

  it('login should not create a token when the password is wrong', async () => {
    hasher.verify.mockResolvedValue(false);

    expect(await service.login('tom', 'nope')).toBeUndefined();
    expect(tokens.createToken).not.toHaveBeenCalled();
  });

  it('login should do some hashing for an unknown user', async () => {
    users.getByUsername.mockResolvedValue(undefined);

    expect(await service.login('tom', 'password1')).toBeUndefined();
    expect(hasher.hash.mock.calls.length + hasher.verify.mock.calls.length).toBe(1);
  });

  it('logout should revoke the token', async () => {
    await service.logout('abc');

    expect(tokens.revokeToken).toHaveBeenCalledWith('abc');
    expect(tokens.revokeAll).not.toHaveBeenCalled();
  });

  it('logoutEverywhere should revoke all', async () => {
    await service.logoutEverywhere('id-1');

    expect(tokens.revokeAll).toHaveBeenCalledWith('id-1');
  });

  it('getCurrentUser should ask the tokens, then the users', async () => {
    const user = await service.getCurrentUser('abc');

    expect(tokens.validateToken).toHaveBeenCalledWith('abc');
    expect(users.getById).toHaveBeenCalledWith('id-1');
    expect(user).toBe(storedUser);
  });

  it('getCurrentUser should return undefined for a bad token', async () => {
    tokens.validateToken.mockResolvedValue(undefined);

    expect(await service.getCurrentUser('abc')).toBeUndefined();
  });
});

describe('TokenManager', () => {
  it('should save a digest with the expiry', async () => {
    const store: Mocked<TokenStore> = {
      save: vi.fn().mockResolvedValue(undefined),
      find: vi.fn(),
      delete: vi.fn(),
      deleteAllOf: vi.fn(),
    };
    const manager = new TokenManager({ store, clock: () => now, ttl: 1000 });

    const token = await manager.createToken('id-1');

    const saved = store.save.mock.calls[0][0];
    expect(saved).toMatchObject({ userId: 'id-1', expiresAt: new Date(now.getTime() + 1000) });
    expect(saved.digest).not.toContain(token);
  });

  it('should delete by digest', async () => {
    const store: Mocked<TokenStore> = {
      save: vi.fn().mockResolvedValue(undefined),
      find: vi.fn(),
      delete: vi.fn().mockResolvedValue(undefined),
      deleteAllOf: vi.fn().mockResolvedValue(undefined),
    };
    const manager = new TokenManager({ store });
    const token = await manager.createToken('id-1');

    await manager.revokeToken(token);
    await manager.revokeAll('id-1');

    expect(store.delete).toHaveBeenCalledWith(store.save.mock.calls[0][0].digest);
    expect(store.deleteAllOf).toHaveBeenCalledWith('id-1');
  });
});
