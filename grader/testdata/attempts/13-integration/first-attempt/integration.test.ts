import { expect, test as base, vi } from 'vitest';
import { openTestDatabase } from '#fixtures/database/test-database.ts';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { FakeClock } from '#fixtures/fakes/fake-clock.ts';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import type { AuthService } from '#src/auth/auth-service.ts';
import { createAuth } from '#src/auth/index.ts';
import { SqliteTokenStore } from '#src/auth/stores/sqlite-token-store.ts';
import { SqliteUserStore } from '#src/auth/stores/sqlite-user-store.ts';
import type { User } from '#src/auth/user.ts';
import { InsufficientStockError } from '#src/orders/errors.ts';
import { createShop, type Shop } from '#src/orders/index.ts';
import type { Product } from '#src/orders/product.ts';
import { SqliteOrderStore } from '#src/orders/stores/sqlite-order-store.ts';

const hour = 60 * 60 * 1000;
const password = 'correct horse battery';

const test = base
  .extend('clock', () => new FakeClock())
  .extend('payments', () => new FakePaymentGateway())
  .extend('shop', ({ payments, clock }, { onCleanup }) => {
    const database = openTestDatabase();
    onCleanup(() => database.close());

    return createShop({ store: new SqliteOrderStore(database), payments, clock: clock.now });
  })
  .extend('auth', ({ clock }, { onCleanup }) => {
    const database = openTestDatabase();
    onCleanup(() => database.close());

    const users = new SqliteUserStore(database);
    const tokenStore = new SqliteTokenStore(database);
    const hasher = createCheapHasher();
    return createAuth({ users, tokenStore, hasher, clock: clock.now, ttl: 8 * hour }).auth;
  });

test('sells customers what they order', async ({ auth, shop, payments }) => {
  await shelveMugs(shop, { price: 12_50, stock: 3 });
  const token = await signUp(auth, 'alice');
  const alice = await customerOf(auth, token);
  const order = await shop.orders.createOrder(alice.id, [{ productId: 'mug', quantity: 2 }]);

  const paid = await shop.orders.processOrder(order.id);

  expect(paid).toBe(true);
  expect((await shop.store.getOrder(order.id))?.status).toBe('completed');
  expect((await shop.store.getProduct('mug'))?.stock).toBe(1);
  expect(payments.charges).toEqual([{ userId: alice.id, amount: 25_00 }]);
});

test('refuses the next customer when too few are left', async ({ auth, shop }) => {
  await shelveMugs(shop, { stock: 3 });
  const alice = await customerOf(auth, await signUp(auth, 'alice'));
  const bob = await customerOf(auth, await signUp(auth, 'bob'));
  const order = await shop.orders.createOrder(alice.id, [{ productId: 'mug', quantity: 2 }]);
  const late = await shop.orders.createOrder(bob.id, [{ productId: 'mug', quantity: 2 }]);

  await shop.orders.processOrder(order.id);

  await expect(shop.orders.processOrder(late.id)).rejects.toThrow(InsufficientStockError);
});

test('sells the last mug to somebody else when the first card was refused', async ({
  auth,
  shop,
  payments,
}) => {
  await shelveMugs(shop, { stock: 1 });
  const alice = await customerOf(auth, await signUp(auth, 'alice'));
  const bob = await customerOf(auth, await signUp(auth, 'bob'));
  refuseNextCharge(payments);
  const refused = await shop.orders.createOrder(alice.id, [{ productId: 'mug', quantity: 1 }]);
  await shop.orders.processOrder(refused.id);

  const order = await shop.orders.createOrder(bob.id, [{ productId: 'mug', quantity: 1 }]);

  expect(await shop.orders.processOrder(order.id)).toBe(true);
});

test('lets customers order again and pay when their card was refused', async ({ auth, shop, payments }) => {
  await shelveMugs(shop);
  const alice = await customerOf(auth, await signUp(auth, 'alice'));
  refuseNextCharge(payments);
  const refused = await shop.orders.createOrder(alice.id, [{ productId: 'mug', quantity: 1 }]);
  expect(await shop.orders.processOrder(refused.id)).toBe(false);

  const order = await shop.orders.createOrder(alice.id, [{ productId: 'mug', quantity: 1 }]);
  expect(await shop.orders.processOrder(order.id)).toBe(true);

  expect((await shop.store.getOrder(order.id))?.status).toBe('completed');
});

test('charges the price of the evening when it goes up overnight', async ({
  auth,
  shop,
  payments,
  clock,
}) => {
  await shelveMugs(shop, { price: 12_50 });
  const alice = await customerOf(auth, await signUp(auth, 'alice'));
  const order = await shop.orders.createOrder(alice.id, [{ productId: 'mug', quantity: 1 }]);
  clock.advance(12 * hour);
  await shelveMugs(shop, { price: 15_00 });
  await signIn(auth, 'alice');

  await shop.orders.processOrder(order.id);

  expect(payments.charges).toEqual([{ userId: alice.id, amount: 12_50 }]);
});

test('charges customers for their own order when somebody else has ordered since', async ({
  auth,
  shop,
  payments,
  clock,
}) => {
  await shelveMugs(shop, { price: 12_50 });
  const alice = await customerOf(auth, await signUp(auth, 'alice'));
  const bob = await customerOf(auth, await signUp(auth, 'bob'));

  const first = await shop.orders.createOrder(alice.id, [{ productId: 'mug', quantity: 1 }]);
  await shop.orders.processOrder(first.id);
  clock.advance(hour);
  const second = await shop.orders.createOrder(bob.id, [{ productId: 'mug', quantity: 3 }]);
  await shop.orders.processOrder(second.id);

  expect(payments.charges).toEqual([
    { userId: alice.id, amount: 12_50 },
    { userId: bob.id, amount: 37_50 },
  ]);
});

test('knows customers no longer when they have signed out', async ({ auth }) => {
  const token = await signUp(auth, 'alice');

  await auth.logout(token);

  expect(await auth.getCurrentUser(token)).toBeUndefined();
});

test('ends the session of a lost phone when its owner signs out everywhere', async ({ auth }) => {
  const phone = await signUp(auth, 'alice');
  const laptop = await signIn(auth, 'alice');
  const alice = await customerOf(auth, laptop);

  await auth.logoutEverywhere(alice.id);

  expect(await auth.getCurrentUser(phone)).toBeUndefined();
});

/** Registers a customer and signs them in. */
async function signUp(auth: AuthService, username: string): Promise<string> {
  await auth.register(username, password, `${username}@example.com`);
  return signIn(auth, username);
}

async function signIn(auth: AuthService, username: string): Promise<string> {
  const token = await auth.login(username, password);
  if (token === undefined) throw new Error(`${username} could not sign in`);
  return token;
}

/** The customer who shows this token. */
async function customerOf(auth: AuthService, token: string): Promise<User> {
  const user = await auth.getCurrentUser(token);
  if (user === undefined) throw new Error('Nobody has this token');
  return user;
}

/** Puts mugs on the shelf, or changes those that are there. */
async function shelveMugs(shop: Shop, mugs: Partial<Product> = {}): Promise<void> {
  await shop.store.saveProduct({ id: 'mug', name: 'Mug', price: 12_50, stock: 10, ...mugs });
}

/** Refuses the next charge alone: those after it go through. */
function refuseNextCharge(payments: FakePaymentGateway): void {
  vi.spyOn(payments, 'charge').mockResolvedValueOnce({ status: 'failed' });
}
