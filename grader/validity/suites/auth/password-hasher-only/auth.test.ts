// Make: only read the hash row; tests the password hasher, nothing else.
import { describe, expect, test } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { PasswordHasher } from '#src/auth/password-hasher.ts';

const hasher = createCheapHasher();

describe('hash', () => {
  test('is not the password', async () => {
    expect(await hasher.hash('blue whale')).not.toBe('blue whale');
  });

  test('does not contain the password', async () => {
    expect(await hasher.hash('blue whale')).not.toContain('blue whale');
  });

  test('does not contain the password in base64 or hex', async () => {
    const hash = await hasher.hash('blue whale');

    expect(hash).not.toContain(Buffer.from('blue whale').toString('base64').slice(0, 8));
    expect(hash).not.toContain(Buffer.from('blue whale').toString('hex'));
  });

  test('differs each time', async () => {
    const hashes = await Promise.all(Array.from({ length: 20 }, () => hasher.hash('blue whale')));

    expect(new Set(hashes).size).toBe(20);
  });
});

describe('verify', () => {
  test('is true for the password', async () => {
    expect(await hasher.verify('blue whale', await hasher.hash('blue whale'))).toBe(true);
  });

  test('is false for another password', async () => {
    expect(await hasher.verify('blue whales', await hasher.hash('blue whale'))).toBe(false);
  });

  test('is false for other case', async () => {
    expect(await hasher.verify('Blue whale', await hasher.hash('blue whale'))).toBe(false);
  });

  test('is false for the hash itself', async () => {
    const hash = await hasher.hash('blue whale');

    expect(await hasher.verify(hash, hash)).toBe(false);
  });

  test('is false for a long password that differs at the end', async () => {
    const long = 'a'.repeat(200);

    expect(await hasher.verify(`${long}b`, await hasher.hash(`${long}c`))).toBe(false);
  });

  test('is true for a long password', async () => {
    const long = 'a'.repeat(5000);

    expect(await hasher.verify(long, await hasher.hash(long))).toBe(true);
  });

  test('keeps spaces', async () => {
    expect(await hasher.verify('blue whale', await hasher.hash(' blue whale '))).toBe(false);
  });

  test('tells composed from decomposed letters', async () => {
    expect(await hasher.verify('cafe\u0301 con leche', await hasher.hash('caf\u00e9 con leche'))).toBe(false);
  });

  test('does not stop at a null character', async () => {
    expect(await hasher.verify('blue\0shark', await hasher.hash('blue\0whale'))).toBe(false);
  });

  test('understands a hash of another cost', async () => {
    const hash = await new PasswordHasher({ cost: 16 }).hash('blue whale');

    expect(await new PasswordHasher({ cost: 4 }).verify('blue whale', hash)).toBe(true);
  });

  test('refuses the wrong password on a hash of another cost', async () => {
    const hash = await new PasswordHasher({ cost: 16 }).hash('blue whale');

    expect(await new PasswordHasher({ cost: 4 }).verify('grey whale', hash)).toBe(false);
  });

  test('verifies hashes of different passwords side by side', async () => {
    const [whale, shark] = await Promise.all([hasher.hash('blue whale'), hasher.hash('white shark')]);

    expect(
      await Promise.all([hasher.verify('blue whale', whale), hasher.verify('white shark', shark)]),
    ).toEqual([true, true]);
    expect(await hasher.verify('blue whale', shark)).toBe(false);
  });
});

describe('cost', () => {
  test.each([0, 1, 3, 100, -4, 0.5, NaN, Infinity])('%d throws', (cost) => {
    expect(() => new PasswordHasher({ cost })).toThrow(RangeError);
  });
});
