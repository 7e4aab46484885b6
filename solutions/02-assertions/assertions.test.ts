import { expect, test } from 'vitest';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { createShop } from '#src/orders/index.ts';
import type { Product } from '#src/orders/product.ts';

test('leaves the stock untouched when an order is made', async () => {
  const { orders, products } = await openShop({ id: 'lamp', name: 'Lamp', price: 30_00, stock: 3 });

  await orders.createOrder('alice', [{ productId: 'lamp', quantity: 1 }]);

  expect(await products.checkStock('lamp', 3)).toBe(true);
});

test('costs the price of every line times its quantity', async () => {
  const { orders } = await openShop(
    { id: 'lamp', name: 'Lamp', price: 30_00, stock: 3 },
    { id: 'bulb', name: 'Bulb', price: 4_50, stock: 20 },
  );

  const order = await orders.createOrder('alice', [
    { productId: 'lamp', quantity: 1 },
    { productId: 'bulb', quantity: 2 },
  ]);

  expect(order.total).toBe(39_00);
});

test('costs the exact sum when its prices are a few cents', async () => {
  const { orders } = await openShop(
    { id: 'screw', name: 'Screw', price: 10, stock: 100 },
    { id: 'plug', name: 'Plug', price: 20, stock: 100 },
  );

  const order = await orders.createOrder('alice', [
    { productId: 'screw', quantity: 1 },
    { productId: 'plug', quantity: 1 },
  ]);

  expect(order.total).toBe(30);
});

test('keeps the lines as they were given', async () => {
  const { orders } = await openShop(
    { id: 'lamp', name: 'Lamp', price: 30_00, stock: 3 },
    { id: 'bulb', name: 'Bulb', price: 4_50, stock: 20 },
  );

  const order = await orders.createOrder('alice', [
    { productId: 'lamp', quantity: 1 },
    { productId: 'bulb', quantity: 2 },
  ]);

  expect(order.items).toMatchObject([
    { productId: 'lamp', quantity: 1 },
    { productId: 'bulb', quantity: 2 },
  ]);
});

test('is stored as it was returned', async () => {
  const { orders, store } = await openShop({ id: 'lamp', name: 'Lamp', price: 30_00, stock: 3 });

  const order = await orders.createOrder('alice', [{ productId: 'lamp', quantity: 1 }]);

  const stored = await store.getOrder(order.id);
  expect(stored).toEqual(order);
});

test('is completed when it is paid', async () => {
  const { orders, store } = await openShop({ id: 'lamp', name: 'Lamp', price: 30_00, stock: 3 });
  const order = await orders.createOrder('alice', [{ productId: 'lamp', quantity: 1 }]);

  const paid = await orders.processOrder(order.id);

  const stored = await store.getOrder(order.id);
  expect(paid).toBe(true);
  expect(stored?.status).toBe('completed');
});

test('is marked as not paid when the payment is refused', async () => {
  const { orders, store, payments } = await openShop({ id: 'lamp', name: 'Lamp', price: 30_00, stock: 3 });
  const order = await orders.createOrder('alice', [{ productId: 'lamp', quantity: 1 }]);
  payments.refuse();

  await orders.processOrder(order.id);

  const stored = await store.getOrder(order.id);
  expect(stored?.status).toBe('payment_failed');
});

/** A shop that sells these products. Its payments are fake, and you can tell them to refuse. */
async function openShop(...shelf: Product[]) {
  const payments = new FakePaymentGateway();
  const shop = createShop({ payments });
  for (const product of shelf) await shop.store.saveProduct(product);
  return { ...shop, payments };
}
