// Make: thinks about races; everything happens at once, and the order of events is steered by a gate.
import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { productFactory } from '#fixtures/factories/product.ts';
import { OrderService } from '#src/orders/order-service.ts';
import { ProductService } from '#src/orders/product-service.ts';
import type { PaymentGateway, PaymentResult } from '#src/orders/ports.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';

test('sells the last one to one of two customers', async ({ shop, payments }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'vase', price: 90_00, stock: 1 }));
  const one = await shop.orders.createOrder('lea', [{ productId: 'vase', quantity: 1 }]);
  const two = await shop.orders.createOrder('max', [{ productId: 'vase', quantity: 1 }]);

  const ends = await Promise.allSettled([shop.orders.processOrder(one.id), shop.orders.processOrder(two.id)]);

  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(payments.charges).toHaveLength(1);
  expect(await shop.store.getProduct('vase')).toHaveProperty('stock', 0);
  const statuses = [await shop.store.getOrder(one.id), await shop.store.getOrder(two.id)].map(
    (order) => order?.status,
  );
  expect(statuses.toSorted()).toEqual(['completed', 'failed']);
});

test('processes an order once when it is clicked ten times', async ({ shop, payments }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'vase', price: 90_00, stock: 50 }));
  const order = await shop.orders.createOrder('lea', [{ productId: 'vase', quantity: 2 }]);

  const clicks = await Promise.allSettled(
    Array.from({ length: 10 }, () => shop.orders.processOrder(order.id)),
  );

  const refused = clicks.filter((click) => click.status === 'rejected');
  expect(refused.map(({ reason }) => reason.name)).toEqual(Array(9).fill('OrderNotPendingError'));
  expect(payments.charges).toEqual([{ userId: 'lea', amount: 180_00 }]);
  expect(await shop.store.getProduct('vase')).toHaveProperty('stock', 48);
});

test('loses no piece when many are taken and given back at once', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'vase', stock: 20 }));

  await Promise.all([
    ...Array.from({ length: 10 }, () => shop.products.reduceStock('vase', 2)),
    ...Array.from({ length: 5 }, () => shop.products.restock('vase', 3)),
  ]);

  expect(await shop.store.getProduct('vase')).toHaveProperty('stock', 15);
});

test('gives back to what is there by then when the payment is refused late', async () => {
  const { store, products, orders, bank } = openGatedShop();
  await store.saveProduct(productFactory.build({ id: 'vase', stock: 10 }));
  const order = await orders.createOrder('lea', [{ productId: 'vase', quantity: 4 }]);

  const processing = orders.processOrder(order.id);
  const answer = await bank.asked;
  await products.reduceStock('vase', 5);
  answer({ status: 'failed' });

  expect(await processing).toBe(false);
  expect(await store.getProduct('vase')).toHaveProperty('stock', 5);
});

test('keeps a delivery that arrives during a refused payment', async () => {
  const { store, products, orders, bank } = openGatedShop();
  await store.saveProduct(productFactory.build({ id: 'vase', stock: 10 }));
  const order = await orders.createOrder('lea', [{ productId: 'vase', quantity: 4 }]);

  const processing = orders.processOrder(order.id);
  const answer = await bank.asked;
  await products.restock('vase', 7);
  answer({ status: 'failed' });

  await processing;
  expect(await store.getProduct('vase')).toHaveProperty('stock', 17);
});

test('holds the goods while the bank thinks', async () => {
  const { store, products, orders, bank } = openGatedShop();
  await store.saveProduct(productFactory.build({ id: 'vase', stock: 4 }));
  const order = await orders.createOrder('lea', [{ productId: 'vase', quantity: 4 }]);

  const processing = orders.processOrder(order.id);
  const answer = await bank.asked;
  const whileThinking = await products.checkStock('vase', 1);
  answer({ status: 'success' });

  expect(whileThinking).toBe(false);
  expect(await processing).toBe(true);
});

test('refuses a second click while the bank thinks', async () => {
  const { store, orders, bank } = openGatedShop();
  await store.saveProduct(productFactory.build({ id: 'vase', stock: 9 }));
  const order = await orders.createOrder('lea', [{ productId: 'vase', quantity: 4 }]);

  const processing = orders.processOrder(order.id);
  const answer = await bank.asked;
  await expect(orders.processOrder(order.id)).rejects.toMatchObject({
    name: 'OrderNotPendingError',
    orderId: order.id,
  });
  answer({ status: 'success' });

  expect(await processing).toBe(true);
  expect(await store.getProduct('vase')).toHaveProperty('stock', 5);
});

test('gives two orders of one customer at once two ids', async ({ shop }) => {
  await shop.store.saveProduct(productFactory.build({ id: 'vase', stock: 9 }));

  const [one, two] = await Promise.all([
    shop.orders.createOrder('lea', [{ productId: 'vase', quantity: 1 }]),
    shop.orders.createOrder('lea', [{ productId: 'vase', quantity: 2 }]),
  ]);

  expect(one.id).not.toBe(two.id);
  expect(await shop.store.getOrder(one.id)).toEqual(one);
  expect(await shop.store.getOrder(two.id)).toEqual(two);
});

/** A shop whose bank answers only when the test says so. */
function openGatedShop() {
  const asked = Promise.withResolvers<(result: PaymentResult) => void>();
  const payments: PaymentGateway = {
    charge: () => new Promise<PaymentResult>((answer) => asked.resolve(answer)),
  };
  const store = new MemoryOrderStore();
  const products = new ProductService(store);
  return {
    store,
    products,
    orders: new OrderService({ store, products, payments }),
    bank: { asked: asked.promise },
  };
}
