// Make: an operations engineer; stores and banks that break at the worst moment, hand-written fakes.
import { expect, test } from 'vitest';
import { createShop } from '#src/orders/index.ts';
import type { Order, OrderStatus } from '#src/orders/order.ts';
import type { PaymentGateway, PaymentResult } from '#src/orders/ports.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';

class DiskFullError extends Error {}

/** A store that can no longer write orders once it is told so. */
class FragileStore extends MemoryOrderStore {
  broken = false;

  override async moveOrder(id: string, from: OrderStatus, to: OrderStatus): Promise<boolean> {
    if (this.broken) throw new DiskFullError('disk full');
    return super.moveOrder(id, from, to);
  }

  override async saveOrder(order: Order): Promise<void> {
    if (this.broken) throw new DiskFullError('disk full');
    return super.saveOrder(order);
  }
}

/** A bank that runs a deed of the test before it answers. */
class Bank implements PaymentGateway {
  readonly charges: [string, number][] = [];
  before: () => void | Promise<void> = () => {};
  answer: PaymentResult | Error = { status: 'success', transactionId: 't' };

  async charge(userId: string, amount: number): Promise<PaymentResult> {
    this.charges.push([userId, amount]);
    await this.before();
    if (this.answer instanceof Error) throw this.answer;
    return this.answer;
  }
}

async function open() {
  const store = new FragileStore();
  const bank = new Bank();
  const shop = createShop({ store, payments: bank });
  await store.saveProduct({ id: 'oil', name: 'Oil', price: 9_00, stock: 6 });
  const order = await shop.orders.createOrder('ops', [{ productId: 'oil', quantity: 2 }]);
  return { ...shop, store, bank, order };
}

test('a disk that fills up after the payment: its error, not failed, goods stay sold', async () => {
  const { orders, store, bank, order } = await open();
  bank.before = () => {
    store.broken = true;
  };

  await expect(orders.processOrder(order.id)).rejects.toBeInstanceOf(DiskFullError);
  store.broken = false;

  expect((await store.getOrder(order.id))?.status).not.toBe('failed');
  expect((await store.getProduct('oil'))?.stock).toBe(4);
  expect(bank.charges).toEqual([['ops', 18_00]]);
});

test('a disk that is full when the order comes in: its error, no order', async () => {
  const { orders, store } = await open();
  store.broken = true;

  await expect(orders.createOrder('ops', [{ productId: 'oil', quantity: 2 }])).rejects.toBeInstanceOf(
    DiskFullError,
  );
});

test('a disk that is full before the payment: no charge, no goods gone', async () => {
  const { orders, store, bank, order } = await open();
  store.broken = true;

  await expect(orders.processOrder(order.id)).rejects.toBeInstanceOf(DiskFullError);

  expect(bank.charges).toEqual([]);
  expect((await store.getProduct('oil'))?.stock).toBe(6);
});

test('a bank that throws: one charge is tried, the goods are back', async () => {
  const { orders, store, bank, order } = await open();
  bank.answer = new Error('timeout');

  await expect(orders.processOrder(order.id)).rejects.toBe(bank.answer);

  expect(bank.charges).toHaveLength(1);
  expect((await store.getProduct('oil'))?.stock).toBe(6);
  expect((await store.getOrder(order.id))?.status).toBe('failed');
});

test('a bank that refuses is not asked again', async () => {
  const { orders, store, bank, order } = await open();
  bank.answer = { status: 'failed' };

  expect(await orders.processOrder(order.id)).toBe(false);
  await expect(orders.processOrder(order.id)).rejects.toMatchObject({ name: 'OrderNotPendingError' });

  expect(bank.charges).toHaveLength(1);
  expect((await store.getProduct('oil'))?.stock).toBe(6);
});

test('goods are taken before the bank is asked', async () => {
  const { orders, store, bank, order } = await open();
  let seen: number | undefined;
  bank.before = async () => {
    seen = (await store.getProduct('oil'))?.stock;
  };

  await orders.processOrder(order.id);

  expect(seen).toBe(4);
});

test('an order is not pending while the bank is asked', async () => {
  const { orders, store, bank, order } = await open();
  let seen: OrderStatus | undefined;
  bank.before = async () => {
    seen = (await store.getOrder(order.id))?.status;
  };

  await orders.processOrder(order.id);

  expect(seen).not.toBe('pending');
});

test('a delivery and a sale during a failing payment are both kept', async () => {
  const { orders, products, store, bank, order } = await open();
  bank.answer = new Error('timeout');
  bank.before = async () => {
    await products.restock('oil', 10);
    await products.reduceStock('oil', 3);
  };

  await expect(orders.processOrder(order.id)).rejects.toThrow('timeout');

  expect((await store.getProduct('oil'))?.stock).toBe(13);
});

test('a product that has gone from the shelves: nothing of the others is taken', async () => {
  const { orders, products, store, bank } = await open();
  await store.saveProduct({ id: 'rag', name: 'Rag', price: 1_00, stock: 1 });
  const order = await orders.createOrder('ops', [
    { productId: 'oil', quantity: 1 },
    { productId: 'rag', quantity: 1 },
  ]);
  await products.reduceStock('rag', 1);

  await expect(orders.processOrder(order.id)).rejects.toMatchObject({ productId: 'rag' });

  expect((await store.getProduct('oil'))?.stock).toBe(6);
  expect(bank.charges).toEqual([]);
});
