import { beforeEach, describe, expect, it } from 'vitest';
import { createShop, type Shop } from '#src/orders/index.ts';
import type { OrderStore, PaymentResult } from '#src/orders/ports.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';

let asked = 0;
let bills: number[] = [];
let answer: PaymentResult['status'] = 'success';
let shop: Shop;

/** Passes everything on, and counts it. */
function counting(store: OrderStore): OrderStore {
  return new Proxy(store, {
    get(target, name: keyof OrderStore) {
      return (...args: never[]) => {
        asked += 1;
        return (target[name] as (...args: never[]) => Promise<unknown>).apply(target, args);
      };
    },
  });
}

beforeEach(async () => {
  bills = [];
  answer = 'success';
  shop = await freshShop();
});

async function freshShop(): Promise<Shop> {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'pin', name: 'Pin', price: 1, stock: 1_000_000 });
  return createShop({
    store: counting(store),
    payments: {
      charge: async (_who, amount) => {
        bills.push(amount);
        return { status: answer };
      },
    },
  });
}

const pins = (lines: number, pieces = 1) =>
  Array.from({ length: lines }, () => ({ productId: 'pin', quantity: pieces }));

/** What is asked to make the order, and to process it. */
async function workOf(lines: number, pieces = 1) {
  asked = 0;
  const { id } = await shop.orders.createOrder('zoe', pins(lines, pieces));
  const make = asked;
  asked = 0;
  await shop.orders.processOrder(id);
  return { make, process: asked };
}

const chores = ['make', 'process'] as const;

describe.for(chores)('to %s an order', (chore) => {
  it.for([50, 100, 400])('of %d lines is in proportion to ten', async (lines) => {
    const few = await workOf(10);
    const many = await workOf(lines);

    expect(many[chore] / few[chore]).toBeLessThanOrEqual(lines / 10);
  });

  it('is no more work on the last day than on the first', async () => {
    const young = await workOf(3);
    for (let day = 1; day < 30; day++) await workOf(3);
    const old = await workOf(3);

    expect(old[chore]).toBe(young[chore]);
  });

  it.for(['success', 'failed'] as const)('of many pieces is one of few, with a %s', async (outcome) => {
    answer = outcome;

    const few = await workOf(2, 1);
    const many = await workOf(2, 5_000);

    expect(many[chore]).toBe(few[chore]);
  });
});

it('is one payment, however long', async () => {
  await workOf(70);

  expect(bills).toEqual([70]);
});
