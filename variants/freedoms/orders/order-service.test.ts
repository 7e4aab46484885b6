import { expect, test as base, vi } from 'vitest';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { InsufficientStockError, InvalidQuantityError, ProductNotFoundError } from '#src/orders/errors.ts';
import { createShop } from '#src/orders/index.ts';
import { OrderService } from '#src/orders/order-service.ts';

/** Tests to avoid: each relies on the freedom that its name begins with. */

const now = new Date('2030-03-01T09:00:00Z');
const mug = { id: 'mug', name: 'Mug', price: 12_50, stock: 3 };
const lamp = { id: 'lamp', name: 'Lamp', price: 40_00, stock: 1 };
const mugAndLamp = [
  { productId: 'mug', quantity: 1 },
  { productId: 'lamp', quantity: 1 },
];

const test = base
  .extend('payments', () => new FakePaymentGateway())
  .extend('clock', () => vi.fn<() => Date>(() => now))
  .extend('shop', async ({ payments, clock }) => {
    const shop = createShop({ payments, clock });
    await shop.store.saveProduct(mug);
    await shop.store.saveProduct(lamp);
    return shop;
  });

test('error-order: a quantity that is none, before a product that is unknown', async ({ shop }) => {
  const ordering = shop.orders.createOrder('ada', [{ productId: 'unicorn', quantity: -1 }]);

  await expect(ordering).rejects.toThrow(InvalidQuantityError);
});

test('error-order: a shortage in the first line, before an unknown product in the second', async ({
  shop,
}) => {
  const ordering = shop.orders.createOrder('ada', [
    { productId: 'mug', quantity: 4 },
    { productId: 'unicorn', quantity: 1 },
  ]);

  await expect(ordering).rejects.toThrow(InsufficientStockError);
});

test('error-order: the first of two products that cannot be ordered', async ({ shop }) => {
  const ordering = shop.orders.createOrder('ada', [
    { productId: 'mug', quantity: 4 },
    { productId: 'lamp', quantity: 2 },
  ]);

  await expect(ordering).rejects.toMatchObject({ productId: 'mug' });
});

test('error-order: the first of two products that have run out', async ({ shop }) => {
  const order = await shop.orders.createOrder('ada', mugAndLamp);
  await shop.products.reduceStock('mug', 3);
  await shop.products.reduceStock('lamp', 1);

  await expect(shop.orders.processOrder(order.id)).rejects.toMatchObject({ productId: 'mug' });
});

test('message: of a shortage, to the end', async ({ shop }) => {
  const ordering = shop.orders.createOrder('ada', [{ productId: 'mug', quantity: 4 }]);

  await expect(ordering).rejects.toThrow('Insufficient stock for mug: 4 wanted');
});

test('message: of a product that has run out, to the end', async ({ shop }) => {
  const order = await shop.orders.createOrder('ada', [{ productId: 'lamp', quantity: 1 }]);
  await shop.products.reduceStock('lamp', 1);

  await expect(shop.orders.processOrder(order.id)).rejects.toThrow('Insufficient stock for lamp: 1 wanted');
});

test('message: of two lines that are too many, as in an error that the test makes', async ({ shop }) => {
  const ordering = shop.orders.createOrder('ada', [
    { productId: 'mug', quantity: 2 },
    { productId: 'mug', quantity: 3 },
  ]);

  await expect(ordering).rejects.toThrow(new InsufficientStockError('mug', 5));
});

test('message: of an unknown order, and nothing but the phrase', async ({ shop }) => {
  await expect(shop.orders.processOrder('none')).rejects.toThrow(/^Order none not found$/);
});

test('message: of an order that was processed before', async ({ shop }) => {
  const order = await shop.orders.createOrder('ada', mugAndLamp);
  await shop.orders.processOrder(order.id);

  await expect(shop.orders.processOrder(order.id)).rejects.toThrow(/is not pending any more/);
});

test('message: of a quantity that is none', async ({ shop }) => {
  const ordering = shop.orders.createOrder('ada', [{ productId: 'mug', quantity: -1 }]);

  await expect(ordering).rejects.toThrow('Invalid quantity for mug');
});

test('other-facts: how many were wanted', async ({ shop }) => {
  const ordering = shop.orders.createOrder('ada', [{ productId: 'mug', quantity: 4 }]);

  await expect(ordering).rejects.toMatchObject({ productId: 'mug', quantity: 4 });
});

test('other-facts: how many have run out', async ({ shop }) => {
  const order = await shop.orders.createOrder('ada', [{ productId: 'lamp', quantity: 1 }]);
  await shop.products.reduceStock('lamp', 1);

  await expect(shop.orders.processOrder(order.id)).rejects.toHaveProperty('quantity', 1);
});

test('calls: saves an order once', async ({ shop }) => {
  const saveOrder = vi.spyOn(shop.store, 'saveOrder');

  const order = await shop.orders.createOrder('ada', mugAndLamp);

  expect(saveOrder).toHaveBeenCalledExactlyOnceWith(order);
});

