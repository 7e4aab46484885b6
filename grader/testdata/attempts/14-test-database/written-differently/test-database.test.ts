import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { orderFactory } from '#fixtures/factories/order.ts';
import { productFactory } from '#fixtures/factories/product.ts';
import { createShop } from '#src/orders/index.ts';
import type { OrderStore, PaymentGateway } from '#src/orders/ports.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';
import { SqliteOrderStore } from '#src/orders/stores/sqlite-order-store.ts';

const bank: PaymentGateway = { charge: async () => ({ status: 'success' }) };

let database: DatabaseSync;
beforeEach(() => {
  database = new DatabaseSync(':memory:');
});
afterEach(() => database.close());

it('writes down the end of an order, and what is left', async () => {
  const kettle = productFactory.build({ stock: 7 });
  const first = createShop({ payments: bank, store: new SqliteOrderStore(database) });
  await first.store.saveProduct(kettle);
  const { id } = await first.orders.createOrder('bob', [{ productId: kettle.id, quantity: 3 }]);
  await first.orders.processOrder(id);

  const afterRestart = new SqliteOrderStore(database);

  expect(await afterRestart.getOrder(id)).toMatchObject({ status: 'completed' });
  expect(await afterRestart.getProduct(kettle.id)).toMatchObject({ stock: 4 });
});

contract('memory', () => new MemoryOrderStore());
contract('sqlite', () => new SqliteOrderStore(database));

function contract(name: string, open: () => OrderStore): void {
  it(`${name}: returns copies of the last version`, async () => {
    const store = open();
    const kettle = productFactory.build();
    const order = orderFactory.build({ createdAt: new Date('2031-02-03T04:05:06.789Z') });
    for (const price of [1_00, 2_00]) await store.saveProduct({ ...kettle, price });
    for (const total of [1_00, 2_00]) await store.saveOrder({ ...order, total });

    const copy = await store.getOrder(order.id);
    copy!.items.length = 0;

    expect(await store.getProduct(kettle.id)).toStrictEqual({ ...kettle, price: 2_00 });
    expect(await store.getOrder(order.id)).toStrictEqual({ ...order, total: 2_00 });
  });

  it(`${name}: changes one thing, once`, async () => {
    const store = open();
    const kettles = productFactory.buildList(2, { stock: 2 });
    for (const kettle of kettles) await store.saveProduct(kettle);
    const order = orderFactory.build();
    await store.saveOrder(order);

    const answers = [
      await store.adjustStock(kettles[1].id, -2),
      await store.adjustStock(kettles[1].id, -1),
      await store.moveOrder(order.id, 'pending', 'failed'),
      await store.moveOrder(order.id, 'pending', 'completed'),
    ];

    expect(answers).toEqual([true, false, true, false]);
    expect(await store.getProduct(kettles[0].id)).toEqual(kettles[0]);
    expect(await store.getProduct(kettles[1].id)).toEqual({ ...kettles[1], stock: 0 });
    expect(await store.getOrder(order.id)).toEqual({ ...order, status: 'failed' });
  });
}

it('reads again what somebody else may have written', async () => {
  const [ours, theirs] = [new SqliteOrderStore(database), new SqliteOrderStore(database)];
  const kettle = productFactory.build();
  for (const price of [5_00, 6_00, 7_00]) {
    await theirs.saveProduct({ ...kettle, price });

    expect((await ours.getProduct(kettle.id))?.price).toBe(price);
  }
});
