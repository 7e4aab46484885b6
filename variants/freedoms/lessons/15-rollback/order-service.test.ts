import { expect, test as base, vi } from 'vitest';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { InvalidQuantityError } from '#src/orders/errors.ts';
import { ProductService } from '#src/orders/product-service.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';
import { OrderService } from '../../../../lessons/15-rollback/order-service.ts';

/** Tests to avoid: each relies on the freedom that its name begins with. */

const mugAndLamp = [
  { productId: 'mug', quantity: 1 },
  { productId: 'lamp', quantity: 1 },
];

const test = base
  .extend('payments', () => new FakePaymentGateway())
  .extend('shop', async ({ payments }) => {
    const store = new MemoryOrderStore();
    await store.saveProduct({ id: 'mug', name: 'Mug', price: 12_50, stock: 3 });
    await store.saveProduct({ id: 'lamp', name: 'Lamp', price: 40_00, stock: 1 });
    const products = new ProductService(store);
    return { store, products, orders: new OrderService(store, products, payments) };
  });

test('error-order: a quantity that is none, before a product that is unknown', async ({ shop }) => {
  const ordering = shop.orders.createOrder('ada', [{ productId: 'unicorn', quantity: -1 }]);

  await expect(ordering).rejects.toThrow(InvalidQuantityError);
});

test('error-order: the first of two products that have run out', async ({ shop }) => {
  const order = await shop.orders.createOrder('ada', mugAndLamp);
  await shop.products.reduceStock('mug', 3);
  await shop.products.reduceStock('lamp', 1);

  await expect(shop.orders.processOrder(order.id)).rejects.toMatchObject({ productId: 'mug' });
});

test('message: of a product that has run out, to the end', async ({ shop }) => {
  const order = await shop.orders.createOrder('ada', mugAndLamp);
  await shop.products.reduceStock('lamp', 1);

  await expect(shop.orders.processOrder(order.id)).rejects.toThrow('Insufficient stock for lamp: 1 wanted');
});

test('message: of an order that was processed before', async ({ shop }) => {
  const order = await shop.orders.createOrder('ada', mugAndLamp);
  await shop.orders.processOrder(order.id);

  await expect(shop.orders.processOrder(order.id)).rejects.toThrow('is not pending any more');
});

test('other-facts: how many have run out', async ({ shop }) => {
  const order = await shop.orders.createOrder('ada', mugAndLamp);
  await shop.products.reduceStock('lamp', 1);

  await expect(shop.orders.processOrder(order.id)).rejects.toHaveProperty('quantity', 1);
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

  expect(moveOrder).toHaveBeenCalledTimes(2);
});

test('calls: gives back through the products, the first line first', async ({ shop, payments }) => {
  payments.refuse();
  const order = await shop.orders.createOrder('ada', mugAndLamp);
  const restock = vi.spyOn(shop.products, 'restock');

  await shop.orders.processOrder(order.id);

  expect(restock.mock.calls).toEqual([
    ['mug', 1],
    ['lamp', 1],
  ]);
});

test('calls: takes stock through the products', async ({ shop }) => {
  const order = await shop.orders.createOrder('ada', mugAndLamp);
  const reduceStock = vi.spyOn(shop.products, 'reduceStock');

  await shop.orders.processOrder(order.id);

  expect(reduceStock).toHaveBeenCalledTimes(2);
});

test('ids: have 36 characters', async ({ shop }) => {
  const { id } = await shop.orders.createOrder('ada', mugAndLamp);

  expect(id).toHaveLength(36);
});

test('winner: the first of two clicks', async ({ shop }) => {
  const { id } = await shop.orders.createOrder('ada', mugAndLamp);

  const clicks = await Promise.allSettled([shop.orders.processOrder(id), shop.orders.processOrder(id)]);

  expect(clicks.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
});

test('key-order: of an order', async ({ shop }) => {
  const order = await shop.orders.createOrder('ada', mugAndLamp);

  expect(Object.keys(order)).toEqual(['id', 'userId', 'items', 'total', 'status', 'createdAt']);
});

test('methods: the list of all', () => {
  expect(Object.getOwnPropertyNames(OrderService.prototype)).toEqual([
    'constructor',
    'createOrder',
    'processOrder',
  ]);
});
