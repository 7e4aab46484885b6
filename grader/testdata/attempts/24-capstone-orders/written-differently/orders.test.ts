import { describe, expect, vi } from 'vitest';
import type { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { test } from '#fixtures/test.ts';
import {
  InsufficientStockError,
  InvalidQuantityError,
  OrderNotFoundError,
  OrderNotPendingError,
  PaymentUnavailableError,
  ProductNotFoundError,
} from '#src/orders/errors.ts';
import { createShop, type Shop } from '#src/orders/index.ts';
import type { Order } from '#src/orders/order.ts';

const outage = new Error('no line to the bank');

/** What no number of pieces can be. */
const nonsense = [-1, 0.5];

describe('the shelf', () => {
  test.for([
    { stock: 2, wanted: 1, enough: true },
    { stock: 2, wanted: 2, enough: true },
    { stock: 2, wanted: 3, enough: false },
    { stock: 0, wanted: 0, enough: true },
    { stock: 0, wanted: 1, enough: false },
  ])('has enough: $enough, when $wanted are wanted of $stock', async ({ stock, wanted, enough }, { shop }) => {
    await shelve(shop, { scarf: stock });

    expect(await shop.products.checkStock('scarf', wanted)).toBe(enough);
  });

  test('has nothing of a product that the shop does not know, not even when nothing is wanted', async ({
    shop,
  }) => {
    expect(await shop.products.checkStock('unicorn', 0)).toBe(false);
  });

  test('holds so many fewer when some are taken', async ({ shop }) => {
    await shelve(shop, { scarf: 9 });

    await shop.products.reduceStock('scarf', 4);

    expect(await stockOf(shop, 'scarf')).toBe(5);
  });

  test('holds so many more when some are delivered', async ({ shop }) => {
    await shelve(shop, { scarf: 9 });

    await shop.products.restock('scarf', 4);

    expect(await stockOf(shop, 'scarf')).toBe(13);
  });

  test('can be emptied, and not further', async ({ shop }) => {
    await shelve(shop, { scarf: 2 });

    await shop.products.reduceStock('scarf', 2);
    await expect(shop.products.reduceStock('scarf', 1)).rejects.toThrow(InsufficientStockError);

    expect(await stockOf(shop, 'scarf')).toBe(0);
  });

  test.for(nonsense)('is as before when %s pieces are taken', async (quantity, { shop }) => {
    await shelve(shop, { scarf: 2 });

    await expect(shop.products.reduceStock('scarf', quantity)).rejects.toThrow(InvalidQuantityError);

    expect(await stockOf(shop, 'scarf')).toBe(2);
  });

  test.for(nonsense)('is as before when %s pieces are delivered', async (quantity, { shop }) => {
    await shelve(shop, { scarf: 2 });

    await expect(shop.products.restock('scarf', quantity)).rejects.toThrow(InvalidQuantityError);

    expect(await stockOf(shop, 'scarf')).toBe(2);
  });

  test('gives nothing away of an unknown product', async ({ shop }) => {
    await expect(shop.products.reduceStock('unicorn', 1)).rejects.toThrow(ProductNotFoundError);
  });

  test('takes no delivery of an unknown product', async ({ shop }) => {
    await expect(shop.products.restock('unicorn', 1)).rejects.toMatchObject({ productId: 'unicorn' });
  });

  test('counts both of two deliveries at once', async ({ shop }) => {
    await shelve(shop, { scarf: 1 });

    await Promise.all([shop.products.restock('scarf', 2), shop.products.restock('scarf', 3)]);

    expect(await stockOf(shop, 'scarf')).toBe(6);
  });
});

describe('an order is refused', () => {
  test('when it names an unknown product', async ({ shop }) => {
    await shelve(shop, { scarf: 1 });

    const ordering = shop.orders.createOrder('ann', [
      { productId: 'scarf', quantity: 1 },
      { productId: 'unicorn', quantity: 1 },
    ]);

    await expect(ordering).rejects.toThrow(ProductNotFoundError);
  });

  test.for(nonsense)('when it wants %s pieces', async (quantity, { shop }) => {
    await shelve(shop, { scarf: 3 });

    const ordering = shop.orders.createOrder('ann', [{ productId: 'scarf', quantity }]);

    await expect(ordering).rejects.toThrow(InvalidQuantityError);
  });

  test('when it wants one piece more than there is', async ({ shop }) => {
    await shelve(shop, { scarf: 3 });

    const ordering = shop.orders.createOrder('ann', [{ productId: 'scarf', quantity: 4 }]);

    await expect(ordering).rejects.toThrow(InsufficientStockError);
  });

  test('when its lines want one piece more together', async ({ shop }) => {
    await shelve(shop, { scarf: 3 });

    const ordering = shop.orders.createOrder('ann', [
      { productId: 'scarf', quantity: 2 },
      { productId: 'scarf', quantity: 2 },
    ]);

    await expect(ordering).rejects.toThrow(InsufficientStockError);
  });
});

describe('an order is accepted', () => {
  test.for([
    { lines: [], total: 0 },
    { lines: [{ productId: 'scarf', quantity: 0 }], total: 0 },
    { lines: [{ productId: 'scarf', quantity: 3 }], total: 57 },
  ])('at the edge: $lines.length lines for $total cents', async ({ lines, total }, { shop }) => {
    await shelve(shop, { scarf: 3 });

    const order = await shop.orders.createOrder('ann', lines);

    expect(order.total).toBe(total);
  });
});

describe('an accepted order', () => {
  test('says on paper what was ordered, by whom, when, and for how much', async ({ shop, clock }) => {
    await shelve(shop, { scarf: 9, button: 9 }, { scarf: 19_99, button: 10 });

    const order = await shop.orders.createOrder('ann', [
      { productId: 'scarf', quantity: 2 },
      { productId: 'button', quantity: 1 },
      { productId: 'scarf', quantity: 3 },
    ]);

    expect(order).toEqual({
      id: expect.any(String),
      userId: 'ann',
      items: [
        { productId: 'scarf', quantity: 2, lineTotal: 39_98 },
        { productId: 'button', quantity: 1, lineTotal: 10 },
        { productId: 'scarf', quantity: 3, lineTotal: 59_97 },
      ],
      total: 100_05,
      status: 'pending',
      createdAt: clock.now(),
    });
  });

  test('adds up cents to cents', async ({ shop }) => {
    await shelve(shop, { pin: 1, bead: 1 }, { pin: 10, bead: 20 });

    const { total } = await shop.orders.createOrder('ann', [
      { productId: 'pin', quantity: 1 },
      { productId: 'bead', quantity: 1 },
    ]);

    expect(total).toBe(30);
  });

  test('is in the store as it was handed out', async ({ shop }) => {
    const order = await orderScarves(shop, { stock: 3, quantity: 2 });

    expect(await shop.store.getOrder(order.id)).toEqual(order);
  });

  test('leaves the shelf alone', async ({ shop }) => {
    await orderScarves(shop, { stock: 3, quantity: 2 });

    expect(await stockOf(shop, 'scarf')).toBe(3);
  });

  test('stays when another is made at the same moment', async ({ shop }) => {
    const one = await orderScarves(shop, { stock: 3, quantity: 2 });
    const other = await orderScarves(shop, { stock: 3, quantity: 1 });

    expect(await shop.store.getOrder(one.id)).toEqual(one);
    expect(await shop.store.getOrder(other.id)).toEqual(other);
  });
});

describe('a paid order', () => {
  test('is completed, its goods are taken, its total is charged', async ({ shop, payments }) => {
    const order = await orderScarves(shop, { stock: 3, quantity: 2, price: 19_99 });

    expect(await shop.orders.processOrder(order.id)).toBe(true);

    expect(await shop.store.getOrder(order.id)).toEqual({ ...order, status: 'completed' });
    expect(await stockOf(shop, 'scarf')).toBe(1);
    expect(payments.charges).toEqual([{ userId: 'ann', amount: 39_98 }]);
  });

  test('costs what it cost when it was ordered', async ({ shop, payments }) => {
    const order = await orderScarves(shop, { stock: 3, quantity: 1, price: 19_99 });
    await shelve(shop, { scarf: 3 }, { scarf: 29_99 });

    await shop.orders.processOrder(order.id);

    expect(payments.charges).toEqual([{ userId: 'ann', amount: 19_99 }]);
  });

  test('is not charged when it costs nothing', async ({ shop, payments }) => {
    const charge = vi.spyOn(payments, 'charge');
    const order = await orderScarves(shop, { stock: 3, quantity: 0 });

    expect(await shop.orders.processOrder(order.id)).toBe(true);

    expect(charge).not.toHaveBeenCalled();
  });

  test('is paid once when it is processed again', async ({ shop, payments }) => {
    const order = await orderScarves(shop, { stock: 3, quantity: 1, price: 5_00 });
    await shop.orders.processOrder(order.id);

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow(OrderNotPendingError);

    expect(payments.charges).toEqual([{ userId: 'ann', amount: 5_00 }]);
    expect(await stockOf(shop, 'scarf')).toBe(2);
  });

  test('is paid once when somebody clicks twice', async ({ shop, payments }) => {
    const order = await orderScarves(shop, { stock: 3, quantity: 1, price: 5_00 });

    const clicks = await Promise.allSettled([
      shop.orders.processOrder(order.id),
      shop.orders.processOrder(order.id),
    ]);

    expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(payments.charges).toEqual([{ userId: 'ann', amount: 5_00 }]);
    expect(await stockOf(shop, 'scarf')).toBe(2);
  });
});

test('nobody can process an order that does not exist', async ({ shop }) => {
  await expect(shop.orders.processOrder('lost')).rejects.toThrow(OrderNotFoundError);
});

describe('an order whose goods have run out', () => {
  test('fails, and nobody pays', async ({ shop, payments }) => {
    const order = await orderScarves(shop, { stock: 3, quantity: 2 });
    await shop.products.reduceStock('scarf', 2);

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow(InsufficientStockError);

    expect(await shop.store.getOrder(order.id)).toMatchObject({ status: 'failed' });
    expect(payments.charges).toEqual([]);
  });

  test('leaves the other goods on the shelf', async ({ shop }) => {
    await shelve(shop, { glove: 4, scarf: 3 });
    const order = await shop.orders.createOrder('ann', [
      { productId: 'glove', quantity: 2 },
      { productId: 'scarf', quantity: 3 },
    ]);
    await shop.products.reduceStock('scarf', 1);

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow();

    expect(await stockOf(shop, 'glove')).toBe(4);
    expect(await stockOf(shop, 'scarf')).toBe(2);
  });
});

describe('an order that is not paid', () => {
  test('is known as that, and its goods are back, when the card is refused', async ({ shop, payments }) => {
    payments.refuse();
    const order = await orderScarves(shop, { stock: 3, quantity: 2 });

    expect(await shop.orders.processOrder(order.id)).toBe(false);

    expect(await shop.store.getOrder(order.id)).toMatchObject({ status: 'payment_failed' });
    expect(await stockOf(shop, 'scarf')).toBe(3);
  });

  test('asks for the money once when the card is refused', async ({ shop, payments }) => {
    const charge = vi.spyOn(payments, 'charge').mockResolvedValue({ status: 'failed' });
    const order = await orderScarves(shop, { stock: 3, quantity: 2 });

    await shop.orders.processOrder(order.id);

    expect(charge).toHaveBeenCalledTimes(1);
  });

  test('stays refused when it is processed again', async ({ shop, payments }) => {
    const charge = vi.spyOn(payments, 'charge').mockResolvedValueOnce({ status: 'failed' });
    const order = await orderScarves(shop, { stock: 3, quantity: 2 });
    await shop.orders.processOrder(order.id);

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow(OrderNotPendingError);

    expect(charge).toHaveBeenCalledTimes(1);
    expect(await stockOf(shop, 'scarf')).toBe(3);
  });

  test('has failed, and its goods are back, when the payment service is down', async ({ shop, payments }) => {
    payments.breakDown(outage);
    const order = await orderScarves(shop, { stock: 3, quantity: 2 });

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow(outage);

    expect(await shop.store.getOrder(order.id)).toMatchObject({ status: 'failed' });
    expect(await stockOf(shop, 'scarf')).toBe(3);
  });
});

test('one of two customers gets the last scarf', async ({ shop, payments }) => {
  const ann = await orderScarves(shop, { stock: 1, quantity: 1, price: 5_00 });
  const ben = await orderScarves(shop, { stock: 1, quantity: 1, price: 5_00 });

  const sales = await Promise.allSettled([
    shop.orders.processOrder(ann.id),
    shop.orders.processOrder(ben.id),
  ]);

  expect(sales.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(payments.charges).toHaveLength(1);
  expect(await stockOf(shop, 'scarf')).toBe(0);
});

describe('on the first of May', () => {
  test('Ann orders 25 lines of things with odd names, and each is on her paper', async ({ shop, clock }) => {
    clock.set(new Date('2031-05-01T08:00:00.123Z'));
    await shelve(shop, { constructor: 30, Gift: 1, yacht: 2 }, { constructor: 2, Gift: 0, yacht: 30_000_000_00 });
    const lines = [
      { productId: 'yacht', quantity: 2 },
      { productId: 'Gift', quantity: 1 },
      ...Array.from({ length: 23 }, () => ({ productId: 'constructor', quantity: 1 })),
    ];
    const given = structuredClone(lines);

    const order = await shop.orders.createOrder(' ann ', lines);

    expect(order).toMatchObject({
      userId: ' ann ',
      items: given,
      total: 60_000_000_46,
      createdAt: new Date('2031-05-01T08:00:00.123Z'),
    });
    expect(lines).toEqual(given);
  });

  test('the next order has the next price, and the next time', async ({ shop, clock }) => {
    clock.set(new Date('2031-05-01T08:00:00Z'));
    await orderScarves(shop, { stock: 9, quantity: 1, price: 5_00 });
    clock.set(new Date('2031-05-02T08:00:00Z'));

    const order = await orderScarves(shop, { stock: 9, quantity: 1, price: 7_00 });

    expect(order).toMatchObject({ total: 7_00, createdAt: new Date('2031-05-02T08:00:00Z') });
  });

  test('nobody can order thirty-one of a word of JavaScript when there are thirty', async ({ shop }) => {
    await shelve(shop, { constructor: 30 }, { constructor: 2 });

    const ordering = shop.orders.createOrder('ann', [{ productId: 'constructor', quantity: 31 }]);

    await expect(ordering).rejects.toThrow(InsufficientStockError);
  });

  test('a refusal names what is short, and leaves no paper behind', async ({ shop }) => {
    const saved = vi.spyOn(shop.store, 'saveOrder');
    await shelve(shop, { scarf: 3, glove: 1 });

    const ordering = shop.orders.createOrder('ann', [
      { productId: 'scarf', quantity: 1 },
      { productId: 'glove', quantity: 2 },
    ]);

    await expect(ordering).rejects.toMatchObject({ productId: 'glove' });
    expect(saved).not.toHaveBeenCalled();
  });

  test('what was never on the shelf is undefined', async ({ shop }) => {
    expect(await shop.products.getProduct('unicorn')).toBeUndefined();
  });
});

describe('when the store breaks down', () => {
  test('a product is not called sold out', async ({ shop }) => {
    await shelve(shop, { scarf: 3 });
    vi.spyOn(shop.store, 'adjustStock').mockRejectedValueOnce(outage);

    await expect(shop.products.reduceStock('scarf', 1)).rejects.toThrow(outage);
  });

  test('nobody gets an order that was not kept', async ({ shop }) => {
    await shelve(shop, { scarf: 3 });
    vi.spyOn(shop.store, 'saveOrder').mockRejectedValueOnce(outage);

    await expect(shop.orders.createOrder('ann', [])).rejects.toThrow(outage);
  });

  test('what is paid is not called failed', async ({ shop, payments }) => {
    const order = await orderScarves(shop, { stock: 3, quantity: 1 });
    meanwhile(payments, async () => {
      vi.spyOn(shop.store, 'moveOrder').mockRejectedValueOnce(outage);
      vi.spyOn(shop.store, 'saveOrder').mockRejectedValueOnce(outage);
    });

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow();

    expect((await shop.store.getOrder(order.id))?.status).not.toBe('failed');
  });
});

describe('many lines of a few goods', () => {
  const lines = [
    { productId: 'scarf', quantity: 2 },
    { productId: 'glove', quantity: 1 },
    { productId: 'scarf', quantity: 3 },
  ];

  test('are all taken', async ({ shop }) => {
    await shelve(shop, { scarf: 9, glove: 9 });
    const order = await shop.orders.createOrder('ann', lines);

    await shop.orders.processOrder(order.id);

    expect(await stockOf(shop, 'scarf')).toBe(4);
    expect(await stockOf(shop, 'glove')).toBe(8);
  });

  test('all come back when the card is refused', async ({ shop, payments }) => {
    payments.refuse();
    await shelve(shop, { scarf: 9, glove: 9 });
    const order = await shop.orders.createOrder('ann', lines);

    await shop.orders.processOrder(order.id);

    expect(await stockOf(shop, 'scarf')).toBe(9);
    expect(await stockOf(shop, 'glove')).toBe(9);
  });

  test('are taken even when they are gifts', async ({ shop }) => {
    await shelve(shop, { scarf: 9, glove: 9 }, { scarf: 0, glove: 0 });
    const order = await shop.orders.createOrder('ann', lines);

    expect(await shop.orders.processOrder(order.id)).toBe(true);

    expect(await stockOf(shop, 'scarf')).toBe(4);
  });

  test('fail by the name of the one that ran out', async ({ shop }) => {
    await shelve(shop, { scarf: 9, glove: 1 });
    const order = await shop.orders.createOrder('ann', lines);
    await shop.products.reduceStock('glove', 1);

    await expect(shop.orders.processOrder(order.id)).rejects.toMatchObject({ productId: 'glove' });
  });
});

describe('Ann and Ben', () => {
  test('each pay for their own, one after the other', async ({ shop, payments }) => {
    const anns = await orderScarves(shop, { stock: 9, quantity: 1, price: 5_00 });
    await shop.orders.createOrder('ben', [{ productId: 'scarf', quantity: 2 }]);

    await shop.orders.processOrder(anns.id);

    expect(payments.charges).toEqual([{ userId: 'ann', amount: 5_00 }]);
  });

  test('each pay for their own, at the same moment', async ({ shop, payments }) => {
    const anns = await orderScarves(shop, { stock: 9, quantity: 1, price: 5_00 });
    const bens = await shop.orders.createOrder('ben', [{ productId: 'scarf', quantity: 2 }]);

    await Promise.all([shop.orders.processOrder(anns.id), shop.orders.processOrder(bens.id)]);

    expect(payments.charges).toHaveLength(2);
    expect(payments.charges).toContainEqual({ userId: 'ann', amount: 5_00 });
    expect(payments.charges).toContainEqual({ userId: 'ben', amount: 10_00 });
  });

  test('pay what the owner has agreed on, and not what they scribble', async ({ shop, payments }) => {
    const order = await orderScarves(shop, { stock: 9, quantity: 1, price: 5_00 });
    await shop.store.saveOrder({ ...order, total: 4_00 });
    Object.assign(order, { total: 1 });

    await shop.orders.processOrder(order.id);

    expect(payments.charges).toEqual([{ userId: 'ann', amount: 4_00 }]);
  });
});

describe('while the bank thinks', () => {
  test('a delivery arrives, and stays when the card is refused', async ({ shop, payments }) => {
    payments.refuse();
    const order = await orderScarves(shop, { stock: 3, quantity: 2 });
    meanwhile(payments, () => shop.products.restock('scarf', 10));

    await shop.orders.processOrder(order.id);

    expect(await stockOf(shop, 'scarf')).toBe(13);
  });

  test('an impatient customer gets the number of the order, and the order goes on', async ({
    shop,
    payments,
  }) => {
    const order = await orderScarves(shop, { stock: 3, quantity: 2 });
    let clicked: unknown;
    let status: unknown;
    meanwhile(payments, async () => {
      clicked = await shop.orders.processOrder(order.id).catch((error: unknown) => error);
      status = (await shop.store.getOrder(order.id))?.status;
    });

    expect(await shop.orders.processOrder(order.id)).toBe(true);

    expect(clicked).toMatchObject({ name: 'OrderNotPendingError', orderId: order.id });
    expect(status).not.toBe('failed');
  });

  test('the other till does not take the same order', async ({ shop, payments, clock }) => {
    const otherTill = createShop({ store: shop.store, payments, clock: clock.now });
    const order = await orderScarves(shop, { stock: 3, quantity: 1, price: 5_00 });

    await Promise.allSettled([shop.orders.processOrder(order.id), otherTill.orders.processOrder(order.id)]);

    expect(payments.charges).toEqual([{ userId: 'ann', amount: 5_00 }]);
  });

  test('and thinks too long, it is an outage and no refusal', async ({ shop, payments }) => {
    payments.breakDown(new PaymentUnavailableError(1));
    const order = await orderScarves(shop, { stock: 3, quantity: 1 });

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow(PaymentUnavailableError);
  });
});

/** Puts so many pieces of each product on the shelf. */
async function shelve(
  { store }: Shop,
  stocks: Record<string, number>,
  prices: Record<string, number> = {},
): Promise<void> {
  for (const [id, stock] of Object.entries(stocks)) {
    await store.saveProduct({ id, name: `A ${id}`, price: prices[id] ?? 19, stock });
  }
}

async function stockOf({ products }: Shop, id: string): Promise<number | undefined> {
  return (await products.getProduct(id))?.stock;
}

/** Ann's order of scarves, in a shop that has so many of them. */
async function orderScarves(
  shop: Shop,
  { stock, quantity, price = 19 }: { stock: number; quantity: number; price?: number },
): Promise<Order> {
  await shelve(shop, { scarf: stock }, { scarf: price });
  return shop.orders.createOrder('ann', [{ productId: 'scarf', quantity }]);
}

/** Something happens during the first payment. */
function meanwhile(payments: FakePaymentGateway, happens: () => Promise<void>): void {
  const charge = payments.charge.bind(payments);
  vi.spyOn(payments, 'charge').mockImplementationOnce(async (userId, amount) => {
    await happens();
    return charge(userId, amount);
  });
}
