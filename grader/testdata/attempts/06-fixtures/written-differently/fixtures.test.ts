import { describe, expect, test as vitestTest } from 'vitest';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { openTestDatabase } from '#fixtures/database/test-database.ts';
import { createShop } from '#src/orders/index.ts';
import { SqliteOrderStore } from '#src/orders/stores/sqlite-order-store.ts';

const it = vitestTest
  .extend('gateway', () => new FakePaymentGateway())
  .extend('database', ({}, { onCleanup }) => {
    const opened = openTestDatabase();
    onCleanup(() => {
      opened.close();
    });
    return opened;
  })
  .extend('shop', ({ database, gateway }) =>
    createShop({ store: new SqliteOrderStore(database), payments: gateway }),
  )
  .extend('stockOf', ({ shop }) => async (id: string) => (await shop.products.getProduct(id))?.stock)
  .extend(
    'put',
    ({ shop }) =>
      (id: string, price: number, stock: number) =>
        shop.store.saveProduct({ id, name: id, price, stock }),
  );

describe('ordering', () => {
  it('multiplies price and quantity', async ({ shop, put }) => {
    await put('green', 3_20, 12);
    await put('black', 2_80, 12);

    const { items, total } = await shop.orders.createOrder('joan', [
      { productId: 'green', quantity: 2 },
      { productId: 'black', quantity: 5 },
    ]);

    expect(items.map((item) => item.lineTotal)).toStrictEqual([6_40, 14_00]);
    expect(total).toBe(20_40);
  });

  it('keeps the bills of two customers apart', async ({ shop, put }) => {
    await put('green', 3_20, 12);

    const joans = await shop.orders.createOrder('joan', [{ productId: 'green', quantity: 4 }]);
    const marys = await shop.orders.createOrder('mary', [{ productId: 'green', quantity: 1 }]);

    expect([joans.total, marys.total]).toEqual([12_80, 3_20]);
  });
});

describe('paying', () => {
  it('ends the order and empties the shelf', async ({ shop, put, stockOf }) => {
    await put('green', 3_20, 4);
    const { id } = await shop.orders.createOrder('joan', [{ productId: 'green', quantity: 4 }]);

    expect(await shop.orders.processOrder(id)).toBe(true);

    expect(await shop.store.getOrder(id)).toHaveProperty('status', 'completed');
    expect(await stockOf('green')).toBe(0);
  });

  it('happens once, however often it is asked for', async ({ shop, put, gateway, stockOf }) => {
    await put('green', 3_20, 4);
    const { id } = await shop.orders.createOrder('joan', [{ productId: 'green', quantity: 1 }]);

    const results = await Promise.allSettled([shop.orders.processOrder(id), shop.orders.processOrder(id)]);
    const later = await Promise.allSettled([shop.orders.processOrder(id)]);

    expect([...results, ...later].filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(gateway.charges).toHaveLength(1);
    expect(await stockOf('green')).toBe(3);
  });

  it('takes what the order says after a change of price', async ({ shop, put, gateway }) => {
    await put('green', 3_20, 4);
    const { id } = await shop.orders.createOrder('mary', [{ productId: 'green', quantity: 2 }]);
    await put('green', 1_60, 4);

    await shop.orders.processOrder(id);

    expect(gateway.charges).toStrictEqual([{ userId: 'mary', amount: 6_40 }]);
  });

  it('leaves the shelf as it was after a refusal', async ({ shop, put, gateway, stockOf }) => {
    await put('green', 3_20, 4);
    const { id } = await shop.orders.createOrder('joan', [{ productId: 'green', quantity: 3 }]);
    gateway.refuse();

    expect(await shop.orders.processOrder(id)).toBe(false);

    expect(await stockOf('green')).toBe(4);
  });
});
