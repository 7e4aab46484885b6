import { describe, expect, test as base } from 'vitest';
import { FakeClock } from '#fixtures/fakes/fake-clock.ts';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import {
  InsufficientStockError,
  InvalidQuantityError,
  OrderNotFoundError,
  OrderNotPendingError,
  ProductNotFoundError,
} from '#src/orders/errors.ts';
import { createShop } from '#src/orders/index.ts';
import * as orderService from '#src/orders/order-service.ts';
import type { Order, OrderLine } from '#src/orders/order.ts';
import * as productService from '#src/orders/product-service.ts';
import type { Product } from '#src/orders/product.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';
import { callsBeside, callsOf, methodsOf, refusal, refusalOf, watch, type Call } from './watch.ts';

/** What the order system shows to the outside, all of it. A refactoring must show exactly this. */

const tea: Product = { id: 'tea', name: 'Tea', price: 10_00, stock: 100 };
const cup: Product = { id: 'cup', name: 'Cup', price: 20_00, stock: 50 };
const now = new Date('2031-05-01T08:00:00Z');
const outage = new Error('The payment service is down');

const lines: OrderLine[] = deepFrozen([
  { productId: 'tea', quantity: 2 },
  { productId: 'cup', quantity: 1 },
  { productId: 'tea', quantity: 3 },
]);
const pending: Order = {
  id: 'id-1',
  userId: 'alice',
  items: [
    { productId: 'tea', quantity: 2, lineTotal: 20_00 },
    { productId: 'cup', quantity: 1, lineTotal: 20_00 },
    { productId: 'tea', quantity: 3, lineTotal: 30_00 },
  ],
  total: 70_00,
  status: 'pending',
  createdAt: now,
};
const wanted: Record<string, number> = { tea: 5, cup: 1 };

const unknownProduct = refusal(ProductNotFoundError, 'name', 'productId');
const senseless = refusal(InvalidQuantityError, 'name', 'productId');
const soldOut = refusal(InsufficientStockError, 'name', 'productId');

const test = base
  .extend('payments', () => new FakePaymentGateway())
  .extend('world', async ({ payments }) => {
    const calls: Call[] = [];
    const drawn: string[] = [];
    const askedOfClock: unknown[] = [];
    const clock = new FakeClock(now);
    const store = new MemoryOrderStore();
    await store.saveProduct(tea);
    await store.saveProduct(cup);
    const shop = createShop({
      store: watch(store, calls),
      payments: watch(payments, calls),
      clock: (...args: unknown[]) => {
        askedOfClock.push(...args);
        return clock.now();
      },
      newId: (...args: unknown[]) => {
        drawn.push(`id-${drawn.length + 1}`, ...args.map(String));
        return drawn[drawn.length - 1];
      },
    });
    return { ...shop, calls, drawn, askedOfClock, memory: store };
  });

describe('the modules', () => {
  test('export one class each, with the promised methods', () => {
    expect(methodsOf(orderService)).toEqual({
      OrderService: expect.arrayContaining(['createOrder', 'processOrder']),
    });
    expect(methodsOf(productService)).toEqual({
      ProductService: expect.arrayContaining(['checkStock', 'getProduct', 'reduceStock', 'restock']),
    });
  });

  test('show no field, neither of the class nor of what it makes', async ({ world }) => {
    const { id } = await world.orders.createOrder('alice', lines);
    await world.orders.processOrder(id);

    expect(Reflect.ownKeys(world.orders)).toEqual([]);
    expect(Reflect.ownKeys(world.products)).toEqual([]);
    expect(Reflect.ownKeys(orderService.OrderService).toSorted()).toEqual(['length', 'name', 'prototype']);
    expect(Reflect.ownKeys(productService.ProductService).toSorted()).toEqual([
      'length',
      'name',
      'prototype',
    ]);
  });
});

