// Make: integration minded; the system on an SQLite database, closed and opened again in between.
import { expect } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { test as base } from '#fixtures/test.ts';
import { createAuth } from '#src/auth/index.ts';
import { PasswordHasher } from '#src/auth/password-hasher.ts';
import { SqliteTokenStore } from '#src/auth/stores/sqlite-token-store.ts';
import { SqliteUserStore } from '#src/auth/stores/sqlite-user-store.ts';

/** A server on the test's database; start another to see what survives a restart. */
const test = base.extend('start', ({ database, clock }) => (hasher: PasswordHasher = createCheapHasher()) => {
  return createAuth({
    users: new SqliteUserStore(database),
    tokenStore: new SqliteTokenStore(database),
    hasher,
    clock: clock.now,
  });
});

test('a user survives a restart', async ({ start }) => {
  const user = await start().auth.register('raj', 'monsoon rain', 'raj@example.com');

  expect(await start().users.getByUsername('raj')).toEqual(user);
});

test('a password survives a restart', async ({ start }) => {
  await start().auth.register('raj', 'monsoon rain', 'raj@example.com');

  expect(await start().auth.login('raj', 'monsoon rain')).toEqual(expect.any(String));
  expect(await start().auth.login('raj', 'monsoon sun')).toBeUndefined();
});

test('a password survives a new cost', async ({ start }) => {
  await start(new PasswordHasher({ cost: 128 })).auth.register('raj', 'monsoon rain', 'raj@example.com');

  expect(await start(new PasswordHasher({ cost: 2 })).auth.login('raj', 'monsoon rain')).toEqual(
    expect.any(String),
  );
});

test('a session survives a restart', async ({ start }) => {
  const before = start();
  const raj = await before.auth.register('raj', 'monsoon rain', 'raj@example.com');
  const token = await before.auth.login('raj', 'monsoon rain');

  expect(await start().auth.getCurrentUser(token!)).toEqual(raj);
});

test('a session does not outlive its day because of a restart', async ({ start, clock }) => {
  const before = start();
  await before.auth.register('raj', 'monsoon rain', 'raj@example.com');
  const token = await before.auth.login('raj', 'monsoon rain');
  clock.advance(23 * 60 * 60 * 1000);
  const after = start();
  await after.auth.getCurrentUser(token!);
  clock.advance(60 * 60 * 1000);

  expect(await after.auth.getCurrentUser(token!)).toBeUndefined();
});

test('a taken name is taken after a restart', async ({ start }) => {
  await start().auth.register('raj', 'monsoon rain', 'raj@example.com');

  await expect(start().auth.register('raj', 'winter fog', 'b@example.com')).rejects.toThrow(
    'Username raj already exists',
  );
});

test('two servers give one name once', async ({ start }) => {
  const results = await Promise.allSettled([
    start().auth.register('raj', 'monsoon rain', 'a@example.com'),
    start().auth.register('raj', 'winter fog', 'b@example.com'),
  ]);

  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
});

test('logging out on one server counts on the other', async ({ start }) => {
  const [one, two] = [start(), start()];
  const raj = await one.auth.register('raj', 'monsoon rain', 'raj@example.com');
  const phone = await one.auth.login('raj', 'monsoon rain');
  const laptop = await two.auth.login('raj', 'monsoon rain');

  await two.auth.logout(phone!);
  expect(await one.auth.getCurrentUser(phone!)).toBeUndefined();
  expect(await one.auth.getCurrentUser(laptop!)).toEqual(raj);

  await one.auth.logoutEverywhere(raj.id);
  expect(await two.auth.getCurrentUser(laptop!)).toBeUndefined();
});

test('the database holds neither password nor token', async ({ start, database }) => {
  const { auth } = start();
  await auth.register('raj', 'monsoon rain', 'raj@example.com');
  const token = await auth.login('raj', 'monsoon rain');

  const rows = [
    ...database.prepare('SELECT * FROM users').all(),
    ...database.prepare('SELECT * FROM tokens').all(),
  ];
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows)).not.toContain('monsoon');
  expect(JSON.stringify(rows)).not.toContain(token);
});

test('a failed login writes nothing', async ({ start, database }) => {
  const { auth } = start();
  await auth.register('raj', 'monsoon rain', 'raj@example.com');
  await auth.login('raj', 'winter fog');
  await auth.login('nobody', 'winter fog');

  expect(database.prepare('SELECT count(*) AS n FROM tokens').get()).toEqual({ n: 0 });
});
