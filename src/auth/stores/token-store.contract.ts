import { expect, test } from 'vitest';
import type { StoredToken, TokenStore } from '../ports.ts';

/** What every TokenStore keeps to. Call it in a test file, with a way to open an empty store. */
export function keepsTheTokenStoreContract(openStore: () => TokenStore): void {
  test('finds no token that was not saved', async () => {
    const store = openStore();
    await store.save(token({ digest: 'laptop' }));

    expect(await store.find('phone')).toBeUndefined();
  });

  test('finds a token as it was saved', async () => {
    const store = openStore();

    await store.save(token({ digest: 'laptop', userId: 'ada' }));

    expect(await store.find('laptop')).toEqual(token({ digest: 'laptop', userId: 'ada' }));
  });

  test('deletes one token, and leaves the user the others', async () => {
    const store = openStore();
    await store.save(token({ digest: 'laptop' }));
    await store.save(token({ digest: 'phone' }));

    await store.delete('laptop');

    expect(await store.find('laptop')).toBeUndefined();
    expect(await store.find('phone')).toBeDefined();
  });

  test('deletes nothing when the token is unknown', async () => {
    const store = openStore();
    await store.save(token({ digest: 'laptop' }));

    await store.delete('phone');

    expect(await store.find('laptop')).toBeDefined();
  });

  test('deletes every token of a user, and of nobody else', async () => {
    const store = openStore();
    await store.save(token({ digest: 'laptop', userId: 'ada' }));
    await store.save(token({ digest: 'phone', userId: 'ada' }));
    await store.save(token({ digest: 'desktop', userId: 'grace' }));

    await store.deleteAllOf('ada');

    expect(await store.find('laptop')).toBeUndefined();
    expect(await store.find('phone')).toBeUndefined();
    expect(await store.find('desktop')).toBeDefined();
  });

  test('deletes nothing when the user has no token', async () => {
    const store = openStore();
    await store.save(token({ digest: 'laptop', userId: 'ada' }));

    await store.deleteAllOf('grace');

    expect(await store.find('laptop')).toBeDefined();
  });

  test('keeps its token when the saved object changes', async () => {
    const store = openStore();
    const saved = token({ digest: 'laptop' });
    await store.save(saved);

    saved.expiresAt.setFullYear(2999);

    expect(await store.find('laptop')).toEqual(token({ digest: 'laptop' }));
  });

  test('keeps its token when the found object changes', async () => {
    const store = openStore();
    await store.save(token({ digest: 'laptop' }));

    const found = await store.find('laptop');
    found?.expiresAt.setFullYear(2999);

    expect(await store.find('laptop')).toEqual(token({ digest: 'laptop' }));
  });
}

function token({ digest, userId = 'ada' }: { digest: string; userId?: string }): StoredToken {
  return { digest, userId, expiresAt: new Date('2030-01-16T12:00:00.123Z') };
}
