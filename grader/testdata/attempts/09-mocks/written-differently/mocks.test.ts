import { beforeEach, describe, expect, it } from 'vitest';
import { createShop, type Shop } from '#src/orders/index.ts';
import type { Order } from '#src/orders/order.ts';
import type { OrderStore, PaymentGateway, PaymentResult } from '#src/orders/ports.ts';
import type { Product } from '#src/orders/product.ts';

let store: OrderStore;
let bank: Bank;
let shop: Shop;

beforeEach(async () => {
  store = openStore();
  bank = new Bank();
  shop = createShop({ store, payments: bank });
  await store.saveProduct({ id: 'kettle', name: 'Kettle', price: 30_00, stock: 10 });
  await store.saveProduct({ id: 'whisk', name: 'Whisk', price: 4_99, stock: 2 });
});

describe('when the bank approves', () => {
  it('moves the goods, the money and the order', async () => {
    const { id } = await shop.orders.createOrder('bob', [
      { productId: 'kettle', quantity: 3 },
      { productId: 'whisk', quantity: 2 },
    ]);

    await expect(shop.orders.processOrder(id)).resolves.toBe(true);

    expect(await stock('kettle')).toBe(7);
    expect(await stock('whisk')).toBe(0);
    expect(bank.asked).toEqual([['bob', 99_98]]);
    expect((await store.getOrder(id))!.status).toBe('completed');
  });
});

describe('when the bank refuses', () => {
  beforeEach(() => {
    bank.answer = { status: 'failed' };
  });

  it('says so and puts the goods back', async () => {
    const { id } = await shop.orders.createOrder('bob', [{ productId: 'whisk', quantity: 1 }]);

    await expect(shop.orders.processOrder(id)).resolves.toBe(false);

    expect(await stock('whisk')).toBe(2);
  });

  it('is content with the first no', async () => {
    const { id } = await shop.orders.createOrder('bob', [{ productId: 'whisk', quantity: 1 }]);

    await shop.orders.processOrder(id);

    expect(bank.asked).toHaveLength(1);
  });
});

describe('when the bank is out of order', () => {
  it('hands its error on', async () => {
    bank.answer = new TypeError('fetch failed');
    const { id } = await shop.orders.createOrder('bob', [{ productId: 'whisk', quantity: 1 }]);

    await expect(shop.orders.processOrder(id)).rejects.toBe(bank.answer);
  });
});

describe('when the goods are gone', () => {
  it('charges nothing and takes nothing', async () => {
    const { id } = await shop.orders.createOrder('bob', [
      { productId: 'kettle', quantity: 1 },
      { productId: 'whisk', quantity: 2 },
    ]);
    await shop.products.reduceStock('whisk', 1);

    await expect(shop.orders.processOrder(id)).rejects.toThrow(/^Insufficient stock for whisk/);

    expect(bank.asked).toEqual([]);
    expect(await stock('kettle')).toBe(10);
    expect(await stock('whisk')).toBe(1);
  });
});

async function stock(id: string): Promise<number> {
  return (await store.getProduct(id))!.stock;
}

/** Stub and spy in one, without vi: says what it is told to say, and notes who asked. */
class Bank implements PaymentGateway {
  answer: PaymentResult | Error = { status: 'success', transactionId: 'txn_1' };
  readonly asked: [string, number][] = [];

  async charge(userId: string, amount: number): Promise<PaymentResult> {
    this.asked.push([userId, amount]);
    if (this.answer instanceof Error) throw this.answer;
    return this.answer;
  }
}

/** Keeps everything as text, so that nobody can change what is kept. */
function openStore(): OrderStore {
  const products = new Map<string, string>();
  const orders = new Map<string, string>();

  const product = (id: string): Product | undefined => JSON.parse(products.get(id) ?? 'null') ?? undefined;
  const order = (id: string): Order | undefined => {
    const found = JSON.parse(orders.get(id) ?? 'null');
    return found ? { ...found, createdAt: new Date(found.createdAt) } : undefined;
  };
  const write = (into: Map<string, string>, what: { id: string }): void => {
    into.set(what.id, JSON.stringify(what));
  };

  return {
    getProduct: async (id) => product(id),
    saveProduct: async (one) => write(products, one),
    adjustStock: async (id, delta) => {
      const found = product(id);
      const left = (found?.stock ?? -Infinity) + delta;
      if (left >= 0) write(products, { ...found, stock: left } as Product);
      return left >= 0;
    },
    getOrder: async (id) => order(id),
    saveOrder: async (one) => write(orders, one),
    moveOrder: async (id, from, to) => {
      const found = order(id);
      if (found?.status !== from) return false;
      write(orders, { ...found, status: to } as Order);
      return true;
    },
  };
}
