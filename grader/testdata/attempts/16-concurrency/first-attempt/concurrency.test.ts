import { expect, test as base } from 'vitest';
import { createShop, type Shop } from '#src/orders/index.ts';
import type { Order } from '#src/orders/order.ts';
import type { PaymentGateway, PaymentResult } from '#src/orders/ports.ts';

const test = base
  .extend('bank', () => new SlowBank())
  .extend('shop', async ({ bank }) => {
    const shop = createShop({ payments: bank });
    await shop.store.saveProduct({ id: 'mug', name: 'Mug', price: 12_50, stock: 5 });
    await shop.store.saveProduct({ id: 'lamp', name: 'Lamp', price: 40_00, stock: 1 });
    return shop;
  });

test('sells the last lamp once when two customers pay for it at once', async ({ shop, bank }) => {
  const adas = await order(shop, 'ada', 'lamp', 1);
  const bens = await order(shop, 'ben', 'lamp', 1);
  bank.answer('success');

  const outcomes = await outcomesOf([shop.orders.processOrder(adas.id), shop.orders.processOrder(bens.id)]);

  expect(outcomes).toContain(true);
  expect(outcomes).toContain('InsufficientStockError');
});

test('charges an order once when its customer clicks twice at once', async ({ shop, bank }) => {
  const { id } = await order(shop, 'ada', 'mug', 2);
  bank.answer('success');

  await outcomesOf([shop.orders.processOrder(id), shop.orders.processOrder(id)]);

  expect(bank.charges).toHaveLength(1);
});

test('charges an order once when two tills process it at once', async ({ shop, bank }) => {
  const till = createShop({ payments: bank, store: shop.store });
  const { id } = await order(shop, 'ada', 'mug', 2);
  bank.answer('success');

  await shop.orders.processOrder(id);
  await outcomesOf([till.orders.processOrder(id)]);

  expect(bank.charges).toHaveLength(1);
});

test('refuses a second click while the payment is open', async ({ shop, bank }) => {
  const { id } = await order(shop, 'ada', 'mug', 2);

  const first = shop.orders.processOrder(id);
  const second = shop.orders.processOrder(id);
  bank.answer('success');
  const outcomes = await outcomesOf([first, second]);

  expect(outcomes).toContain('OrderNotPendingError');
});

test('completes the order when there was a second click while the payment was open', async ({
  shop,
  bank,
}) => {
  const { id } = await order(shop, 'ada', 'mug', 2);

  const first = shop.orders.processOrder(id);
  const second = shop.orders.processOrder(id);
  bank.answer('success');
  const outcomes = await outcomesOf([first, second]);

  expect(outcomes).toContain(true);
});

test('has all delivered mugs when the payment is approved after the delivery', async ({ shop, bank }) => {
  const { id } = await order(shop, 'ada', 'mug', 2);

  const paying = shop.orders.processOrder(id);
  await shop.products.restock('mug', 10);
  bank.answer('success');
  await paying;

  const mug = await shop.products.getProduct('mug');
  expect(mug?.stock).toBe(13);
});

test('has all delivered mugs when the payment is refused after the delivery', async ({ shop, bank }) => {
  const { id } = await order(shop, 'ada', 'mug', 2);

  const paying = shop.orders.processOrder(id);
  await shop.products.restock('mug', 10);
  bank.answer('failed');
  await paying;

  const mug = await shop.products.getProduct('mug');
  expect(mug?.stock).toBe(15);
});

test('tells both customers the answer to their own payment when they pay at once', async ({ shop, bank }) => {
  const adas = await order(shop, 'ada', 'mug', 1);
  const bens = await order(shop, 'ben', 'mug', 1);
  bank.answer('failed');

  const outcomes = await outcomesOf([shop.orders.processOrder(adas.id), shop.orders.processOrder(bens.id)]);

  expect(outcomes).toEqual([false, false]);
});

function order(shop: Shop, userId: string, productId: string, quantity: number): Promise<Order> {
  return shop.orders.createOrder(userId, [{ productId, quantity }]);
}

/** What each call came to, in the same order: its answer, or the name of its error. Waits for all of them. */
async function outcomesOf(calls: Promise<boolean>[]): Promise<(boolean | string)[]> {
  const results = await Promise.allSettled(calls);
  return results.map((result) => (result.status === 'fulfilled' ? result.value : result.reason.name));
}

class SlowBank implements PaymentGateway {
  readonly charges: { userId: string; amount: number }[] = [];
  answer: (status: PaymentResult['status']) => void = () => {};
  readonly #answered = new Promise<PaymentResult>((resolve) => {
    this.answer = (status) => resolve({ status });
  });

  charge(userId: string, amount: number): Promise<PaymentResult> {
    this.charges.push({ userId, amount });
    return this.#answered;
  }
}
