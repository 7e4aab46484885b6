import { expect, test } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { PasswordHasher } from './password-hasher.ts';

const invalidCosts = [0, 1, -2, 3, 2.5, 2 ** 21, Infinity, -Infinity, NaN];

test.for(invalidCosts)('refuses to be made when the cost is %d', (cost) => {
  expect(() => new PasswordHasher({ cost })).toThrow(RangeError);
});

test.for([2, 2 ** 20])('can be made when the cost is %i', (cost) => {
  expect(() => new PasswordHasher({ cost })).not.toThrow();
});

test('verifies the password that it hashed', async () => {
  const hasher = createCheapHasher();
  const hash = await hasher.hash('correct horse');

  expect(await hasher.verify('correct horse', hash)).toBe(true);
});

test.for(['', 'correct', 'correct horse ', ' correct horse', 'Correct horse', 'correct horse\0'])(
  'does not verify "%s" when the password was another',
  async (other) => {
    const hasher = createCheapHasher();
    const hash = await hasher.hash('correct horse');

    expect(await hasher.verify(other, hash)).toBe(false);
  },
);

test('tells passwords apart when they differ only at the far end', async () => {
  const hasher = createCheapHasher();
  const long = 'x'.repeat(200);
  const hash = await hasher.hash(`${long}a`);

  expect(await hasher.verify(`${long}b`, hash)).toBe(false);
});

test('hashes one password differently every time', async () => {
  const hasher = createCheapHasher();

  const hashes = await Promise.all(Array.from({ length: 50 }, () => hasher.hash('correct horse')));

  expect(new Set(hashes)).toHaveProperty('size', 50);
});

test.for([
  { hashed: 'default', verified: 2, from: new PasswordHasher(), by: createCheapHasher() },
  { hashed: 2, verified: 'default', from: createCheapHasher(), by: new PasswordHasher() },
])('verifies a hash of cost $hashed when its own cost is $verified', async ({ from, by }) => {
  const hash = await from.hash('correct horse');

  expect(await by.verify('correct horse', hash)).toBe(true);
});
