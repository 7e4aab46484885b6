import { setImmediate as nextTurn } from 'node:timers/promises';
import { faker } from '@faker-js/faker/locale/en';
import { expect, test } from 'vitest';
import { productFactory } from '#fixtures/factories/product.ts';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { createShop } from './index.ts';
import type { OrderStore } from './ports.ts';
import { MemoryOrderStore } from './stores/memory-order-store.ts';
import { SqliteOrderStore } from './stores/sqlite-order-store.ts';

const stores: { name: string; open: () => OrderStore }[] = [
  { name: 'memory', open: () => new MemoryOrderStore() },
  { name: 'sqlite', open: () => new SqliteOrderStore(':memory:') },
];

const tries = 200;

test.for(stores)('sells the last item once when two orders want it at once ($name)', async ({ open }) => {
  for (let attempt = 0; attempt < tries; attempt++) {
    const { shop, payments } = openShop(open());
    const mug = productFactory.build({ stock: 1, price: 12_50 });
    await shop.store.saveProduct(mug);
    const one = await shop.orders.createOrder('ada', [{ productId: mug.id, quantity: 1 }]);
    const other = await shop.orders.createOrder('grace', [{ productId: mug.id, quantity: 1 }]);

    const results = await Promise.allSettled([
      shop.orders.processOrder(one.id),
      shop.orders.processOrder(other.id),
    ]);

    expect(outcomesOf(results)).toEqual(['InsufficientStockError', true]);
    expect(payments.charges).toHaveLength(1);
    expect(await shop.store.getProduct(mug.id)).toHaveProperty('stock', 0);
  }
});

test.for(stores)('charges an order once when it is processed twice at once ($name)', async ({ open }) => {
  for (let attempt = 0; attempt < tries; attempt++) {
    const { shop, payments } = openShop(open());
    const mug = productFactory.build({ stock: 5, price: 12_50 });
    await shop.store.saveProduct(mug);
    const order = await shop.orders.createOrder('ada', [{ productId: mug.id, quantity: 2 }]);

    const results = await Promise.allSettled([
      shop.orders.processOrder(order.id),
      shop.orders.processOrder(order.id),
    ]);

    expect(outcomesOf(results)).toEqual(['OrderNotPendingError', true]);
    expect(payments.charges).toEqual([{ userId: 'ada', amount: 25_00 }]);
    expect(await shop.store.getProduct(mug.id)).toHaveProperty('stock', 3);
  }
});

function openShop(store: OrderStore) {
  const payments = new FakePaymentGateway();
  return { shop: createShop({ payments, store: hesitant(store) }), payments };
}

/** The same store, but every answer takes a while, now longer, now shorter: the two meet in many ways. */
function hesitant(store: OrderStore): OrderStore {
  async function slowly<T>(ask: () => Promise<T>): Promise<T> {
    await dither();
    const answer = await ask();
    await dither();
    return answer;
  }
  return {
    getProduct: (id) => slowly(() => store.getProduct(id)),
    saveProduct: (product) => slowly(() => store.saveProduct(product)),
    adjustStock: (id, delta) => slowly(() => store.adjustStock(id, delta)),
    getOrder: (id) => slowly(() => store.getOrder(id)),
    saveOrder: (order) => slowly(() => store.saveOrder(order)),
    moveOrder: (id, from, to) => slowly(() => store.moveOrder(id, from, to)),
  };
}

async function dither(): Promise<void> {
  for (let turns = faker.number.int({ max: 2 }); turns > 0; turns--) await nextTurn();
}

/** What each promise came to, a value or the name of an error, whoever was first. */
function outcomesOf(results: PromiseSettledResult<boolean>[]): (boolean | string)[] {
  const outcomes = results.map((result) =>
    result.status === 'fulfilled' ? result.value : (result.reason as Error).name,
  );
  return outcomes.toSorted();
}
