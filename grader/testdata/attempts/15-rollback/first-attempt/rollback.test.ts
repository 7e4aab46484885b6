import { expect, test as base } from 'vitest';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { InsufficientStockError } from '#src/orders/errors.ts';
import { ProductService } from '#src/orders/product-service.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';
import { OrderService } from './order-service.ts';

const test = base
  .extend('payments', () => new FakePaymentGateway())
  .extend('shop', async ({ payments }) => {
    const store = new MemoryOrderStore();
    await store.saveProduct({ id: 'mug', name: 'Mug', price: 12_50, stock: 10 });
    await store.saveProduct({ id: 'lamp', name: 'Lamp', price: 40_00, stock: 1 });

    const products = new ProductService(store);
    return { store, products, orders: new OrderService(store, products, payments) };
  });

test('rolls back when the payment fails', async ({ shop, payments }) => {
  payments.refuse();
  const before = await stockOf(shop, 'mug');
  const order = await shop.orders.createOrder('ada', [{ productId: 'mug', quantity: 5 }]);

  const paid = await shop.orders.processOrder(order.id);

  expect(paid).toBe(false);
  expect(await stockOf(shop, 'mug')).toBe(before);
});

test('gives every product back when the payment for several is refused', async ({ shop, payments }) => {
  payments.refuse();
  const order = await shop.orders.createOrder('ada', [
    { productId: 'mug', quantity: 2 },
    { productId: 'lamp', quantity: 1 },
  ]);

  await shop.orders.processOrder(order.id);

  expect(await stockOf(shop, 'mug')).toBe(10);
});

test('gives the goods back when the payment service breaks down', async ({ shop, payments }) => {
  payments.breakDown(new Error('The payment service is down'));
  const order = await shop.orders.createOrder('ada', [{ productId: 'mug', quantity: 2 }]);

  await expect(shop.orders.processOrder(order.id)).rejects.toThrow('is down');
  expect(await stockOf(shop, 'mug')).toBe(10);
});

test('leaves the shelf as it was when a later product has run out', async ({ shop }) => {
  const order = await shop.orders.createOrder('ada', [
    { productId: 'mug', quantity: 2 },
    { productId: 'lamp', quantity: 1 },
  ]);
  await shop.products.reduceStock('lamp', 1);

  await expect(shop.orders.processOrder(order.id)).rejects.toThrow(InsufficientStockError);
  expect(await stockOf(shop, 'mug')).toBe(10);
});

test('keeps the goods off the shelf when they are paid for', async ({ shop }) => {
  const order = await shop.orders.createOrder('ada', [{ productId: 'mug', quantity: 2 }]);

  await shop.orders.processOrder(order.id);

  expect(await stockOf(shop, 'mug')).toBe(8);
});

test('marks an order as not paid when the payment is refused', async ({ shop, payments }) => {
  payments.refuse();
  const order = await shop.orders.createOrder('ada', [{ productId: 'mug', quantity: 2 }]);

  await shop.orders.processOrder(order.id);

  expect((await shop.store.getOrder(order.id))?.status).toBe('payment_failed');
});

test('gives nothing back again when a refused order is tried once more', async ({ shop, payments }) => {
  payments.refuse();
  const order = await shop.orders.createOrder('ada', [{ productId: 'mug', quantity: 2 }]);
  await shop.orders.processOrder(order.id);

  await expect(shop.orders.processOrder(order.id)).rejects.toThrow();
});

/** How many pieces are on the shelf. */
async function stockOf({ store }: { store: MemoryOrderStore }, productId: string): Promise<number> {
  const product = await store.getProduct(productId);
  return product?.stock ?? 0;
}
