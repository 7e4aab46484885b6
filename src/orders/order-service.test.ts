import { expect, test as base } from 'vitest';
import { productFactory } from '#fixtures/factories/product.ts';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { OrderNotPendingError } from './errors.ts';
import { createShop } from './index.ts';
import type { OrderStatus } from './order.ts';
import { MemoryOrderStore } from './stores/memory-order-store.ts';

/** What an order does on a good day, and on a bad one, is tested in the solutions of the lessons. */

const full = new Error('The disk is full');

/** A store that cannot write down that an order has come to one of these ends. */
class BreakingStore extends MemoryOrderStore {
  readonly unwritable = new Set<OrderStatus>();

  override async moveOrder(id: string, from: OrderStatus, to: OrderStatus): Promise<boolean> {
    if (this.unwritable.has(to)) throw full;
    return super.moveOrder(id, from, to);
  }
}

const test = base
  .extend('store', () => new BreakingStore())
  .extend('payments', () => new FakePaymentGateway())
  .extend('shop', ({ store, payments }) => createShop({ store, payments }));

test('passes the error on, and calls no order failed, when the store breaks down after the payment', async ({
  store,
  payments,
  shop,
}) => {
  const mug = productFactory.build({ stock: 5, price: 12_50 });
  await store.saveProduct(mug);
  const order = await shop.orders.createOrder('ada', [{ productId: mug.id, quantity: 2 }]);
  store.unwritable.add('completed');

  await expect(shop.orders.processOrder(order.id)).rejects.toBe(full);

  expect(payments.charges).toEqual([{ userId: 'ada', amount: 25_00 }]);
  expect(await store.getOrder(order.id)).toHaveProperty('status', 'processing');
  expect(await store.getProduct(mug.id)).toHaveProperty('stock', 3);
});

test('charges no order again when the store broke down after the payment', async ({
  store,
  payments,
  shop,
}) => {
  const mug = productFactory.build({ stock: 5 });
  await store.saveProduct(mug);
  const order = await shop.orders.createOrder('ada', [{ productId: mug.id, quantity: 2 }]);
  store.unwritable.add('completed');
  await expect(shop.orders.processOrder(order.id)).rejects.toBe(full);
  store.unwritable.clear();

  await expect(shop.orders.processOrder(order.id)).rejects.toThrow(OrderNotPendingError);

  expect(payments.charges).toHaveLength(1);
});
