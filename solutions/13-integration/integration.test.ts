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
import type { Order } from '#src/orders/order.ts';
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
  const alice = await customerOf(auth, await signUp(auth, 'alice'));
  const order = await orderMugs(shop, alice, 2);

  const paid = await shop.orders.processOrder(order.id);

  expect(paid).toBe(true);
  expect(await statusOf(shop, order)).toBe('completed');
  expect(payments.charges).toEqual([{ userId: alice.id, amount: 25_00 }]);
});

test('has one mug left when two of three are sold', async ({ auth, shop }) => {
  await shelveMugs(shop, { stock: 3 });
  const alice = await customerOf(auth, await signUp(auth, 'alice'));
  const order = await orderMugs(shop, alice, 2);

  await shop.orders.processOrder(order.id);

  const mug = await shop.products.getProduct('mug');
  expect(mug?.stock).toBe(1);
});

test('refuses the next customer when too few are left', async ({ auth, shop }) => {
  await shelveMugs(shop, { stock: 3 });
  const alice = await customerOf(auth, await signUp(auth, 'alice'));
  const bob = await customerOf(auth, await signUp(auth, 'bob'));
  const order = await orderMugs(shop, alice, 2);
  await shop.orders.processOrder(order.id);

  const ordering = orderMugs(shop, bob, 2);

  await expect(ordering).rejects.toThrow(InsufficientStockError);
});

test('sells the last mug to somebody else when the first card was refused', async ({
  auth,
  shop,
  payments,
}) => {
  await shelveMugs(shop, { price: 12_50, stock: 1 });
  const alice = await customerOf(auth, await signUp(auth, 'alice'));
  const bob = await customerOf(auth, await signUp(auth, 'bob'));
  refuseNextCharge(payments);
  const refused = await orderMugs(shop, alice, 1);
  await shop.orders.processOrder(refused.id);

  const order = await orderMugs(shop, bob, 1);
  await shop.orders.processOrder(order.id);

  expect(payments.charges).toEqual([{ userId: bob.id, amount: 12_50 }]);
});

test('lets customers order again and pay when their card was refused', async ({ auth, shop, payments }) => {
  await shelveMugs(shop);
  const alice = await customerOf(auth, await signUp(auth, 'alice'));

  refuseNextCharge(payments);
  const refused = await orderMugs(shop, alice, 2);
  expect(await shop.orders.processOrder(refused.id)).toBe(false);

  const paid = await orderMugs(shop, alice, 1);
  expect(await shop.orders.processOrder(paid.id)).toBe(true);

  expect(await statusOf(shop, refused)).toBe('payment_failed');
  expect(await statusOf(shop, paid)).toBe('completed');
});

test('keeps an order for the customer when the session has ended overnight', async ({
  auth,
  shop,
  clock,
}) => {
  await shelveMugs(shop);
  const evening = await signUp(auth, 'alice');
  const order = await orderMugs(shop, await customerOf(auth, evening), 1);

  clock.advance(12 * hour);
  expect(await auth.getCurrentUser(evening)).toBeUndefined();

  const alice = await customerOf(auth, await signIn(auth, 'alice'));
  expect(await shop.store.getOrder(order.id)).toMatchObject({ userId: alice.id, status: 'pending' });
});

test('charges the price of the evening when it goes up overnight', async ({
  auth,
  shop,
  payments,
  clock,
}) => {
  await shelveMugs(shop, { price: 12_50 });
  const alice = await customerOf(auth, await signUp(auth, 'alice'));
  const order = await orderMugs(shop, alice, 1);
  clock.advance(12 * hour);
  await shelveMugs(shop, { price: 15_00 });

  await shop.orders.processOrder(order.id);

  expect(payments.charges).toEqual([{ userId: alice.id, amount: 12_50 }]);
});

test('charges customers for their own order when somebody else has ordered since', async ({
  auth,
  shop,
  payments,
}) => {
  await shelveMugs(shop, { price: 12_50 });
  const alice = await customerOf(auth, await signUp(auth, 'alice'));
  const bob = await customerOf(auth, await signUp(auth, 'bob'));
  const order = await orderMugs(shop, alice, 1);
  await orderMugs(shop, bob, 3);

  await shop.orders.processOrder(order.id);

  expect(payments.charges).toEqual([{ userId: alice.id, amount: 12_50 }]);
});

test('knows customers no longer when they have signed out', async ({ auth, shop }) => {
  await shelveMugs(shop);
  const token = await signUp(auth, 'alice');
  await orderMugs(shop, await customerOf(auth, token), 1);

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

function orderMugs(shop: Shop, customer: User, quantity: number): Promise<Order> {
  return shop.orders.createOrder(customer.id, [{ productId: 'mug', quantity }]);
}

async function statusOf(shop: Shop, { id }: Order): Promise<string | undefined> {
  const order = await shop.store.getOrder(id);
  return order?.status;
}

/** Refuses the next charge alone: those after it go through. */
function refuseNextCharge(payments: FakePaymentGateway): void {
  vi.spyOn(payments, 'charge').mockResolvedValueOnce({ status: 'failed' });
}
