// Make: one giant workflow in a single test, with a handful of short ones around it.
import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';

const minute = 60 * 1000;
const hour = 60 * minute;

test('a week in the life of two customers', async ({ auth: { auth, users, tokens }, clock }) => {
  // Monday: both sign up.
  const ines = await auth.register('ines', 'paella valenciana', 'ines@example.com');
  expect(ines).toMatchObject({ username: 'ines', email: 'ines@example.com', createdAt: clock.now() });
  expect(ines.passwordHash).not.toContain('paella');
  const omar = await auth.register('omar', 'couscous royal', 'omar@example.com');
  expect(omar.id).not.toBe(ines.id);

  // Somebody tries to take a name.
  await expect(auth.register('ines', 'gazpacho andaluz', 'thief@example.com')).rejects.toThrow(
    'Username ines already exists',
  );
  expect(await users.getByUsername('ines')).toEqual(ines);

  // Ines logs in on two devices, Omar on one.
  const phone = await auth.login('ines', 'paella valenciana');
  const laptop = await auth.login('ines', 'paella valenciana');
  const tablet = await auth.login('omar', 'couscous royal');
  expect(new Set([phone, laptop, tablet]).size).toBe(3);
  expect(await auth.getCurrentUser(phone!)).toEqual(ines);
  expect(await auth.getCurrentUser(laptop!)).toEqual(ines);
  expect(await auth.getCurrentUser(tablet!)).toEqual(omar);

  // She loses her phone.
  await auth.logout(phone!);
  expect(await auth.getCurrentUser(phone!)).toBeUndefined();
  expect(await auth.getCurrentUser(laptop!)).toEqual(ines);
  expect(await auth.getCurrentUser(tablet!)).toEqual(omar);

  // Somebody guesses.
  for (let guess = 1; guess <= 5; guess++) {
    expect(await auth.login('ines', `paella ${guess}`)).toBeUndefined();
  }
  await expect(auth.login('ines', 'paella valenciana')).rejects.toThrow();
  expect(await auth.getCurrentUser(laptop!)).toEqual(ines);
  expect(await auth.login('omar', 'couscous royal')).toBeDefined();

  // A coffee later she may try again.
  clock.advance(15 * minute);
  const again = await auth.login('ines', 'paella valenciana');
  expect(await tokens.validateToken(again!)).toBe(ines.id);

  // She ends everything.
  await auth.logoutEverywhere(ines.id);
  expect(await auth.getCurrentUser(laptop!)).toBeUndefined();
  expect(await auth.getCurrentUser(again!)).toBeUndefined();
  expect(await auth.getCurrentUser(tablet!)).toEqual(omar);

  // Tuesday: the session of Omar is over.
  clock.advance(24 * hour);
  expect(await auth.getCurrentUser(tablet!)).toBeUndefined();
  const wednesday = await auth.login('omar', 'couscous royal');
  expect(await auth.getCurrentUser(wednesday!)).toEqual(omar);
});

test('a short password is refused', async ({ auth }) => {
  await expect(auth.auth.register('ines', 'paella', 'ines@example.com')).rejects.toThrow();
});

test('a stranger cannot log in', async ({ auth }) => {
  expect(await auth.auth.login('stranger', 'anything goes')).toBeUndefined();
});

test('a made-up token belongs to nobody', async ({ auth }) => {
  expect(await auth.auth.getCurrentUser('made-up')).toBeUndefined();
});

test('logging out twice is fine', async ({ auth }) => {
  const token = await auth.tokens.createToken('ines');
  await auth.auth.logout(token);

  await expect(auth.auth.logout(token)).resolves.not.toThrow();
});
