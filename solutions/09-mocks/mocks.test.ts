import { expect, test as base, vi } from 'vitest';
import { InsufficientStockError } from '#src/orders/errors.ts';
import { createShop } from '#src/orders/index.ts';
import type { Order, OrderStatus } from '#src/orders/order.ts';
import type { OrderStore, PaymentGateway } from '#src/orders/ports.ts';
import type { Product } from '#src/orders/product.ts';

const test = base.extend('store', async () => {
  const store = new FakeOrderStore();
  await store.saveProduct({ id: 'mug', name: 'Mug', price: 12_50, stock: 3 });
  await store.saveProduct({ id: 'lamp', name: 'Lamp', price: 40_00, stock: 1 });
  return store;
});

test('says paid when the payment is approved', async ({ store }) => {
  const shop = createShop({ store, payments: approving() });
  const order = await shop.orders.createOrder('ada', [{ productId: 'mug', quantity: 2 }]);

  const paid = await shop.orders.processOrder(order.id);

  expect(paid).toBe(true);
});

test('says not paid when the payment is refused', async ({ store }) => {
  const shop = createShop({ store, payments: refusing() });
  const order = await shop.orders.createOrder('ada', [{ productId: 'mug', quantity: 2 }]);

  const paid = await shop.orders.processOrder(order.id);

  expect(paid).toBe(false);
});

test('passes the error on when the payment service is down', async ({ store }) => {
  const outage = new Error('The payment service is down');
  const shop = createShop({ store, payments: { charge: () => Promise.reject(outage) } });
  const order = await shop.orders.createOrder('ada', [{ productId: 'mug', quantity: 2 }]);

  await expect(shop.orders.processOrder(order.id)).rejects.toThrow(outage);
});

test('refuses an order when the last lamp is sold', async ({ store }) => {
  const shop = createShop({ store, payments: approving() });
  const first = await shop.orders.createOrder('ada', [{ productId: 'lamp', quantity: 1 }]);
  const second = await shop.orders.createOrder('grace', [{ productId: 'lamp', quantity: 1 }]);
  await shop.orders.processOrder(first.id);

  await expect(shop.orders.processOrder(second.id)).rejects.toThrow(InsufficientStockError);
});

test('completes an order when it is paid', async ({ store }) => {
  const shop = createShop({ store, payments: approving() });
  const order = await shop.orders.createOrder('ada', [{ productId: 'mug', quantity: 2 }]);

  await shop.orders.processOrder(order.id);

  expect(await store.getOrder(order.id)).toMatchObject({ status: 'completed' });
});

test('gives the goods back when the payment is refused', async ({ store }) => {
  const shop = createShop({ store, payments: refusing() });
  const order = await shop.orders.createOrder('ada', [{ productId: 'mug', quantity: 2 }]);

  await shop.orders.processOrder(order.id);

  expect(await store.getProduct('mug')).toMatchObject({ stock: 3 });
});

test('takes nothing when one of the products has run out', async ({ store }) => {
  const shop = createShop({ store, payments: approving() });
  const order = await shop.orders.createOrder('ada', [
    { productId: 'mug', quantity: 2 },
    { productId: 'lamp', quantity: 1 },
  ]);
  await shop.products.reduceStock('lamp', 1);

  await expect(shop.orders.processOrder(order.id)).rejects.toThrow(InsufficientStockError);

  expect(await store.getProduct('mug')).toMatchObject({ stock: 3 });
});

test('charges the total once when an order is processed', async ({ store }) => {
  const charge = vi.fn<PaymentGateway['charge']>(async () => ({ status: 'success' }));
  const shop = createShop({ store, payments: { charge } });
  const order = await shop.orders.createOrder('ada', [{ productId: 'mug', quantity: 2 }]);

  await shop.orders.processOrder(order.id);

  expect(charge).toHaveBeenCalledExactlyOnceWith('ada', 25_00);
});

test('does not ask a second time when the payment is refused', async ({ store }) => {
  const charge = vi.fn<PaymentGateway['charge']>(async () => ({ status: 'failed' }));
  const shop = createShop({ store, payments: { charge } });
  const order = await shop.orders.createOrder('ada', [{ productId: 'mug', quantity: 2 }]);

  await shop.orders.processOrder(order.id);

  expect(charge).toHaveBeenCalledOnce();
});

test('charges nothing when the stock has run out', async ({ store }) => {
  const charge = vi.fn<PaymentGateway['charge']>(async () => ({ status: 'success' }));
  const shop = createShop({ store, payments: { charge } });
  const order = await shop.orders.createOrder('ada', [{ productId: 'lamp', quantity: 1 }]);
  await shop.products.reduceStock('lamp', 1);

  await expect(shop.orders.processOrder(order.id)).rejects.toThrow(InsufficientStockError);

  expect(charge).not.toHaveBeenCalled();
});

/** A stub: every payment succeeds. */
function approving(): PaymentGateway {
  return { charge: async () => ({ status: 'success' }) };
}

/** A stub: every payment is refused. */
function refusing(): PaymentGateway {
  return { charge: async () => ({ status: 'failed' }) };
}

/** A fake: keeps what the port promises, on two Maps. */
class FakeOrderStore implements OrderStore {
  readonly #products = new Map<string, Product>();
  readonly #orders = new Map<string, Order>();

  async getProduct(id: string): Promise<Product | undefined> {
    return structuredClone(this.#products.get(id));
  }

  async getOrder(id: string): Promise<Order | undefined> {
    return structuredClone(this.#orders.get(id));
  }

  async saveProduct(product: Product): Promise<void> {
    this.#products.set(product.id, structuredClone(product));
  }

  async saveOrder(order: Order): Promise<void> {
    this.#orders.set(order.id, structuredClone(order));
  }

  async adjustStock(id: string, delta: number): Promise<boolean> {
    const product = this.#products.get(id);
    if (!product || product.stock + delta < 0) return false;

    product.stock += delta;
    return true;
  }

  async moveOrder(id: string, from: OrderStatus, to: OrderStatus): Promise<boolean> {
    const order = this.#orders.get(id);
    if (order?.status !== from) return false;

    order.status = to;
    return true;
  }
}
