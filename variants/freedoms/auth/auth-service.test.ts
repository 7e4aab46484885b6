import { expect, test as base, vi } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { AuthService } from '#src/auth/auth-service.ts';
import { UsernameTakenError, WeakPasswordError } from '#src/auth/errors.ts';
import { createAuth } from '#src/auth/index.ts';

/** Tests to avoid: each relies on the freedom that its name begins with. */

const now = new Date('2030-03-01T09:00:00Z');
const password = 'correct horse';
const email = 'ada@example.com';

const test = base
  .extend('clock', () => vi.fn<() => Date>(() => now))
  .extend('hasher', () => createCheapHasher())
  .extend('system', ({ clock, hasher }) => createAuth({ clock, hasher }));

test('error-order: a weak password, before a name that is taken', async ({ system: { auth } }) => {
  await auth.register('ada', password, email);

  await expect(auth.register('ada', 'short', email)).rejects.toThrow(WeakPasswordError);
});

test('message: of a weak password, and nothing but the phrase', async ({ system: { auth } }) => {
  const registering = auth.register('ada', 'short', email);

  await expect(registering).rejects.toThrow(/^Password must be at least 8 characters$/);
});

test('message: of a name that is taken, and nothing but the phrase', async ({ system: { auth } }) => {
  await auth.register('ada', password, email);

  const error: unknown = await auth.register('ada', password, email).catch((reason: unknown) => reason);

  expect(error).toBeInstanceOf(UsernameTakenError);
  expect((error as Error).message).toBe('Username ada already exists');
});

test('message: of too many attempts', async ({ system: { auth } }) => {
  for (let i = 0; i < 5; i++) await auth.login('ada', password);

  await expect(auth.login('ada', password)).rejects.toThrow('Too many failed attempts');
});

test('other-facts: how long a password must be', async ({ system: { auth } }) => {
  await expect(auth.register('ada', 'short', email)).rejects.toMatchObject({ minLength: 8 });
});

test('calls: does not look for the name before it registers it', async ({ system: { auth, users } }) => {
  const getByUsername = vi.spyOn(users, 'getByUsername');

  await auth.register('ada', password, email);

  expect(getByUsername).not.toHaveBeenCalled();
});

test('calls: looks for the name once when somebody logs in', async ({ system: { auth, users } }) => {
  await auth.register('ada', password, email);
  const getByUsername = vi.spyOn(users, 'getByUsername');

  await auth.login('ada', password);

  expect(getByUsername).toHaveBeenCalledOnce();
});

test('calls: hashes the password of an unknown name', async ({ system: { auth }, hasher }) => {
  const hash = vi.spyOn(hasher, 'hash');

  await auth.login('nobody', password);

  expect(hash).toHaveBeenCalledExactlyOnceWith(password);
});

test('calls: hashes nothing before somebody comes', async ({ hasher }) => {
  const hash = vi.spyOn(hasher, 'hash');

  createAuth({ hasher });

  expect(hash).not.toHaveBeenCalled();
});

test('calls: validates a token once', async ({ system: { auth, tokens } }) => {
  await auth.register('ada', password, email);
  const token = await auth.login('ada', password);
  const validateToken = vi.spyOn(tokens, 'validateToken');

  await auth.getCurrentUser(token ?? '');

  expect(validateToken).toHaveBeenCalledOnce();
});

test('calls: revokes a token that is unknown', async ({ system: { auth, tokens } }) => {
  const revokeToken = vi.spyOn(tokens, 'revokeToken');

  await auth.logout('invented');

  expect(revokeToken).toHaveBeenCalledExactlyOnceWith('invented');
});

test('clock: is asked once for a user', async ({ system: { auth }, clock }) => {
  await auth.register('ada', password, email);

  expect(clock).toHaveBeenCalledOnce();
});

test('clock: a user is of the first time that it tells', async ({ system: { auth }, clock }) => {
  const earlier = new Date('2030-03-01T08:59:59Z');
  clock.mockReturnValueOnce(earlier);

  const user = await auth.register('ada', password, email);

  expect(user.createdAt).toEqual(earlier);
});

test('ids: are a UUID', async ({ system: { auth } }) => {
  const { id } = await auth.register('ada', password, email);

  expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

test('ids: have 36 characters', async ({ system: { auth } }) => {
  const { id } = await auth.register('ada', password, email);

  expect(id).toHaveLength(36);
});

test('hashes: begin with what made them', async ({ system: { auth } }) => {
  const { passwordHash } = await auth.register('ada', password, email);

  expect(passwordHash).toMatch(/^scrypt\$/);
});

test('winner: the first of two who want one name', async ({ system: { auth }, hasher }) => {
  vi.spyOn(hasher, 'hash').mockResolvedValue('a hash');

  const [first] = await Promise.allSettled([
    auth.register('ada', password, email),
    auth.register('ada', password, email),
  ]);

  expect(first.status).toBe('fulfilled');
});

test('key-order: of a user', async ({ system: { auth } }) => {
  const user = await auth.register('ada', password, email);

  expect(Object.keys(user)).toEqual(['id', 'username', 'email', 'passwordHash', 'createdAt']);
});

test('methods: the list of all', () => {
  expect(Object.getOwnPropertyNames(AuthService.prototype)).toEqual([
    'constructor',
    'register',
    'login',
    'logout',
    'logoutEverywhere',
    'getCurrentUser',
  ]);
});

test.for([
  ['', email],
  ['ada', ''],
  ['ada', 'nowhere'],
])('empty-names: registers "%s" with the address "%s"', async ([username, address], { system: { auth } }) => {
  await expect(auth.register(username, password, address)).resolves.toMatchObject({ username });
});
