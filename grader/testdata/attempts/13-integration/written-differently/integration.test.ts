import { beforeEach, describe, expect, it } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { FakeClock } from '#fixtures/fakes/fake-clock.ts';
import { type Auth, createAuth } from '#src/auth/index.ts';
import { createShop, type Shop } from '#src/orders/index.ts';
import type { PaymentGateway, PaymentResult } from '#src/orders/ports.ts';

const secret = 'a long enough secret';
const day = 86_400_000;

let clock: FakeClock;
let bank: Bank;
let shop: Shop;
let auth: Auth;

beforeEach(async () => {
  clock = new FakeClock(new Date('2031-12-23T18:00:00Z'));
  bank = new Bank();
  shop = createShop({ payments: bank, clock: clock.now });
  auth = createAuth({ hasher: createCheapHasher(), clock: clock.now, ttl: day / 2 });
  await shop.store.saveProduct({ id: 'kite', name: 'Kite', price: 29_90, stock: 2 });
  await shop.store.saveProduct({ id: 'yarn', name: 'Yarn', price: 3_10, stock: 40 });
});

describe('Dora, who goes shopping', () => {
  it('leaves with her kite, and the shop with one kite less', async () => {
    const dora = await visit('dora');
    bank.open(dora.id, 100_00);

    const order = await dora.order({ kite: 1, yarn: 4 });
    const pending = await shop.store.getOrder(order.id);
    const answer = await shop.orders.processOrder(order.id);
    const done = await shop.store.getOrder(order.id);

    expect({ answer, before: pending?.status, after: done?.status }).toEqual({
      answer: true,
      before: 'pending',
      after: 'completed',
    });
    expect(bank.balanceOf(dora.id)).toBe(100_00 - 29_90 - 4 * 3_10);
    expect(await shop.products.checkStock('kite', 1)).toBe(true);
    expect(await shop.products.checkStock('kite', 2)).toBe(false);
    expect(await shop.products.checkStock('yarn', 37)).toBe(false);
  });

  it('orders less when her account does not cover it', async () => {
    const dora = await visit('dora');
    bank.open(dora.id, 30_00);

    const tooMuch = await dora.order({ kite: 2 });
    expect(await shop.orders.processOrder(tooMuch.id)).toBe(false);
    const affordable = await dora.order({ kite: 1 });
    expect(await shop.orders.processOrder(affordable.id)).toBe(true);

    const statuses = await Promise.all(
      [tooMuch, affordable].map(async ({ id }) => (await shop.store.getOrder(id))?.status),
    );
    expect(statuses).toEqual(['payment_failed', 'completed']);
    expect(bank.balanceOf(dora.id)).toBe(10);
  });

  it('pays on Christmas Eve what she was told the evening before, though Emil came in between', async () => {
    const dora = await visit('dora');
    bank.open(dora.id, 100_00);
    const order = await dora.order({ kite: 1 });

    clock.advance(day / 2);
    const emil = await visit('emil');
    bank.open(emil.id, 100_00);
    await emil.order({ yarn: 1 });
    await shop.store.saveProduct({ id: 'kite', name: 'Kite', price: 49_90, stock: 2 });
    expect(await auth.auth.getCurrentUser(dora.token)).toBeUndefined();
    const doraAgain = await comeBack('dora');
    expect(doraAgain.id).toBe(order.userId);
    await shop.orders.processOrder(order.id);

    expect(bank.balanceOf(dora.id)).toBe(70_10);
    expect(bank.balanceOf(emil.id)).toBe(100_00);
  });
});

describe('a session', () => {
  it('is over for whoever signs out, and for nobody else', async () => {
    const dora = await visit('dora');
    const emil = await visit('emil');

    await auth.auth.logout(dora.token);

    expect(await auth.auth.getCurrentUser(dora.token)).toBeUndefined();
    expect(await auth.auth.getCurrentUser(emil.token)).toMatchObject({ username: 'emil' });
  });

  it('is over on all devices of one customer', async () => {
    const tablet = await visit('dora');
    const watch = await comeBack('dora');

    await auth.auth.logoutEverywhere(watch.id);

    for (const { token } of [tablet, watch]) {
      expect(await auth.auth.getCurrentUser(token)).toBeUndefined();
    }
  });
});

async function visit(username: string) {
  await auth.auth.register(username, secret, `${username}@example.org`);
  return comeBack(username);
}

async function comeBack(username: string) {
  const token = (await auth.auth.login(username, secret)) ?? 'no token';
  const user = await auth.auth.getCurrentUser(token);
  if (!user) throw new Error(`${username} did not get in`);

  return {
    token,
    id: user.id,
    order: (basket: Record<string, number>) =>
      shop.orders.createOrder(
        user.id,
        Object.entries(basket).map(([productId, quantity]) => ({ productId, quantity })),
      ),
  };
}

/** Stands in for the payment service: refuses what the account does not cover. */
class Bank implements PaymentGateway {
  readonly #accounts = new Map<string, number>();

  open(userId: string, balance: number): void {
    this.#accounts.set(userId, balance);
  }

  balanceOf(userId: string): number | undefined {
    return this.#accounts.get(userId);
  }

  async charge(userId: string, amount: number): Promise<PaymentResult> {
    const balance = this.#accounts.get(userId) ?? 0;
    if (balance < amount) return { status: 'failed' };

    this.#accounts.set(userId, balance - amount);
    return { status: 'success', transactionId: `bank-${balance}-${amount}` };
  }
}
