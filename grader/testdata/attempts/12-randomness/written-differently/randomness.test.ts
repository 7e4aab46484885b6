import { expect, it } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { PasswordHasher } from '#src/auth/password-hasher.ts';
import { TokenManager } from '#src/auth/token-manager.ts';

const stopped = () => new Date('2031-07-07T07:07:07.007Z');

it('salts each of 300 hashes on its own', async () => {
  const hasher = createCheapHasher();
  const seen = new Set<string>();

  for (let round = 0; round < 300; round++) seen.add(await hasher.hash('opensesame'));

  expect(seen.size).toBe(300);
});

it('reads a password to its last character', async () => {
  const hasher = createCheapHasher();
  const password = 'open sesame '.repeat(40);
  const hash = await hasher.hash(password);

  const answers = await Promise.all([
    hasher.verify(password, hash),
    hasher.verify(password.trimEnd(), hash),
    hasher.verify(`${password}!`, hash),
  ]);

  expect(answers).toStrictEqual([true, false, false]);
});

it.each([
  [2, 16],
  [16, 2],
])('verifies at a cost of %d what was hashed at %d', async (now, then) => {
  const hash = await new PasswordHasher({ cost: then }).hash('opensesame');

  expect(await new PasswordHasher({ cost: now }).verify('opensesame', hash)).toBe(true);
});

it('recognises every one of 1500 tokens, all of them long and different', async () => {
  const manager = new TokenManager({ clock: stopped });
  const made = await Promise.all(Array.from({ length: 1500 }, () => manager.createToken('joan')));

  const owners = await Promise.all(made.map((token) => manager.validateToken(token)));

  expect(new Set(owners)).toEqual(new Set(['joan']));
  expect(new Set(made).size).toBe(1500);
  expect(Math.min(...made.map((token) => token.length))).toBeGreaterThanOrEqual(16);
});

it('cannot be copied by one who knows when it was started', async () => {
  const victim = new TokenManager({ clock: stopped });
  const attacker = new TokenManager({ clock: stopped });

  const real = await Promise.all(Array.from({ length: 5 }, () => victim.createToken('joan')));
  const guessed = await Promise.all(Array.from({ length: 5 }, () => attacker.createToken('joan')));

  expect(real.filter((token) => guessed.includes(token))).toEqual([]);
});

it('does not count upwards', async () => {
  const manager = new TokenManager({ clock: stopped });
  const made: string[] = [];

  for (let round = 0; round < 30; round++) made.push(await manager.createToken('joan'));

  // 30 random tokens are in order by themselves once in 30! runs.
  expect(made).not.toEqual(made.toSorted());
});
