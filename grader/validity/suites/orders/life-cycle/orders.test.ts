// Make: draws state diagrams; every way that an order can go, and that there is no way back.
import { beforeEach, describe, expect, test } from 'vitest';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { createShop, type Shop } from '#src/orders/index.ts';
import type { OrderStatus } from '#src/orders/order.ts';

let shop: Shop;
let payments: FakePaymentGateway;

beforeEach(async () => {
  payments = new FakePaymentGateway();
  shop = createShop({ payments });
  await shop.store.saveProduct({ id: 'bike', name: 'Bike', price: 300_00, stock: 2 });
});

async function order() {
  const { id } = await shop.orders.createOrder('tom', [{ productId: 'bike', quantity: 1 }]);
  return id;
}

async function statusOf(id: string): Promise<OrderStatus | undefined> {
  return (await shop.store.getOrder(id))?.status;
}

describe('an order', () => {
  test('begins as pending', async () => {
    const id = await order();

    expect(await statusOf(id)).toBe('pending');
  });

  test('stays pending when another one is processed', async () => {
    const id = await order();
    const other = await order();

    await shop.orders.processOrder(other);

    expect(await statusOf(id)).toBe('pending');
    expect(await statusOf(other)).toBe('completed');
  });

  test('goes from pending to completed', async () => {
    const id = await order();

    await shop.orders.processOrder(id);

    expect(await statusOf(id)).toBe('completed');
  });

  test('goes from pending to payment_failed', async () => {
    const id = await order();
    payments.refuse();

    await shop.orders.processOrder(id);

    expect(await statusOf(id)).toBe('payment_failed');
  });

  test('goes from pending to failed when the payment breaks', async () => {
    const id = await order();
    payments.breakDown(new Error('down'));

    await expect(shop.orders.processOrder(id)).rejects.toThrow('down');

    expect(await statusOf(id)).toBe('failed');
  });

  test('goes from pending to failed when the stock has run out', async () => {
    const id = await order();
    await shop.products.reduceStock('bike', 2);

    await expect(shop.orders.processOrder(id)).rejects.toThrow('Insufficient stock for bike');

    expect(await statusOf(id)).toBe('failed');
  });

  test('goes to completed without a charge when it costs nothing', async () => {
    const { id } = await shop.orders.createOrder('tom', []);

    expect(await shop.orders.processOrder(id)).toBe(true);
    expect(await statusOf(id)).toBe('completed');
  });
});

describe('there is no way out of', () => {
  test.for<OrderStatus>(['completed', 'payment_failed', 'failed', 'processing'])('%s', async (status) => {
    const id = await order();
    const stored = await shop.store.getOrder(id);
    if (!stored) throw new Error('the order is gone');
    await shop.store.saveOrder({ ...stored, status });

    await expect(shop.orders.processOrder(id)).rejects.toMatchObject({
      name: 'OrderNotPendingError',
      orderId: id,
    });

    expect(await statusOf(id)).toBe(status);
    expect(payments.charges).toEqual([]);
    expect((await shop.store.getProduct('bike'))?.stock).toBe(2);
  });
});

test('a customer may order again after a refusal', async () => {
  const stingy = new FakePaymentGateway();
  stingy.refuse();
  const first = createShop({ payments: stingy, store: shop.store });
  const refused = await order();
  await first.orders.processOrder(refused);

  const again = await order();

  expect(await shop.orders.processOrder(again)).toBe(true);
  expect(await statusOf(refused)).toBe('payment_failed');
  expect(await statusOf(again)).toBe('completed');
});
