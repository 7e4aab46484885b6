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

  expect(outcomes).toEqual([true, 'InsufficientStockError']);
  expect(bank.charges).toHaveLength(1);
});

test('charges an order once when its customer clicks twice at once', async ({ shop, bank }) => {
  const { id } = await order(shop, 'ada', 'mug', 2);
  bank.answer('success');

  const outcomes = await outcomesOf([shop.orders.processOrder(id), shop.orders.processOrder(id)]);

  expect(outcomes).toEqual([true, 'OrderNotPendingError']);
  expect(bank.charges).toEqual([{ userId: 'ada', amount: 25_00 }]);
});

test('charges an order once when two tills process it at once', async ({ shop, bank }) => {
  const otherTill = createShop({ payments: bank, store: shop.store });
  const { id } = await order(shop, 'ada', 'mug', 2);
  bank.answer('success');

  const outcomes = await outcomesOf([shop.orders.processOrder(id), otherTill.orders.processOrder(id)]);

  expect(outcomes).toEqual([true, 'OrderNotPendingError']);
  expect(bank.charges).toEqual([{ userId: 'ada', amount: 25_00 }]);
});

test('refuses a second click while the payment is open', async ({ shop, bank }) => {
  const { id } = await order(shop, 'ada', 'mug', 2);

  const first = shop.orders.processOrder(id);
  await Promise.race([bank.asked, first]);
  const second = shop.orders.processOrder(id);
  bank.answer('success');

  expect(await outcomesOf([first, second])).toEqual([true, 'OrderNotPendingError']);
  expect(bank.charges).toEqual([{ userId: 'ada', amount: 25_00 }]);
});

test('completes the order when there was a second click while the payment was open', async ({
  shop,
  bank,
}) => {
  const { id } = await order(shop, 'ada', 'mug', 2);

  const first = shop.orders.processOrder(id);
  await Promise.race([bank.asked, first]);
  const second = shop.orders.processOrder(id);
  bank.answer('success');
  await outcomesOf([first, second]);

  expect(await shop.store.getOrder(id)).toHaveProperty('status', 'completed');
});

test.for([
  { answer: 'success', left: 13 },
  { answer: 'failed', left: 15 },
] as const)(
  'has $left mugs when ten are delivered during a payment that ends with $answer',
  async ({ answer, left }, { shop, bank }) => {
    const { id } = await order(shop, 'ada', 'mug', 2);

    const paying = shop.orders.processOrder(id);
    await Promise.race([bank.asked, paying]);
    await shop.products.restock('mug', 10);
    bank.answer(answer);
    await paying;

    expect(await shop.products.getProduct('mug')).toHaveProperty('stock', left);
  },
);

test('tells both customers the answer to their own payment when they pay at once', async ({ shop }) => {
  const refusesAda: PaymentGateway = {
    charge: async (userId) => ({ status: userId === 'ada' ? 'failed' : 'success' }),
  };
  const { orders } = createShop({ payments: refusesAda, store: shop.store });
  const adas = await order(shop, 'ada', 'mug', 2);
  const bens = await order(shop, 'ben', 'mug', 3);

  const outcomes = await outcomesOf([orders.processOrder(adas.id), orders.processOrder(bens.id)]);

  expect(outcomes).toEqual([false, true]);
});

function order(shop: Shop, userId: string, productId: string, quantity: number): Promise<Order> {
  return shop.orders.createOrder(userId, [{ productId, quantity }]);
}

/** What each call came to, in the same order: its answer, or the name of its error. Waits for all of them. */
async function outcomesOf(calls: Promise<boolean>[]): Promise<(boolean | string)[]> {
  const results = await Promise.allSettled(calls);
  return results.map((result) => (result.status === 'fulfilled' ? result.value : result.reason.name));
}

/** A bank that lets everybody wait until the test gives its answer. */
class SlowBank implements PaymentGateway {
  readonly #asked = Promise.withResolvers<void>();
  readonly #answer = Promise.withResolvers<PaymentResult>();

  readonly charges: { userId: string; amount: number }[] = [];
  /** Fulfilled as soon as the shop asks for money. */
  readonly asked = this.#asked.promise;

  answer(status: PaymentResult['status']): void {
    this.#answer.resolve({ status });
  }

  charge(userId: string, amount: number): Promise<PaymentResult> {
    this.charges.push({ userId, amount });
    this.#asked.resolve();
    return this.#answer.promise;
  }
}