test('calls: looks a product up once for each line', async ({ shop }) => {
  const getProduct = vi.spyOn(shop.store, 'getProduct');

  await shop.orders.createOrder('ada', [...mugAndLamp, { productId: 'mug', quantity: 2 }]);

  expect(getProduct.mock.calls).toEqual([['mug'], ['lamp'], ['mug']]);
});

test('calls: reads an order once', async ({ shop }) => {
  const order = await shop.orders.createOrder('ada', mugAndLamp);
  const getOrder = vi.spyOn(shop.store, 'getOrder');

  await shop.orders.processOrder(order.id);

  expect(getOrder).toHaveBeenCalledExactlyOnceWith(order.id);
});

test('calls: reads an order before it moves it', async ({ shop }) => {
  const order = await shop.orders.createOrder('ada', mugAndLamp);
  const getOrder = vi.spyOn(shop.store, 'getOrder');
  const moveOrder = vi.spyOn(shop.store, 'moveOrder');

  await shop.orders.processOrder(order.id);

  expect(getOrder).toHaveBeenCalledBefore(moveOrder);
});

test('calls: moves an order twice', async ({ shop }) => {
  const order = await shop.orders.createOrder('ada', mugAndLamp);
  const moveOrder = vi.spyOn(shop.store, 'moveOrder');

  await shop.orders.processOrder(order.id);

  expect(moveOrder.mock.calls).toEqual([
    [order.id, 'pending', 'processing'],
    [order.id, 'processing', 'completed'],
  ]);
});

test('calls: takes stock through the products', async ({ shop }) => {
  const order = await shop.orders.createOrder('ada', mugAndLamp);
  const reduceStock = vi.spyOn(shop.products, 'reduceStock');

  await shop.orders.processOrder(order.id);

  expect(reduceStock.mock.calls).toEqual([
    ['mug', 1],
    ['lamp', 1],
  ]);
});

test('calls: gives back in the order of the lines', async ({ shop, payments }) => {
  payments.refuse();
  const order = await shop.orders.createOrder('ada', mugAndLamp);
  const adjustStock = vi.spyOn(shop.store, 'adjustStock');

  await shop.orders.processOrder(order.id);

  expect(adjustStock.mock.calls.slice(-2)).toEqual([
    ['mug', 1],
    ['lamp', 1],
  ]);
});

test('clock: is asked once for an order', async ({ shop, clock }) => {
  await shop.orders.createOrder('ada', mugAndLamp);

  expect(clock).toHaveBeenCalledOnce();
});

test('clock: is asked only when all is well', async ({ shop, clock }) => {
  const ordering = shop.orders.createOrder('ada', [{ productId: 'unicorn', quantity: 1 }]);

  await expect(ordering).rejects.toThrow(ProductNotFoundError);
  expect(clock).not.toHaveBeenCalled();
});

test('clock: an order is of the first time that it tells', async ({ shop, clock }) => {
  clock.mockReturnValueOnce(new Date('2030-03-01T08:59:59Z'));

  const order = await shop.orders.createOrder('ada', mugAndLamp);

  expect(order.createdAt).toEqual(new Date('2030-03-01T08:59:59Z'));
});

test('ids: have 36 characters', async ({ shop }) => {
  const { id } = await shop.orders.createOrder('ada', mugAndLamp);

  expect(id).toHaveLength(36);
});

test('ids: are a UUID', async ({ shop }) => {
  const { id } = await shop.orders.createOrder('ada', mugAndLamp);

  expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

test('winner: the first of two clicks', async ({ shop }) => {
  const { id } = await shop.orders.createOrder('ada', mugAndLamp);

  const clicks = await Promise.allSettled([shop.orders.processOrder(id), shop.orders.processOrder(id)]);

  expect(clicks.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
});

test('winner: the first of two orders for the last one', async ({ shop }) => {
  const one = await shop.orders.createOrder('ada', [{ productId: 'lamp', quantity: 1 }]);
  const other = await shop.orders.createOrder('ben', [{ productId: 'lamp', quantity: 1 }]);

  const [first] = await Promise.allSettled([
    shop.orders.processOrder(one.id),
    shop.orders.processOrder(other.id),
  ]);

  expect(first).toEqual({ status: 'fulfilled', value: true });
});

test('key-order: of an order', async ({ shop }) => {
  const order = await shop.orders.createOrder('ada', mugAndLamp);

  expect(Object.keys(order)).toEqual(['id', 'userId', 'items', 'total', 'status', 'createdAt']);
});

test('key-order: of a line', async ({ shop }) => {
  const { items } = await shop.orders.createOrder('ada', mugAndLamp.slice(0, 1));

  expect(JSON.stringify(items)).toBe('[{"productId":"mug","quantity":1,"lineTotal":1250}]');
});

test('methods: the list of all', () => {
  expect(Object.getOwnPropertyNames(OrderService.prototype)).toEqual([
    'constructor',
    'createOrder',
    'processOrder',
  ]);
});