describe('products', () => {
  test('are handed out as they are stored', async ({ world }) => {
    expect(await world.products.getProduct('tea')).toStrictEqual(tea);
    expect(await world.products.getProduct('unknown')).toBeUndefined();
    expect(callsBeside(world.calls, [...asking('tea'), ...asking('unknown')])).toEqual([]);
  });

  test('are enough or not, in one word', async ({ world }) => {
    expect(await world.products.checkStock('tea', 100)).toBe(true);
    expect(await world.products.checkStock('tea', 101)).toBe(false);
    expect(await world.products.checkStock('unknown', 0)).toBe(false);
    expect(callsBeside(world.calls, [...asking('tea'), ...asking('unknown')])).toEqual([]);
  });

  test('are taken in one step, without an answer', async ({ world }) => {
    expect(await world.products.reduceStock('tea', 4)).toBeUndefined();

    expect(changesOf(world.calls)).toEqual([['tea', -4]]);
    expect(callsBeside(world.calls, [...asking('tea'), ['adjustStock', 'tea', -4]])).toEqual([]);
    expect(await world.memory.getProduct('tea')).toStrictEqual({ ...tea, stock: 96 });
  });

  test('are delivered in one step, without an answer', async ({ world }) => {
    expect(await world.products.restock('tea', 4)).toBeUndefined();

    expect(changesOf(world.calls)).toEqual([['tea', 4]]);
    expect(callsBeside(world.calls, [...asking('tea'), ['adjustStock', 'tea', 4]])).toEqual([]);
    expect(await world.memory.getProduct('tea')).toStrictEqual({ ...tea, stock: 104 });
  });

  test('are refused with the facts alone', async ({ world: { products } }) => {
    expect(await refusalOf(products.reduceStock('tea', 101))).toEqual(soldOut);
    expect(await refusalOf(products.reduceStock('tea', -1))).toEqual(senseless);
    expect(await refusalOf(products.reduceStock('unknown', 1))).toEqual(unknownProduct);
    expect(await refusalOf(products.restock('tea', 1.5))).toEqual(senseless);
    expect(await refusalOf(products.restock('unknown', 1))).toEqual(unknownProduct);
  });
});

describe('an accepted order', () => {
  test('is handed out and stored with these fields and no other', async ({ world }) => {
    expect(await world.orders.createOrder('alice', lines)).toStrictEqual(pending);
    expect(await world.memory.getOrder('id-1')).toStrictEqual(pending);
  });

  test('draws one id', async ({ world }) => {
    await world.orders.createOrder('alice', lines);
    await world.orders.processOrder('id-1');
    await world.orders.createOrder('bob', lines);

    expect(world.drawn).toEqual(['id-1', 'id-2']);
  });

  test('asks the clock for nothing but the time', async ({ world }) => {
    await world.orders.createOrder('alice', lines);

    expect(world.askedOfClock).toEqual([]);
  });

  // It may be saved in several steps, but never as somebody else's, and at the end as it is handed out.
  test('gives the store nothing but itself', async ({ world }) => {
    await world.orders.createOrder('alice', lines);

    const saved = callsOf(world.calls, 'saveOrder') as [Order][];
    const unfinished = saved.map(([order]) => ({ ...pending, items: order.items, total: order.total }));
    expect(saved).toStrictEqual(unfinished.map((order) => [order]));
    expect(saved.flatMap(([{ items }]) => items).filter((item) => !isOneOf(pending.items, item))).toEqual([]);
    expect(saved.at(-1)).toStrictEqual([pending]);
    expect(
      callsBeside(world.calls, [
        ...asking('tea'),
        ...asking('cup'),
        ['getOrder', 'id-1'],
        ...saved.map((args): Call => ['saveOrder', ...args]),
      ]),
    ).toEqual([]);
  });

  test.for(['', ' alice ', 'ALICE', '🦊'])(
    'keeps the id of its customer, "%s"',
    async (userId, { world }) => {
      const order = await world.orders.createOrder(userId, lines);
      await world.orders.processOrder(order.id);

      expect(order.userId).toBe(userId);
      expect(callsOf(world.calls, 'charge')).toStrictEqual([[userId, 70_00]]);
    },
  );
});

describe('a refused order', () => {
  test.for([
    ['unknown', 1, unknownProduct],
    ['tea', -1, senseless],
    ['tea', 1.5, senseless],
    ['tea', 101, soldOut],
  ] as const)('of %s × %d leaves nothing behind but its error', async ([id, quantity, error], { world }) => {
    const ordering = world.orders.createOrder('alice', [{ productId: id, quantity }]);

    expect(await refusalOf(ordering)).toEqual(error);
    expect(world.drawn).toEqual([]);
    expect(callsBeside(world.calls, asking(id))).toEqual([]);
  });
});

