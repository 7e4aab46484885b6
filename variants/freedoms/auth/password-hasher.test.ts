import { expect, test } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { PasswordHasher } from '#src/auth/password-hasher.ts';

/** Tests to avoid: each relies on the freedom that its name begins with. */

test('message: of a cost that makes no sense', () => {
  expect(() => new PasswordHasher({ cost: 3 })).toThrow('cost must be a power of two');
});

test('hashes: begin with what made them', async () => {
  expect(await createCheapHasher().hash('correct horse')).toMatch(/^scrypt/);
});

test('hashes: have four parts', async () => {
  const hash = await createCheapHasher().hash('correct horse');

  expect(hash.split('$')).toHaveLength(4);
});

test('hashes: name their cost', async () => {
  expect(await createCheapHasher().hash('correct horse')).toContain('$2$');
});

test('hashes: have 78 characters', async () => {
  expect(await createCheapHasher().hash('correct horse')).toHaveLength(78);
});

test('methods: the list of all', () => {
  expect(Object.getOwnPropertyNames(PasswordHasher.prototype)).toEqual(['constructor', 'hash', 'verify']);
});
