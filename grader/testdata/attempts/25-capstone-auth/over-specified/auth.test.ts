import { expect, vi } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { test } from '#fixtures/test.ts';
import { WeakPasswordError } from '#src/auth/errors.ts';
import { createAuth } from '#src/auth/index.ts';
import { MemoryTokenStore } from '#src/auth/stores/memory-token-store.ts';
import { TokenManager } from '#src/auth/token-manager.ts';

const morning = new Date('2030-03-01T09:00:00Z');
const evening = new Date('2030-03-01T21:00:00Z');
const password = 'correct horse';

test('writes scrypt, cost, salt and key into a hash', async () => {
  const hash = await createCheapHasher().hash(password);

  expect(hash).toMatch(/^scrypt\$2\$[^$]+\$[^$]+$/);
});

test('hashes a password even when nobody has the name', async () => {
  const hasher = createCheapHasher();
  const hash = vi.spyOn(hasher, 'hash');
  const { auth } = createAuth({ hasher });

  await auth.login('nobody', password);

  expect(hash).toHaveBeenCalledExactlyOnceWith(password);
});

test('looks at the password first when the name is taken, too', async ({ auth }) => {
  await auth.auth.register('alice', password, 'alice@example.com');

  const registering = auth.auth.register('alice', 'short', 'alice@example.com');

  await expect(registering).rejects.toThrow(WeakPasswordError);
});

test('deletes a session from the store when it is logged out', async () => {
  const tokenStore = new MemoryTokenStore();
  const remove = vi.spyOn(tokenStore, 'delete');
  const tokens = new TokenManager({ store: tokenStore });

  await tokens.revokeToken(await tokens.createToken('alice'));

  expect(remove).toHaveBeenCalledOnce();
});

test('knows a token of the morning in the evening', async () => {
  const clock = vi.fn<() => Date>().mockReturnValueOnce(morning).mockReturnValueOnce(evening);
  const tokens = new TokenManager({ clock });

  const token = await tokens.createToken('alice');

  expect(await tokens.validateToken(token)).toBe('alice');
});