describe('processing', () => {
  test('of a paid order answers true, and changes its status alone', async ({ world }) => {
    await world.orders.createOrder('alice', lines);
    world.calls.length = 0;

    expect(await world.orders.processOrder('id-1')).toBe(true);

    expect(await world.memory.getOrder('id-1')).toStrictEqual({ ...pending, status: 'completed' });
    expect(callsOf(world.calls, 'charge')).toStrictEqual([['alice', 70_00]]);
    expect(callsBeside(world.calls, processing('completed'))).toEqual([]);
    expect(await stockLeft(world.memory)).toEqual({ tea: 95, cup: 49 });
    expect(changesOf(world.calls).filter(([, delta]) => delta > 0)).toEqual([]);
  });

  test('of a refused payment answers false, and changes its status alone', async ({ world, payments }) => {
    payments.refuse();
    await world.orders.createOrder('alice', lines);
    world.calls.length = 0;

    expect(await world.orders.processOrder('id-1')).toBe(false);

    expect(await world.memory.getOrder('id-1')).toStrictEqual({ ...pending, status: 'payment_failed' });
    expect(callsOf(world.calls, 'charge')).toStrictEqual([['alice', 70_00]]);
    expect(callsBeside(world.calls, processing('payment_failed'))).toEqual([]);
    expect(await stockLeft(world.memory)).toEqual({ tea: 100, cup: 50 });
  });

  test('of a payment that breaks down passes its error on as it is', async ({ world, payments }) => {
    payments.breakDown(outage);
    const before = Reflect.ownKeys(outage);
    await world.orders.createOrder('alice', lines);
    world.calls.length = 0;

    await expect(world.orders.processOrder('id-1')).rejects.toBe(outage);

    expect(Reflect.ownKeys(outage)).toEqual(before);
    expect(await world.memory.getOrder('id-1')).toStrictEqual({ ...pending, status: 'failed' });
    expect(callsOf(world.calls, 'charge')).toStrictEqual([['alice', 70_00]]);
    expect(callsBeside(world.calls, processing('failed'))).toEqual([]);
    expect(await stockLeft(world.memory)).toEqual({ tea: 100, cup: 50 });
  });

  test('of a paid order that cannot be written down passes the error on, and calls it no failure', async ({
    world,
    payments,
  }) => {
    await world.orders.createOrder('alice', lines);
    const full = new Error('The disk is full');
    const charge = payments.charge.bind(payments);
    payments.charge = (userId, amount) => {
      world.memory.moveOrder = () => Promise.reject(full);
      world.memory.saveOrder = () => Promise.reject(full);
      return charge(userId, amount);
    };

    await expect(world.orders.processOrder('id-1')).rejects.toBe(full);

    expect(await world.memory.getOrder('id-1')).toStrictEqual({ ...pending, status: 'processing' });
    expect(await stockLeft(world.memory)).toEqual({ tea: 95, cup: 49 });
  });

  test('of an order whose stock has run out charges nothing', async ({ world }) => {
    await world.orders.createOrder('alice', lines);
    await world.memory.adjustStock('cup', -50);
    world.calls.length = 0;

    expect(await refusalOf(world.orders.processOrder('id-1'))).toEqual(soldOut);

    expect(await world.memory.getOrder('id-1')).toStrictEqual({ ...pending, status: 'failed' });
    expect(callsBeside(world.calls, processing('failed', { isCharged: false }))).toEqual([]);
    expect(await stockLeft(world.memory)).toEqual({ tea: 100, cup: 0 });
  });

  test('of an order that costs nothing charges nothing', async ({ world }) => {
    await world.memory.saveProduct({ ...tea, price: 0 });
    const { id } = await world.orders.createOrder('alice', [{ productId: 'tea', quantity: 2 }]);

    expect(await world.orders.processOrder(id)).toBe(true);

    expect(callsOf(world.calls, 'charge')).toEqual([]);
    expect(await stockLeft(world.memory)).toEqual({ tea: 98, cup: 50 });
  });

  test('a second time changes and charges nothing', async ({ world }) => {
    await world.orders.createOrder('alice', lines);
    await world.orders.processOrder('id-1');
    world.calls.length = 0;

    expect(await refusalOf(world.orders.processOrder('id-1'))).toEqual(
      refusal(OrderNotPendingError, 'name', 'orderId'),
    );

    expect(
      callsBeside(world.calls, [
        ['getOrder', 'id-1'],
        ['moveOrder', 'id-1', 'pending', 'processing'],
      ]),
    ).toEqual([]);
  });

  test('of an unknown order changes and charges nothing', async ({ world }) => {
    expect(await refusalOf(world.orders.processOrder('unknown'))).toEqual(
      refusal(OrderNotFoundError, 'name', 'orderId'),
    );

    expect(
      callsBeside(world.calls, [
        ['getOrder', 'unknown'],
        ['moveOrder', 'unknown', 'pending', 'processing'],
      ]),
    ).toEqual([]);
  });
});

