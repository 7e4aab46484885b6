// Make: sessions minded; laptops and phones of two users, who is in and who is out.
import { expect } from 'vitest';
import { test as base } from '#fixtures/test.ts';

const test = base.extend('house', async ({ auth: { auth } }) => {
  const yuki = await auth.register('yuki', 'cherry blossom', 'yuki@example.com');
  const zoe = await auth.register('zoe', 'maple syrup', 'zoe@example.com');
  const login = async (name: string, password: string) =>
    (await auth.login(name, password)) ?? 'not logged in';
  return {
    yuki,
    zoe,
    phone: await login('yuki', 'cherry blossom'),
    laptop: await login('yuki', 'cherry blossom'),
    tablet: await login('zoe', 'maple syrup'),
    who: async (token: string) => (await auth.getCurrentUser(token))?.username,
  };
});

test('has everyone logged in', async ({ house }) => {
  expect(await house.who(house.phone)).toBe('yuki');
  expect(await house.who(house.laptop)).toBe('yuki');
  expect(await house.who(house.tablet)).toBe('zoe');
});

test('logs out the phone only', async ({ house, auth }) => {
  await auth.auth.logout(house.phone);

  expect(await house.who(house.phone)).toBeUndefined();
  expect(await house.who(house.laptop)).toBe('yuki');
  expect(await house.who(house.tablet)).toBe('zoe');
});

test('logs out the older of two devices as well as the newer', async ({ house, auth }) => {
  await auth.auth.logout(house.laptop);

  expect(await house.who(house.phone)).toBe('yuki');
  expect(await house.who(house.laptop)).toBeUndefined();
});

test('logs out all devices of a user, and of no other', async ({ house, auth }) => {
  await auth.auth.logoutEverywhere(house.yuki.id);

  expect(await house.who(house.phone)).toBeUndefined();
  expect(await house.who(house.laptop)).toBeUndefined();
  expect(await house.who(house.tablet)).toBe('zoe');
});

test('lets a user back in after logging out everywhere', async ({ house, auth }) => {
  await auth.auth.logoutEverywhere(house.yuki.id);

  const token = await auth.auth.login('yuki', 'cherry blossom');

  expect(await house.who(token!)).toBe('yuki');
  expect(await house.who(house.phone)).toBeUndefined();
});

test('changes nothing when an unknown token is logged out', async ({ house, auth }) => {
  await auth.auth.logout('not a token');

  expect(await house.who(house.phone)).toBe('yuki');
  expect(await house.who(house.laptop)).toBe('yuki');
  expect(await house.who(house.tablet)).toBe('zoe');
});

test('changes nothing when an unknown user is logged out everywhere', async ({ house, auth }) => {
  await auth.auth.logoutEverywhere('nobody');

  expect(await house.who(house.phone)).toBe('yuki');
  expect(await house.who(house.tablet)).toBe('zoe');
});

test('takes a user id for logging out everywhere, not a name', async ({ house, auth }) => {
  await auth.auth.logoutEverywhere('yuki');

  expect(await house.who(house.phone)).toBe('yuki');
});

test('leaves the sessions alone when a login fails', async ({ house, auth }) => {
  await auth.auth.login('yuki', 'plum blossom');

  expect(await house.who(house.phone)).toBe('yuki');
  expect(await house.who(house.laptop)).toBe('yuki');
});

test('leaves the sessions alone when somebody wants the name', async ({ house, auth }) => {
  await auth.auth.register('yuki', 'plum blossom', 'other@example.com').catch(() => {});

  expect(await house.who(house.phone)).toBe('yuki');
});

test('answers the whole user', async ({ house, auth }) => {
  expect(await auth.auth.getCurrentUser(house.tablet)).toEqual(house.zoe);
});

test('ends the sessions one by one as they grow old', async ({ house, auth, clock }) => {
  clock.advance(60 * 60 * 1000);
  const later = await auth.auth.login('yuki', 'cherry blossom');
  clock.advance(23 * 60 * 60 * 1000);

  expect(await house.who(house.phone)).toBeUndefined();
  expect(await house.who(house.tablet)).toBeUndefined();
  expect(await house.who(later!)).toBe('yuki');
});

test('holds ten sessions of one user', async ({ house, auth }) => {
  const tokens: string[] = [];
  for (let i = 0; i < 10; i++) tokens.push((await auth.auth.login('yuki', 'cherry blossom'))!);

  for (const token of [house.phone, ...tokens]) expect(await house.who(token)).toBe('yuki');
});
