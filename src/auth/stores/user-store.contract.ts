import { expect, test } from 'vitest';
import { userFactory } from '#fixtures/factories/user.ts';
import type { UserStore } from '../ports.ts';

/** What every UserStore keeps to. Call it in a test file, with a way to open an empty store. */
export function keepsTheUserStoreContract(openStore: () => UserStore): void {
  test('knows no user that was not created', async () => {
    const store = openStore();
    await store.create(userFactory.build());

    expect(await store.getById('nobody')).toBeUndefined();
    expect(await store.getByUsername('nobody')).toBeUndefined();
  });

  test('returns a user by id as it was created', async () => {
    const store = openStore();
    const [ada, grace] = userFactory.buildList(2);
    await store.create(ada);
    await store.create(grace);

    expect(await store.getById(ada.id)).toEqual(ada);
  });

  test('returns a user by name as it was created', async () => {
    const store = openStore();
    const [ada, grace] = userFactory.buildList(2);
    await store.create(ada);
    await store.create(grace);

    expect(await store.getByUsername(ada.username)).toEqual(ada);
  });

  test('says that it created the user', async () => {
    const store = openStore();

    expect(await store.create(userFactory.build())).toBe(true);
  });

  test('creates nobody when the name is taken', async () => {
    const store = openStore();
    const first = userFactory.build({ username: 'ada' });
    const second = userFactory.build({ username: 'ada' });
    await store.create(first);

    const created = await store.create(second);

    expect(created).toBe(false);
    expect(await store.getByUsername('ada')).toEqual(first);
    expect(await store.getById(second.id)).toBeUndefined();
  });

  test('creates one user when several want one name at once', async () => {
    const store = openStore();
    const users = userFactory.buildList(10, { username: 'ada' });

    const created = await Promise.all(users.map((user) => store.create(user)));

    expect(created.filter(Boolean)).toHaveLength(1);
  });

  test.for(['Ada', 'ada ', 'adá', 'ad'])('tells ada from "%s"', async (other) => {
    const store = openStore();
    await store.create(userFactory.build({ username: 'ada' }));

    expect(await store.getByUsername(other)).toBeUndefined();
    expect(await store.create(userFactory.build({ username: other }))).toBe(true);
  });

  test('keeps its user when the created object changes', async () => {
    const store = openStore();
    const user = userFactory.build();
    const asCreated = structuredClone(user);
    await store.create(user);

    user.email = 'changed@example.com';
    user.createdAt.setFullYear(1970);

    expect(await store.getById(user.id)).toEqual(asCreated);
  });

  test('keeps its user when an object returned by id changes', async () => {
    const store = openStore();
    const user = userFactory.build();
    await store.create(user);

    const returned = await store.getById(user.id);
    returned?.createdAt.setFullYear(1970);

    expect(await store.getById(user.id)).toEqual(user);
  });

  test('keeps its user when an object returned by name changes', async () => {
    const store = openStore();
    const user = userFactory.build();
    await store.create(user);

    const returned = await store.getByUsername(user.username);
    returned?.createdAt.setFullYear(1970);

    expect(await store.getById(user.id)).toEqual(user);
  });
}