describe('the work', () => {
  test.for(['approved', 'refused'])(
    'of an order whose payment is %s grows no faster than its lines',
    async (answer, { world, payments }) => {
      if (answer === 'refused') payments.refuse();

      const ten = await workOf(world, await manyLines(world.memory, 10));
      const hundred = await workOf(world, await manyLines(world.memory, 100));

      expect(hundred.made).toBeLessThanOrEqual(10 * ten.made);
      expect(hundred.processed).toBeLessThanOrEqual(10 * ten.processed);
    },
  );

  test.for(['approved', 'refused'])(
    'of an order whose payment is %s is the same for many pieces, and after many orders',
    async (answer, { world, payments }) => {
      if (answer === 'refused') payments.refuse();

      const one = await workOf(world, [{ productId: 'tea', quantity: 1 }]);
      const fifty = await workOf(world, [{ productId: 'tea', quantity: 50 }]);
      for (let count = 0; count < 30; count++) await workOf(world, [{ productId: 'tea', quantity: 1 }]);
      const late = await workOf(world, [{ productId: 'tea', quantity: 1 }]);

      expect([fifty, late]).toEqual([one, one]);
    },
  );
});

/** What the store is asked to make an order, and to process it: all its methods together. */
async function workOf(
  { orders, calls }: { orders: orderService.OrderService; calls: Call[] },
  wantedLines: OrderLine[],
): Promise<{ made: number; processed: number }> {
  const asked = (): number => calls.filter(([name]) => name !== 'charge').length;
  calls.length = 0;
  const { id } = await orders.createOrder('alice', wantedLines);
  const made = asked();
  await orders.processOrder(id);
  return { made, processed: asked() - made };
}

/** Lines of one piece, each of a product of its own. */
async function manyLines(store: MemoryOrderStore, count: number): Promise<OrderLine[]> {
  const products = Array.from({ length: count }, (_, index) => ({ ...tea, id: `tea-${index}` }));
  for (const product of products) await store.saveProduct(product);
  return products.map(({ id }) => ({ productId: id, quantity: 1 }));
}

/** Looking a product up, by reading or by adding nothing. How often is open. */
function asking(id: string): Call[] {
  return [
    ['getProduct', id],
    ['adjustStock', id, 0],
    ['adjustStock', id, -0],
  ];
}

/** What processing `pending` may ask, to come to this end. Lines of one product may be taken together or not. */
function processing(end: Order['status'], { isCharged = true } = {}): Call[] {
  const changes = Object.entries(wanted).flatMap(([id, most]) =>
    Array.from({ length: 2 * most + 1 }, (_, index): Call => ['adjustStock', id, index - most]),
  );
  return [
    ...asking('tea'),
    ...asking('cup'),
    ...changes,
    ['getOrder', 'id-1'],
    ['moveOrder', 'id-1', 'pending', 'processing'],
    ['moveOrder', 'id-1', 'processing', end],
    ['saveOrder', { ...pending, status: end }],
    ...(isCharged ? [['charge', 'alice', 70_00] satisfies Call] : []),
  ];
}

function changesOf(calls: Call[]): [id: string, delta: number][] {
  const asked = callsOf(calls, 'adjustStock') as [string, number][];
  return asked.filter(([, delta]) => delta !== 0);
}

async function stockLeft(store: MemoryOrderStore): Promise<Record<string, number | undefined>> {
  const [ofTea, ofCup] = [await store.getProduct('tea'), await store.getProduct('cup')];
  return { tea: ofTea?.stock, cup: ofCup?.stock };
}

function isOneOf(items: Order['items'], item: Order['items'][number]): boolean {
  return (
    callsBeside(
      [['', item]],
      items.map((one): Call => ['', one]),
    ).length === 0
  );
}

function deepFrozen(given: OrderLine[]): OrderLine[] {
  given.forEach((line) => Object.freeze(line));
  return Object.freeze(given) as OrderLine[];
}
