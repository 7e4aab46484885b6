import { describe, expect, vi } from 'vitest';
import { productFactory } from '#fixtures/factories/product.ts';
import type { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { test as base } from '#fixtures/test.ts';
import {
  InsufficientStockError,
  InvalidQuantityError,
  OrderNotFoundError,
  OrderNotPendingError,
  PaymentProtocolError,
  PaymentUnavailableError,
  ProductNotFoundError,
} from '#src/orders/errors.ts';
import { createShop, type Shop } from '#src/orders/index.ts';
import type { Order, OrderLine, OrderStatus } from '#src/orders/order.ts';
import type { Product } from '#src/orders/product.ts';

const tea: Product = { id: 'tea', name: 'Tea', price: 10_00, stock: 100 };
const cup: Product = { id: 'cup', name: 'Cup', price: 20_00, stock: 50 };

const test = base
  .extend('shop', async ({ clock, payments }) => {
    const shop = createShop({ payments, clock: clock.now });
    await shop.store.saveProduct(tea);
    await shop.store.saveProduct(cup);
    return shop;
  })
  .extend('order', ({ shop }) => shop.orders.createOrder('alice', [line(tea, 2)]))
  .extend('otherTill', ({ shop, clock, payments }) =>
    createShop({ payments, clock: clock.now, store: shop.store }),
  );

const noQuantities = [-1, 0.5, NaN];

const today = new Date('2031-05-01T08:00:00Z');
const tomorrow = new Date('2031-05-02T08:00:00Z');

const outage = new Error('No line to the bank');
const fullDisk = new Error('The disk is full');

describe('the shelf', () => {
  test('shows a product by its id', async ({ shop }) => {
    expect(await shop.products.getProduct('tea')).toEqual(tea);
  });

  test('shows nothing of an unknown product', async ({ shop }) => {
    expect(await shop.products.getProduct('unknown')).toBeUndefined();
  });

  test('shows a product that is new since somebody asked for it', async ({ shop }) => {
    await shop.products.getProduct('scarf');
    const scarf = await shelve(shop, { id: 'scarf' });

    expect(await shop.products.getProduct('scarf')).toEqual(scarf);
  });

  test('stays as it is when somebody scribbles on what they were shown', async ({ shop }) => {
    const shown = await shop.products.getProduct('tea');
    Object.assign(shown ?? {}, { price: 1, stock: 0 });

    expect(await shop.products.getProduct('tea')).toEqual(tea);
  });

  test('shows what is there now, not what was there before', async ({ shop }) => {
    await shop.products.getProduct('tea');
    await shop.store.saveProduct({ ...tea, price: 99_00, stock: 7 });

    expect(await shop.products.getProduct('tea')).toEqual({ ...tea, price: 99_00, stock: 7 });
  });

  test.for([
    { stock: 100, wanted: 99, enough: true },
    { stock: 100, wanted: 100, enough: true },
    { stock: 100, wanted: 101, enough: false },
    { stock: 20, wanted: 100, enough: false },
    { stock: 0, wanted: 1, enough: false },
    { stock: 0, wanted: 0, enough: true },
  ])('has enough for $wanted of $stock: $enough', async ({ stock, wanted, enough }, { shop }) => {
    const scarf = await shelve(shop, { stock });

    expect(await shop.products.checkStock(scarf.id, wanted)).toBe(enough);
  });

  test.for([0, 1])('does not have %d pieces of an unknown product', async (wanted, { shop }) => {
    expect(await shop.products.checkStock('unknown', wanted)).toBe(false);
  });

  test('keeps what somebody only asks for', async ({ shop }) => {
    await shop.products.checkStock('tea', 100);

    expect(await stockOf(shop, 'tea')).toBe(100);
  });

  test.for([0, 5, 100])('has exactly %d pieces fewer when they are taken', async (quantity, { shop }) => {
    await shop.products.reduceStock('tea', quantity);

    expect(await shop.products.getProduct('tea')).toEqual({ ...tea, stock: 100 - quantity });
  });

  test.for([0, 5, 1_000_000])(
    'has exactly %d pieces more when they are delivered',
    async (quantity, { shop }) => {
      await shop.products.restock('tea', quantity);

      expect(await shop.products.getProduct('tea')).toEqual({ ...tea, stock: 100 + quantity });
    },
  );

  test('takes the delivery of what is sold out', async ({ shop }) => {
    const scarf = await shelve(shop, { stock: 0 });

    await shop.products.restock(scarf.id, 5);

    expect(await stockOf(shop, scarf.id)).toBe(5);
  });

  test.for([
    { stock: 100, wanted: 101 },
    { stock: 0, wanted: 1 },
  ])('does not give $wanted pieces of $stock', async ({ stock, wanted }, { shop }) => {
    const scarf = await shelve(shop, { stock });
    const taking = shop.products.reduceStock(scarf.id, wanted);

    await expect(taking).rejects.toThrow(InsufficientStockError);
    await expect(taking).rejects.toThrow(`Insufficient stock for ${scarf.id}`);
    expect(await stockOf(shop, scarf.id)).toBe(stock);
  });

  test.for(noQuantities)('does not give %d pieces', async (quantity, { shop }) => {
    await expect(shop.products.reduceStock('tea', quantity)).rejects.toThrow(InvalidQuantityError);
    expect(await stockOf(shop, 'tea')).toBe(100);
  });

  test.for(noQuantities)('takes no delivery of %d pieces', async (quantity, { shop }) => {
    await expect(shop.products.restock('tea', quantity)).rejects.toThrow(InvalidQuantityError);
    expect(await stockOf(shop, 'tea')).toBe(100);
  });

  test.for([0, 1])('does not give %d pieces of an unknown product', async (quantity, { shop }) => {
    const taking = shop.products.reduceStock('unknown', quantity);

    await expect(taking).rejects.toThrow(ProductNotFoundError);
    await expect(taking).rejects.toThrow('Product unknown not found');
  });

  test.for([0, 1])('takes no delivery of %d pieces of an unknown product', async (quantity, { shop }) => {
    await expect(shop.products.restock('unknown', quantity)).rejects.toThrow(ProductNotFoundError);
    expect(await shop.store.getProduct('unknown')).toBeUndefined();
  });

  test.for([
    { method: 'reduceStock', id: 'tea', quantity: 101 },
    { method: 'reduceStock', id: 'tea', quantity: -1 },
    { method: 'reduceStock', id: 'unknown', quantity: 1 },
    { method: 'restock', id: 'tea', quantity: -1 },
    { method: 'restock', id: 'unknown', quantity: 1 },
  ] as const)(
    'says that it refuses $id in $method of $quantity',
    async ({ method, id, quantity }, { shop }) => {
      await expect(shop.products[method](id, quantity)).rejects.toMatchObject({ productId: id });
    },
  );

  test('gives the last piece once when two take it at the same time', async ({ shop }) => {
    const last = await shelve(shop, { stock: 1 });

    const takings = await Promise.allSettled([
      shop.products.reduceStock(last.id, 1),
      shop.products.reduceStock(last.id, 1),
    ]);

    expect(takings.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('counts every sale and every delivery when all come at the same time', async ({ shop }) => {
    await Promise.all([
      shop.products.restock('tea', 10),
      shop.products.reduceStock('tea', 1),
      shop.products.restock('tea', 20),
      shop.products.reduceStock('tea', 2),
    ]);

    expect(await stockOf(shop, 'tea')).toBe(127);
  });

  test.for(['reduceStock', 'restock'] as const)(
    'keeps the new price that the owner sets during a %s',
    async (method, { shop }) => {
      await Promise.all([shop.products[method]('tea', 1), shop.store.saveProduct({ ...tea, price: 99_00 })]);

      expect(await shop.products.getProduct('tea')).toHaveProperty('price', 99_00);
    },
  );
});

describe('an accepted order', () => {
  test('is pending, with its customer and its time', async ({ shop, clock }) => {
    const order = await shop.orders.createOrder('alice', [line(tea, 1)]);

    expect(order).toMatchObject({ userId: 'alice', status: 'pending', createdAt: clock.now() });
  });

  test('costs the price of each line times its quantity', async ({ shop }) => {
    const order = await shop.orders.createOrder('alice', [line(tea, 2), line(cup, 3)]);

    expect(order.items.map((item) => item.lineTotal)).toEqual([20_00, 60_00]);
  });

  test('costs the sum of its lines', async ({ shop }) => {
    const order = await shop.orders.createOrder('alice', [line(tea, 2), line(cup, 1)]);

    expect(order.total).toBe(40_00);
  });

  test('is stored as it was returned', async ({ shop }) => {
    const order = await shop.orders.createOrder('alice', [line(tea, 2), line(cup, 1)]);

    expect(await shop.store.getOrder(order.id)).toEqual(order);
  });

  test('bears the time of the clock, to the millisecond', async ({ shop, clock }) => {
    const newYearsEve = new Date('2031-12-31T23:59:59.999Z');
    clock.set(newYearsEve);

    const order = await shop.orders.createOrder('alice', [line(tea, 1)]);

    expect(order.createdAt).toEqual(newYearsEve);
  });

  test('bears its own time when another was made before', async ({ shop, clock }) => {
    clock.set(today);
    const first = await shop.orders.createOrder('alice', [line(tea, 1)]);
    clock.set(tomorrow);

    const second = await shop.orders.createOrder('alice', [line(tea, 1)]);

    expect([first.createdAt, second.createdAt]).toEqual([today, tomorrow]);
  });

  test('stays apart from another that is the same', async ({ shop }) => {
    const first = await shop.orders.createOrder('alice', [line(tea, 1)]);
    const second = await shop.orders.createOrder('alice', [line(tea, 1)]);

    expect(second.id).not.toBe(first.id);
  });

  test('stays apart from one that is made at another till', async ({ shop, otherTill }) => {
    const first = await shop.orders.createOrder('alice', [line(tea, 1)]);
    const second = await otherTill.orders.createOrder('bob', [line(cup, 1)]);

    expect(await shop.store.getOrder(first.id)).toEqual(first);
    expect(await shop.store.getOrder(second.id)).toEqual(second);
  });

  test('costs the exact sum when its prices are a few cents', async ({ shop }) => {
    const sugar = await shelve(shop, { price: 10 });
    const spoon = await shelve(shop, { price: 20 });

    const order = await shop.orders.createOrder('alice', [line(sugar, 1), line(spoon, 1)]);

    expect(order.total).toBe(30);
  });

  test("costs today's price when there was another yesterday", async ({ shop }) => {
    await shop.orders.createOrder('alice', [line(tea, 1)]);
    await shop.store.saveProduct({ ...tea, price: 12_00 });

    const order = await shop.orders.createOrder('alice', [line(tea, 1)]);

    expect(order.total).toBe(12_00);
  });

  test('keeps the lines in the order in which they were given', async ({ shop }) => {
    const lines = [line(tea, 5), line(cup, 1), line(cup, 2), line(tea, 1)];

    const order = await shop.orders.createOrder('alice', lines);

    expect(order.items).toMatchObject([line(tea, 5), line(cup, 1), line(cup, 2), line(tea, 1)]);
  });

  test('leaves the list that the customer gave as it was', async ({ shop }) => {
    const lines = [line(tea, 5), line(cup, 1)];

    await shop.orders.createOrder('alice', lines);

    expect(lines).toEqual([line(tea, 5), line(cup, 1)]);
  });

  test('takes nothing, neither goods nor money', async ({ shop, payments }) => {
    await shop.orders.createOrder('alice', [line(tea, 3)]);

    expect(await stockOf(shop, 'tea')).toBe(100);
    expect(payments.charges).toEqual([]);
  });

  test.for([1, 10, 50, 100])('keeps every line when there are %d of them', async (count, { shop }) => {
    const lines = Array.from({ length: count }, () => line(tea, 1));

    const order = await shop.orders.createOrder('alice', lines);

    expect(order.items).toHaveLength(count);
    expect(order.total).toBe(count * 10_00);
  });

  test.for([
    { what: 'all there is', lines: [line(tea, 100)], total: 1000_00 },
    { what: 'all there is, in two lines', lines: [line(tea, 60), line(tea, 40)], total: 1000_00 },
    { what: 'zero pieces', lines: [line(tea, 0)], total: 0 },
    { what: 'nothing', lines: [], total: 0 },
  ])('may ask for $what', async ({ lines, total }, { shop }) => {
    const order = await shop.orders.createOrder('alice', lines);

    expect(order.items).toMatchObject(lines);
    expect(order.total).toBe(total);
  });

  test('may ask for zero pieces of what is sold out', async ({ shop }) => {
    const scarf = await shelve(shop, { stock: 0 });

    const order = await shop.orders.createOrder('alice', [line(scarf, 0)]);

    expect(await shop.orders.processOrder(order.id)).toBe(true);
  });

  test('may ask for what is free', async ({ shop }) => {
    const gift = await shelve(shop, { price: 0 });

    const order = await shop.orders.createOrder('alice', [line(gift, 2)]);

    expect(order).toMatchObject({ items: [line(gift, 2)], total: 0 });
  });
});

describe('a refused order', () => {
  test.for([0, 1])('asks for %d pieces of an unknown product', async (quantity, { shop }) => {
    const ordering = shop.orders.createOrder('alice', [{ productId: 'unknown', quantity }]);

    await expect(ordering).rejects.toThrow(ProductNotFoundError);
    await expect(ordering).rejects.toThrow('Product unknown not found');
  });

  test.for(noQuantities)('asks for %d pieces', async (quantity, { shop }) => {
    const ordering = shop.orders.createOrder('alice', [line(tea, quantity)]);

    await expect(ordering).rejects.toThrow(InvalidQuantityError);
  });

  test('makes up for too much with less than nothing', async ({ shop }) => {
    const ordering = shop.orders.createOrder('alice', [line(tea, 2), line(tea, -1)]);

    await expect(ordering).rejects.toThrow(InvalidQuantityError);
  });

  test.for([
    { how: 'in its last line', lines: [line(cup, 1), line(tea, 101)] },
    { how: 'in its first line', lines: [line(tea, 101), line(cup, 1)] },
    { how: 'in two lines', lines: [line(tea, 60), line(tea, 41)] },
    { how: 'in two lines with another between', lines: [line(tea, 60), line(cup, 1), line(tea, 41)] },
    { how: 'in three lines', lines: [line(tea, 40), line(tea, 40), line(tea, 21)] },
  ])('asks for one more than the stock, $how', async ({ lines }, { shop }) => {
    const ordering = shop.orders.createOrder('alice', lines);

    await expect(ordering).rejects.toThrow(InsufficientStockError);
    await expect(ordering).rejects.toThrow('Insufficient stock for tea');
  });

  test('asks for what has been sold since the last order', async ({ shop, otherTill }) => {
    await shop.orders.createOrder('alice', [line(tea, 1)]);
    await otherTill.products.reduceStock('tea', 100);

    const ordering = shop.orders.createOrder('bob', [line(tea, 1)]);

    await expect(ordering).rejects.toThrow(InsufficientStockError);
  });

  test.for([
    { productId: 'unknown', quantity: 1 },
    { productId: 'cup', quantity: 0.5 },
    { productId: 'cup', quantity: 51 },
  ])('says that it is about $productId when $quantity are wanted', async (last, { shop }) => {
    const ordering = shop.orders.createOrder('alice', [line(tea, 1), last]);

    await expect(ordering).rejects.toMatchObject({ productId: last.productId });
  });

  test.for([
    { productId: 'unknown', quantity: 1 },
    { productId: 'cup', quantity: 0.5 },
    { productId: 'cup', quantity: 51 },
  ])('leaves no paper and all goods when $quantity of $productId are wanted', async (last, { payments }) => {
    const shop = createShop({ payments, newId: () => 'order-7' });
    await shop.store.saveProduct(tea);
    await shop.store.saveProduct(cup);

    const ordering = shop.orders.createOrder('alice', [line(tea, 1), last]);
    await expect(ordering).rejects.toBeInstanceOf(Error);

    expect(await shop.store.getOrder('order-7')).toBeUndefined();
    expect(await stockOf(shop, 'tea')).toBe(100);
  });
});

describe('a paid order', () => {
  test('is told as paid', async ({ shop, order }) => {
    expect(await shop.orders.processOrder(order.id)).toBe(true);
  });

  test('is told as paid when the payment has no number', async ({ shop, order, payments }) => {
    vi.spyOn(payments, 'charge').mockResolvedValue({ status: 'success' });

    expect(await shop.orders.processOrder(order.id)).toBe(true);
  });

  test('is completed, and the same as before in all else', async ({ shop, order, clock }) => {
    clock.set(tomorrow);

    await shop.orders.processOrder(order.id);

    expect(await shop.store.getOrder(order.id)).toEqual({ ...order, status: 'completed' });
  });

  test.for([
    { lines: [line(tea, 2)], teas: 98, cups: 50 },
    { lines: [line(tea, 2), line(cup, 3)], teas: 98, cups: 47 },
    { lines: [line(tea, 2), line(cup, 1), line(tea, 3)], teas: 95, cups: 49 },
    { lines: [line(tea, 100), line(cup, 0)], teas: 0, cups: 50 },
  ])('leaves $teas teas and $cups cups', async ({ lines, teas, cups }, { shop }) => {
    const order = await shop.orders.createOrder('alice', lines);

    await shop.orders.processOrder(order.id);

    expect(await stockOf(shop, 'tea')).toBe(teas);
    expect(await stockOf(shop, 'cup')).toBe(cups);
  });

  test('is charged once, to its customer, for all its lines', async ({ shop, payments }) => {
    const charge = vi.spyOn(payments, 'charge');
    const order = await shop.orders.createOrder('alice', [line(tea, 2), line(cup, 1)]);

    await shop.orders.processOrder(order.id);

    expect(charge).toHaveBeenCalledExactlyOnceWith('alice', 40_00);
  });

  test.for([
    { price: 7, quantity: 1, total: 7 },
    { price: 29, quantity: 1, total: 29 },
    { price: 70, quantity: 3, total: 2_10 },
    { price: 19_99, quantity: 1, total: 19_99 },
    { price: 1_000_000_00, quantity: 1000, total: 1_000_000_000_00 },
  ])('costs $total for $quantity at $price, on paper and by card', async (row, { shop, payments }) => {
    const scarf = await shelve(shop, { price: row.price, stock: 1000 });

    const order = await shop.orders.createOrder('alice', [line(scarf, row.quantity)]);
    await shop.orders.processOrder(order.id);

    expect(order).toMatchObject({ items: [{ lineTotal: row.total }], total: row.total });
    expect(payments.charges).toEqual([{ userId: 'alice', amount: row.total }]);
  });

  test('is charged to its own customer when others have ordered since', async ({ shop, payments }) => {
    const alices = await shop.orders.createOrder('alice', [line(tea, 2)]);
    const bobs = await shop.orders.createOrder('bob', [line(cup, 3)]);

    await shop.orders.processOrder(alices.id);
    await shop.orders.processOrder(bobs.id);

    expect(payments.charges).toEqual([
      { userId: 'alice', amount: 20_00 },
      { userId: 'bob', amount: 60_00 },
    ]);
  });

  test('costs what it cost on the day of the order when prices have changed', async ({
    shop,
    order,
    payments,
  }) => {
    await shop.store.saveProduct({ ...tea, price: 99_00 });

    await shop.orders.processOrder(order.id);

    expect(payments.charges).toEqual([{ userId: 'alice', amount: 20_00 }]);
  });

  test('costs what is written on it when the owner has taken something off', async ({
    shop,
    order,
    payments,
  }) => {
    await shop.store.saveOrder({ ...order, total: 15_00 });

    await shop.orders.processOrder(order.id);

    expect(payments.charges).toEqual([{ userId: 'alice', amount: 15_00 }]);
  });

  test('costs as much when the customer scribbles on their copy', async ({ shop, payments }) => {
    const copy = await shop.orders.createOrder('alice', [line(tea, 2)]);
    copy.total = 1;
    copy.items[0].quantity = 100;

    await shop.orders.processOrder(copy.id);

    expect(payments.charges).toEqual([{ userId: 'alice', amount: 20_00 }]);
    expect(await stockOf(shop, 'tea')).toBe(98);
  });

  test('can be made at one till and paid at another', async ({ shop, order, otherTill, payments }) => {
    expect(await otherTill.orders.processOrder(order.id)).toBe(true);

    expect(payments.charges).toEqual([{ userId: 'alice', amount: 20_00 }]);
    expect(await stockOf(shop, 'tea')).toBe(98);
  });

  test('is sold the last pieces when exactly so many are left', async ({ shop }) => {
    const order = await shop.orders.createOrder('alice', [line(tea, 5)]);
    await shop.products.reduceStock('tea', 95);

    expect(await shop.orders.processOrder(order.id)).toBe(true);

    expect(await stockOf(shop, 'tea')).toBe(0);
  });

  test.for([
    { what: 'nothing', lines: [] },
    { what: 'zero pieces', lines: [line(tea, 0)] },
  ])('completes without a charge when it is for $what', async ({ lines }, { shop, payments }) => {
    const charge = vi.spyOn(payments, 'charge');
    const order = await shop.orders.createOrder('alice', lines);

    expect(await shop.orders.processOrder(order.id)).toBe(true);

    expect(charge).not.toHaveBeenCalled();
    expect(await statusOf(shop, order)).toBe('completed');
  });

  test('takes what is free without a charge', async ({ shop, payments }) => {
    const charge = vi.spyOn(payments, 'charge');
    const gift = await shelve(shop, { price: 0, stock: 5 });
    const order = await shop.orders.createOrder('alice', [line(gift, 2)]);

    await shop.orders.processOrder(order.id);

    expect(charge).not.toHaveBeenCalled();
    expect(await stockOf(shop, gift.id)).toBe(3);
  });

  test('takes what is free along with what is not', async ({ shop, payments }) => {
    const gift = await shelve(shop, { price: 0, stock: 5 });
    const order = await shop.orders.createOrder('alice', [line(gift, 2), line(tea, 1)]);

    await shop.orders.processOrder(order.id);

    expect(payments.charges).toEqual([{ userId: 'alice', amount: 10_00 }]);
    expect(await stockOf(shop, gift.id)).toBe(3);
  });
});

describe('a name', () => {
  test.for([
    { written: 'in capitals', name: 'TEA' },
    { written: 'between spaces', name: ' tea ' },
    { written: 'with an accent', name: 'te\u0301a' },
    { written: 'at great length', name: 'tea'.repeat(100) },
    { written: 'without a letter', name: '' },
  ])('stays as it is when it is written $written', async ({ name }, { payments }) => {
    const shop = createShop({ payments, newId: () => name });
    await shelve(shop, { ...tea, id: name });

    const order = await shop.orders.createOrder(name, [line({ ...tea, id: name }, 2)]);
    await shop.orders.processOrder(name);

    expect(order).toMatchObject({ id: name, userId: name, items: [{ productId: name }] });
    expect(payments.charges).toEqual([{ userId: name, amount: 20_00 }]);
    expect(await stockOf(shop, name)).toBe(98);
  });

  test.for(['TEA', ' tea ', 'te\u0301a', 'tea'.repeat(100), ''])(
    'finds its own product for a delivery: "%s"',
    async (name, { shop }) => {
      await shelve(shop, { ...tea, id: name });

      await shop.products.restock(name, 5);

      expect(await shop.products.checkStock(name, 105)).toBe(true);
      expect(await stockOf(shop, 'tea')).toBe(100);
    },
  );

  test('is a product like any other when it is a word of the language', async ({ shop }) => {
    const word = await shelve(shop, { id: 'constructor', stock: 5 });

    const ordering = shop.orders.createOrder('alice', [line(word, 3), line(word, 3)]);

    await expect(ordering).rejects.toThrow(InsufficientStockError);
  });
});

describe('an unknown order', () => {
  test('is refused when nobody knows it', async ({ shop }) => {
    const processing = shop.orders.processOrder('unknown');

    await expect(processing).rejects.toThrow(OrderNotFoundError);
    await expect(processing).rejects.toThrow('Order unknown not found');
  });

  test('is named', async ({ shop }) => {
    await expect(shop.orders.processOrder('unknown')).rejects.toMatchObject({ orderId: 'unknown' });
  });
});

describe('an order whose goods have run out', () => {
  const soldMeanwhile = [
    { how: 'in its only line', lines: [line(cup, 5)] },
    { how: 'in its first line', lines: [line(cup, 5), line(tea, 5)] },
    { how: 'in its last line', lines: [line(tea, 2), line(tea, 3), line(cup, 5)] },
    { how: 'in two lines together', lines: [line(cup, 3), line(tea, 1), line(cup, 2)] },
  ];

  test.for(soldMeanwhile)('is told which, $how', async ({ lines }, { shop }) => {
    const order = await shop.orders.createOrder('alice', lines);
    await shop.products.reduceStock('cup', 46);

    const processing = shop.orders.processOrder(order.id);

    await expect(processing).rejects.toThrow(InsufficientStockError);
    await expect(processing).rejects.toMatchObject({ productId: 'cup' });
  });

  test.for(soldMeanwhile)('leaves the shelf as it was, $how', async ({ lines }, { shop }) => {
    const order = await shop.orders.createOrder('alice', lines);
    await shop.products.reduceStock('cup', 46);

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow(InsufficientStockError);

    expect(await stockOf(shop, 'tea')).toBe(100);
    expect(await stockOf(shop, 'cup')).toBe(4);
  });

  test('leaves what is delivered while it looks for the rest', async ({ shop }) => {
    const order = await shop.orders.createOrder('alice', [line(tea, 5), line(cup, 5)]);
    await shop.products.reduceStock('cup', 46);
    const adjustStock = shop.store.adjustStock.bind(shop.store);
    vi.spyOn(shop.store, 'adjustStock').mockImplementationOnce(async (id, delta) => {
      await adjustStock('tea', 10);
      return adjustStock(id, delta);
    });

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow(InsufficientStockError);

    expect(await stockOf(shop, 'tea')).toBe(110);
  });

  test('has failed', async ({ shop }) => {
    const order = await shop.orders.createOrder('alice', [line(cup, 5)]);
    await shop.products.reduceStock('cup', 46);

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow(InsufficientStockError);

    expect(await shop.store.getOrder(order.id)).toEqual({ ...order, status: 'failed' });
  });

  test('is not charged', async ({ shop, payments }) => {
    const charge = vi.spyOn(payments, 'charge');
    const order = await shop.orders.createOrder('alice', [line(cup, 5)]);
    await shop.products.reduceStock('cup', 46);

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow(InsufficientStockError);

    expect(charge).not.toHaveBeenCalled();
  });
});

describe('an order that is not paid', () => {
  const endings = [
    { happens: 'is refused', fail: (payments: FakePaymentGateway) => payments.refuse() },
    { happens: 'breaks down', fail: (payments: FakePaymentGateway) => payments.breakDown(outage) },
  ];

  test.for(endings)(
    'is charged once when its payment $happens',
    async ({ fail }, { shop, order, payments }) => {
      fail(payments);
      const charge = vi.spyOn(payments, 'charge');

      await Promise.allSettled([shop.orders.processOrder(order.id)]);

      expect(charge).toHaveBeenCalledExactlyOnceWith('alice', 20_00);
    },
  );

  test.for(endings)('gives all goods back if its payment $happens', async ({ fail }, { shop, payments }) => {
    fail(payments);
    const order = await shop.orders.createOrder('alice', [line(tea, 5), line(cup, 2)]);

    await Promise.allSettled([shop.orders.processOrder(order.id)]);

    expect(await stockOf(shop, 'tea')).toBe(100);
    expect(await stockOf(shop, 'cup')).toBe(50);
  });

  test.for(endings)(
    'gives both lines of a product back when its payment $happens',
    async ({ fail }, { shop, payments }) => {
      fail(payments);
      const order = await shop.orders.createOrder('alice', [line(tea, 5), line(cup, 0), line(tea, 3)]);

      await Promise.allSettled([shop.orders.processOrder(order.id)]);

      expect(await stockOf(shop, 'tea')).toBe(100);
    },
  );

  test.for(endings)(
    'leaves what was delivered before its payment $happens',
    async ({ fail }, { shop, payments }) => {
      fail(payments);
      duringPayment(payments, () => shop.products.restock('tea', 10));
      const order = await shop.orders.createOrder('alice', [line(tea, 5)]);

      await Promise.allSettled([shop.orders.processOrder(order.id)]);

      expect(await stockOf(shop, 'tea')).toBe(110);
    },
  );

  test.for(endings)(
    'leaves a price that was set before its payment $happens',
    async ({ fail }, { shop, payments }) => {
      fail(payments);
      duringPayment(payments, () => shop.store.saveProduct({ ...tea, price: 99_00, stock: 95 }));
      const order = await shop.orders.createOrder('alice', [line(tea, 5)]);

      await Promise.allSettled([shop.orders.processOrder(order.id)]);

      expect(await shop.products.getProduct('tea')).toEqual({ ...tea, price: 99_00 });
    },
  );

  test.for(endings)(
    'gives its goods back beside another whose payment $happens',
    async ({ fail }, { shop, payments }) => {
      fail(payments);
      const alices = await shop.orders.createOrder('alice', [line(tea, 5)]);
      const bobs = await shop.orders.createOrder('bob', [line(tea, 3)]);

      await Promise.allSettled([shop.orders.processOrder(alices.id), shop.orders.processOrder(bobs.id)]);

      expect(await stockOf(shop, 'tea')).toBe(100);
    },
  );
});

describe('an order whose payment is refused', () => {
  test('is told as not paid', async ({ shop, order, payments }) => {
    payments.refuse();

    expect(await shop.orders.processOrder(order.id)).toBe(false);
  });

  test('is not paid when the refusal has a number, as a payment has', async ({ shop, order, payments }) => {
    vi.spyOn(payments, 'charge').mockResolvedValue({ status: 'failed', transactionId: 'txn_7' });

    expect(await shop.orders.processOrder(order.id)).toBe(false);
  });

  test('is marked so', async ({ shop, order, payments }) => {
    payments.refuse();

    await shop.orders.processOrder(order.id);

    expect(await shop.store.getOrder(order.id)).toEqual({ ...order, status: 'payment_failed' });
  });

  test('can be ordered again, with another card', async ({ shop, payments }) => {
    vi.spyOn(payments, 'charge').mockResolvedValueOnce({ status: 'failed' });
    const refused = await shop.orders.createOrder('alice', [line(tea, 60)]);
    await shop.orders.processOrder(refused.id);

    const again = await shop.orders.createOrder('alice', [line(tea, 60)]);

    expect(await shop.orders.processOrder(again.id)).toBe(true);
    expect(payments.charges).toEqual([{ userId: 'alice', amount: 600_00 }]);
  });
});

describe('an order whose payment breaks down', () => {
  test.for([
    { what: 'has no line', error: outage },
    { what: 'is too slow', error: new PaymentUnavailableError(3) },
    { what: 'speaks in riddles', error: new PaymentProtocolError(418) },
  ])('passes on the very error when the service $what', async ({ error }, { shop, order, payments }) => {
    payments.breakDown(error);

    await expect(shop.orders.processOrder(order.id)).rejects.toBe(error);
  });

  test('has failed', async ({ shop, order, payments }) => {
    payments.breakDown(outage);

    await Promise.allSettled([shop.orders.processOrder(order.id)]);

    expect(await shop.store.getOrder(order.id)).toEqual({ ...order, status: 'failed' });
  });
});

describe('an order that is not pending any more', () => {
  const statuses: OrderStatus[] = ['completed', 'payment_failed', 'failed', 'processing'];

  test.for(statuses)('is not processed when it is %s', async (status, { shop, order }) => {
    await shop.store.saveOrder({ ...order, status });

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow(OrderNotPendingError);
  });

  test.for(statuses)('stays as it is when it is %s', async (status, { shop, order, payments }) => {
    const charge = vi.spyOn(payments, 'charge');

    await shop.store.saveOrder({ ...order, status });

    await expect(shop.orders.processOrder(order.id)).rejects.toThrow(OrderNotPendingError);

    expect(await statusOf(shop, order)).toBe(status);
    expect(charge).not.toHaveBeenCalled();
    expect(await stockOf(shop, 'tea')).toBe(100);
  });

  test('is named', async ({ shop, order }) => {
    await shop.orders.processOrder(order.id);

    await expect(shop.orders.processOrder(order.id)).rejects.toMatchObject({ orderId: order.id });
  });
});

describe('at the same time', () => {
  test('one order is processed once, however often somebody clicks', async ({ shop, order }) => {
    const clicks = await Promise.allSettled([
      shop.orders.processOrder(order.id),
      shop.orders.processOrder(order.id),
      shop.orders.processOrder(order.id),
    ]);

    const refused = { status: 'rejected', reason: expect.any(OrderNotPendingError) };
    expect(clicks).toContainEqual({ status: 'fulfilled', value: true });
    expect(clicks.filter(({ status }) => status === 'rejected')).toEqual([refused, refused]);
  });

  test('one order is charged and taken once', async ({ shop, order, payments }) => {
    await Promise.allSettled([shop.orders.processOrder(order.id), shop.orders.processOrder(order.id)]);

    expect(payments.charges).toHaveLength(1);
    expect(await stockOf(shop, 'tea')).toBe(98);
  });

  test('one order is charged and taken once by two tills', async ({ shop, order, otherTill, payments }) => {
    await Promise.allSettled([shop.orders.processOrder(order.id), otherTill.orders.processOrder(order.id)]);

    expect(payments.charges).toHaveLength(1);
    expect(await stockOf(shop, 'tea')).toBe(98);
  });

  test('a second click during the payment changes nothing', async ({ shop, order, payments }) => {
    duringPayment(payments, () => Promise.allSettled([shop.orders.processOrder(order.id)]));

    expect(await shop.orders.processOrder(order.id)).toBe(true);

    expect(await statusOf(shop, order)).toBe('completed');
    expect(payments.charges).toHaveLength(1);
    expect(await stockOf(shop, 'tea')).toBe(98);
  });

  test('one of two orders gets the last goods', async ({ shop, payments }) => {
    const scarf = await shelve(shop, { stock: 3 });
    const alices = await shop.orders.createOrder('alice', [line(scarf, 2)]);
    const bobs = await shop.orders.createOrder('bob', [line(scarf, 2)]);

    await Promise.allSettled([shop.orders.processOrder(alices.id), shop.orders.processOrder(bobs.id)]);

    const statuses = [await statusOf(shop, alices), await statusOf(shop, bobs)];
    expect(statuses.toSorted()).toEqual(['completed', 'failed']);
    expect(payments.charges).toHaveLength(1);
    expect(await stockOf(shop, scarf.id)).toBe(1);
  });

  test('each customer orders their own things', async ({ shop }) => {
    const orders = await Promise.all([
      shop.orders.createOrder('alice', [line(tea, 2)]),
      shop.orders.createOrder('bob', [line(cup, 3)]),
    ]);

    expect(orders).toMatchObject([
      { userId: 'alice', items: [line(tea, 2)], total: 20_00 },
      { userId: 'bob', items: [line(cup, 3)], total: 60_00 },
    ]);
  });

  test('a customer pays twice for two orders of the same things', async ({ shop, payments }) => {
    const one = await shop.orders.createOrder('alice', [line(tea, 2)]);
    const other = await shop.orders.createOrder('alice', [line(tea, 2)]);

    await Promise.all([shop.orders.processOrder(one.id), shop.orders.processOrder(other.id)]);

    expect(payments.charges).toHaveLength(2);
    expect(await stockOf(shop, 'tea')).toBe(96);
  });

  test('each customer pays their own order', async ({ shop, payments }) => {
    const alices = await shop.orders.createOrder('alice', [line(tea, 2)]);
    const bobs = await shop.orders.createOrder('bob', [line(cup, 3)]);

    await Promise.all([shop.orders.processOrder(alices.id), shop.orders.processOrder(bobs.id)]);

    expect(payments.charges).toHaveLength(2);
    expect(payments.charges).toContainEqual({ userId: 'alice', amount: 20_00 });
    expect(payments.charges).toContainEqual({ userId: 'bob', amount: 60_00 });
  });

  test('a refused card leaves alone what another customer pays', async ({ shop, payments }) => {
    const alices = await shop.orders.createOrder('alice', [line(tea, 2)]);
    const bobs = await shop.orders.createOrder('bob', [line(tea, 3)]);
    duringPayment(payments, async () => {
      await shop.orders.processOrder(bobs.id);
      payments.refuse();
    });

    expect(await shop.orders.processOrder(alices.id)).toBe(false);

    expect(await statusOf(shop, bobs)).toBe('completed');
    expect(await stockOf(shop, 'tea')).toBe(97);
  });
});

describe('a store that breaks down', () => {
  test.for([
    { method: 'checkStock', step: 'getProduct' },
    { method: 'reduceStock', step: 'adjustStock' },
    { method: 'restock', step: 'adjustStock' },
  ] as const)('is told to those who ask for $method', async ({ method, step }, { shop }) => {
    vi.spyOn(shop.store, step).mockRejectedValue(fullDisk);

    await expect(shop.products[method]('tea', 1)).rejects.toBe(fullDisk);
  });

  test.for(['getProduct', 'saveOrder'] as const)(
    'is told to those who order when it fails in %s',
    async (step, { shop }) => {
      vi.spyOn(shop.store, step).mockRejectedValue(fullDisk);

      await expect(shop.orders.createOrder('alice', [line(tea, 1)])).rejects.toBe(fullDisk);
    },
  );

  test.for(['getOrder', 'moveOrder', 'adjustStock'] as const)(
    'is told to those who pay, and takes no money, when it fails in %s',
    async (step, { shop, order, payments }) => {
      vi.spyOn(shop.store, step).mockRejectedValue(fullDisk);

      await expect(shop.orders.processOrder(order.id)).rejects.toBe(fullDisk);

      expect(payments.charges).toEqual([]);
    },
  );

  test('fails no order that is paid, and gives none of its goods back', async ({ shop, order, payments }) => {
    duringPayment(payments, async () => {
      vi.spyOn(shop.store, 'moveOrder').mockRejectedValueOnce(fullDisk);
      vi.spyOn(shop.store, 'saveOrder').mockRejectedValueOnce(fullDisk);
    });

    await expect(shop.orders.processOrder(order.id)).rejects.toBe(fullDisk);

    expect(await statusOf(shop, order)).not.toBe('failed');
    expect(await stockOf(shop, 'tea')).toBe(98);
  });
});

function line(product: Product, quantity: number): OrderLine {
  return { productId: product.id, quantity };
}

async function shelve(shop: Shop, product: Partial<Product>): Promise<Product> {
  const shelved = productFactory.build(product);
  await shop.store.saveProduct(shelved);
  return shelved;
}

/** Lets something happen while the payment service thinks about its first charge. */
function duringPayment(payments: FakePaymentGateway, happens: () => Promise<unknown>): void {
  const charge = payments.charge.bind(payments);
  vi.spyOn(payments, 'charge').mockImplementationOnce(async (userId, amount) => {
    await happens();
    return charge(userId, amount);
  });
}

async function stockOf({ store }: Shop, id: string): Promise<number | undefined> {
  return (await store.getProduct(id))?.stock;
}

async function statusOf({ store }: Shop, { id }: Order): Promise<string | undefined> {
  return (await store.getOrder(id))?.status;
}
