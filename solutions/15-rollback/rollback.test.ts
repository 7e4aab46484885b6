import { expect, test as base } from 'vitest';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { InsufficientStockError, OrderNotPendingError } from '#src/orders/errors.ts';
import { ProductService } from '#src/orders/product-service.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';
import { OrderService } from './order-service.ts';

const outage = new Error('The payment service is down');
const mugsAndLamp = [
  { productId: 'mug', quantity: 2 },
  { productId: 'lamp', quantity: 1 },
];

const test = base
  .extend('payments', () => new FakePaymentGateway())
  .extend('shop', async ({ payments }) => {
    const store = new MemoryOrderStore();
    await store.saveProduct({ id: 'mug', name: 'Mug', price: 12_50, stock: 10 });
    await store.saveProduct({ id: 'lamp', name: 'Lamp', price: 40_00, stock: 1 });

    const products = new ProductService(store);
    return { store, products, orders: new OrderService(store, products, payments) };
  });

test('gives the goods back when the payment is refused', async ({ shop, payments }) => {
  payments.refuse();
  const order = await shop.orders.createOrder('ada', [{ productId: 'mug', quantity: 2 }]);

  const paid = await shop.orders.processOrder(order.id);

  expect(paid).toBe(false);
  expect(await stockOf(shop, 'mug')).toBe(10);
});

test('gives every product back when the payment for several is refused', async ({ shop, payments }) => {
  payments.refuse();
  const order = await shop.orders.createOrder('ada', mugsAndLamp);

  await shop.orders.processOrder(order.id);

  expect(await stockOf(shop, 'mug')).toBe(10);
  expect(await stockOf(shop, 'lamp')).toBe(1);
});

test('gives the goods back when the payment service breaks down', async ({ shop, payments }) => {
  payments.breakDown(outage);
  const order = await shop.orders.createOrder('ada', [{ productId: 'mug', quantity: 2 }]);

  await expect(shop.orders.processOrder(order.id)).rejects.toThrow(outage);

  expect(await stockOf(shop, 'mug')).toBe(10);
});

test('gives back what it took when a later product has run out', async ({ shop }) => {
  const order = await shop.orders.createOrder('ada', mugsAndLamp);
  await shop.products.reduceStock('lamp', 1);

  await expect(shop.orders.processOrder(order.id)).rejects.toThrow(InsufficientStockError);

  expect(await stockOf(shop, 'mug')).toBe(10);
});

test('adds nothing to a product when it has run out', async ({ shop }) => {
  const order = await shop.orders.createOrder('ada', mugsAndLamp);
  await shop.products.reduceStock('lamp', 1);

  await expect(shop.orders.processOrder(order.id)).rejects.toThrow(InsufficientStockError);

  expect(await stockOf(shop, 'lamp')).toBe(0);
});

test('keeps the goods off the shelf when they are paid for', async ({ shop, payments }) => {
  const order = await shop.orders.createOrder('ada', mugsAndLamp);

  const paid = await shop.orders.processOrder(order.id);

  expect(paid).toBe(true);
  expect(payments.charges).toEqual([{ userId: 'ada', amount: 65_00 }]);
  expect(await stockOf(shop, 'mug')).toBe(8);
  expect(await stockOf(shop, 'lamp')).toBe(0);
});

test('completes an order when it is paid', async ({ shop }) => {
  const order = await shop.orders.createOrder('ada', mugsAndLamp);

  await shop.orders.processOrder(order.id);

  expect(await shop.store.getOrder(order.id)).toMatchObject({ status: 'completed' });
});

test('marks an order as not paid when the payment is refused', async ({ shop, payments }) => {
  payments.refuse();
  const order = await shop.orders.createOrder('ada', mugsAndLamp);

  await shop.orders.processOrder(order.id);

  expect(await shop.store.getOrder(order.id)).toMatchObject({ status: 'payment_failed' });
});

test('marks an order as failed when the payment service breaks down', async ({ shop, payments }) => {
  payments.breakDown(outage);
  const order = await shop.orders.createOrder('ada', mugsAndLamp);

  await expect(shop.orders.processOrder(order.id)).rejects.toThrow(outage);

  expect(await shop.store.getOrder(order.id)).toMatchObject({ status: 'failed' });
});

test('gives nothing back again when a refused order is tried once more', async ({ shop, payments }) => {
  payments.refuse();
  const order = await shop.orders.createOrder('ada', mugsAndLamp);
  await shop.orders.processOrder(order.id);

  await expect(shop.orders.processOrder(order.id)).rejects.toThrow(OrderNotPendingError);

  expect(await stockOf(shop, 'mug')).toBe(10);
});

/** How many pieces are on the shelf. */
async function stockOf({ store }: { store: MemoryOrderStore }, productId: string): Promise<number> {
  const product = await store.getProduct(productId);
  return product?.stock ?? 0;
}
