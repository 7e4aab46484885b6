import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTestDatabase } from '#fixtures/database/test-database.ts';
import { createShop, type Shop } from '#src/orders/index.ts';
import type { PaymentGateway } from '#src/orders/ports.ts';
import { SqliteOrderStore } from '#src/orders/stores/sqlite-order-store.ts';

const database = openTestDatabase();
const charge = vi.fn<PaymentGateway['charge']>();
let till1: Shop;
let till2: Shop;

beforeEach(async () => {
  database.exec('SAVEPOINT clean');
  const store = new SqliteOrderStore(database);
  till1 = createShop({ store, payments: { charge } });
  till2 = createShop({ store, payments: { charge } });
  await store.saveProduct({ id: 'kite', name: 'Kite', price: 30_00, stock: 4 });
  charge.mockReset().mockResolvedValue({ status: 'success' });
});
afterEach(() => database.exec('ROLLBACK TO clean; RELEASE clean'));

describe('four kites', () => {
  it('fly to no more than four owners', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, (_, number) => buy(`owner ${number}`, 1)));

    const ends = await Promise.allSettled(ids.map((id) => till1.orders.processOrder(id)));

    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
    expect(await kites()).toBe(0);
  });

  it.for([1, 2])('are charged once, though the button is hit five times at %d tills', async (tills) => {
    const id = await buy('dora', 1);

    const ends = await Promise.allSettled(
      Array.from({ length: 5 }, (_, hit) => (hit % tills ? till2 : till1).orders.processOrder(id)),
    );

    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(charge).toHaveBeenCalledExactlyOnceWith('dora', 30_00);
  });
});

describe('while the line to the bank is busy', () => {
  it('no second click gets anywhere', async () => {
    const id = await buy('dora', 2);
    const line = Promise.withResolvers<{ status: 'success' }>();
    charge.mockReturnValue(line.promise);

    const ends: unknown[] = [];
    for (let click = 0; click < 3; click++) {
      till1.orders.processOrder(id).then(
        (paid) => ends.push(paid),
        (error: Error) => ends.push(error.name),
      );
      await nextTurn();
    }
    line.resolve({ status: 'success' });
    await nextTurn();

    expect(ends).toEqual(['OrderNotPendingError', 'OrderNotPendingError', true]);
    expect(await till1.store.getOrder(id)).toMatchObject({ status: 'completed' });
  });

  it.for([
    ['success', 102],
    ['failed', 104],
  ] as const)('a parcel is unpacked, and stays so when the answer is %s', async ([status, left]) => {
    const id = await buy('dora', 2);
    charge.mockImplementation(async () => {
      await till2.products.restock('kite', 100);
      return { status };
    });

    await till1.orders.processOrder(id);

    expect(await kites()).toBe(left);
  });
});

it('hands each answer to the one who asked', async () => {
  charge.mockImplementation(async (userId) => ({ status: userId === 'emil' ? 'success' : 'failed' }));
  const ids = await Promise.all(['dora', 'emil', 'fritz'].map((name) => buy(name, 1)));

  const ends = await Promise.all(ids.map((id) => till1.orders.processOrder(id)));

  expect(ends).toEqual([false, true, false]);
});

async function buy(userId: string, quantity: number): Promise<string> {
  const { id } = await till1.orders.createOrder(userId, [{ productId: 'kite', quantity }]);
  return id;
}

async function kites(): Promise<number | undefined> {
  return (await till1.store.getProduct('kite'))?.stock;
}
