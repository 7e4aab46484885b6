import { expect, test, vi } from 'vitest';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { createShop, type Shop } from '#src/orders/index.ts';
import type { OrderLine } from '#src/orders/order.ts';

// TODO 1: what else can a store be asked?
const questions = ['getProduct', 'saveOrder'] as const;

test('stays fast when an order of many lines is made', async () => {
  const ten = await costOf(await openShop(), (shop) => shop.orders.createOrder('ada', linesOf(10)));
  const hundred = await costOf(await openShop(), (shop) => shop.orders.createOrder('ada', linesOf(100)));

  // TODO 1: look at both numbers. What is promised of them?
});

test('stays fast when an order of many lines is processed', async () => {
  // TODO 1: costOfProcessing counts only while the order is processed. Choose the sizes.
});

test('charges as promised when an order has many lines', async () => {
  // TODO 1: payments.charges is the list of what was charged.
});

test('stays fast when many pieces are processed', async () => {
  // TODO 2: one line, with few pieces or with many.
});

test('stays fast when many pieces are given back', async () => {
  // TODO 2: when does the shop give pieces back?
});

test('stays fast for a new order when many others were made before', async () => {
  // TODO 3: an order in a new shop, and in an old one. How many orders make it old?
});

test('stays fast to process an order when many others were made before', async () => {
  // TODO 3: the same for processing.
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
