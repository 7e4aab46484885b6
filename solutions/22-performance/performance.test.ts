import { expect, test, vi } from 'vitest';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { createShop, type Shop } from '#src/orders/index.ts';
import type { OrderLine } from '#src/orders/order.ts';

const questions = ['getProduct', 'saveProduct', 'adjustStock', 'getOrder', 'saveOrder', 'moveOrder'] as const;

test('asks at most ten times as often when an order of ten times the lines is made', async () => {
  const ten = await costOf(await openShop(), (shop) => shop.orders.createOrder('ada', linesOf(10)));
  const hundred = await costOf(await openShop(), (shop) => shop.orders.createOrder('ada', linesOf(100)));

  expect(hundred).toBeLessThanOrEqual(10 * ten);
});

test('asks at most ten times as often when an order of ten times the lines is processed', async () => {
  const ten = await costOfProcessing(await openShop(), linesOf(10));
  const hundred = await costOfProcessing(await openShop(), linesOf(100));

  expect(hundred).toBeLessThanOrEqual(10 * ten);
});

test('charges once when an order has a hundred lines', async () => {
  const payments = new FakePaymentGateway();
  const shop = await openShop(payments);
  const order = await shop.orders.createOrder('ada', linesOf(100));

  await shop.orders.processOrder(order.id);

  expect(payments.charges).toEqual([{ userId: 'ada', amount: 100 * 12_50 }]);
});

test('asks no more often when a thousand pieces are processed', async () => {
  const one = await costOfProcessing(await openShop(), [{ productId: 'product-1', quantity: 1 }]);
  const thousand = await costOfProcessing(await openShop(), [{ productId: 'product-1', quantity: 1_000 }]);

  expect(thousand).toBeLessThanOrEqual(one);
});

test('asks no more often when a thousand pieces are given back', async () => {
  const payments = new FakePaymentGateway();
  payments.refuse();

  const one = await costOfProcessing(await openShop(payments), [{ productId: 'product-1', quantity: 1 }]);
  const thousand = await costOfProcessing(await openShop(payments), [
    { productId: 'product-1', quantity: 1_000 },
  ]);

  expect(thousand).toBeLessThanOrEqual(one);
});

test('asks no more often for an order when a hundred others were made before', async () => {
  const shop = await openShop();
  const first = await costOf(shop, () => shop.orders.createOrder('ada', linesOf(1)));
  await makeOrders(shop, 99);

  const last = await costOf(shop, () => shop.orders.createOrder('ada', linesOf(1)));

  expect(last).toBeLessThanOrEqual(first);
});

test('asks no more often to process an order when a hundred others were made before', async () => {
  const shop = await openShop();
  const first = await costOfProcessing(shop, linesOf(1));
  await makeOrders(shop, 99);

  const last = await costOfProcessing(shop, linesOf(1));

  expect(last).toBeLessThanOrEqual(first);
});

/** How often the store is asked one of the `questions` while the shop does this. */
async function costOf(shop: Shop, work: (shop: Shop) => Promise<unknown>): Promise<number> {
  const spies = questions.map((question) => vi.spyOn(shop.store, question));
  await work(shop);
  const cost = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);

  spies.forEach((spy) => spy.mockRestore());
  return cost;
}

/** What it costs to process an order of these lines, once it is made. */
async function costOfProcessing(shop: Shop, lines: OrderLine[]): Promise<number> {
  const order = await shop.orders.createOrder('ada', lines);
  return costOf(shop, () => shop.orders.processOrder(order.id));
}

async function makeOrders(shop: Shop, count: number): Promise<void> {
  for (let made = 0; made < count; made++) await shop.orders.createOrder('grace', linesOf(1));
}

/** So many lines, each with one piece of a product of its own. */
function linesOf(count: number): OrderLine[] {
  return Array.from({ length: count }, (_, index) => ({ productId: `product-${index + 1}`, quantity: 1 }));
}

/** A shop with a hundred products, with plenty of each. */
async function openShop(payments = new FakePaymentGateway()): Promise<Shop> {
  const shop = createShop({ payments });
  for (const { productId } of linesOf(100)) {
    await shop.store.saveProduct({ id: productId, name: 'Mug', price: 12_50, stock: 10_000 });
  }
  return shop;
}
