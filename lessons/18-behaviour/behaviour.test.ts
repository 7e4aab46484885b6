import { expect, vi } from 'vitest';
import { test as base } from '#fixtures/test.ts';
import { createShop } from '#src/orders/index.ts';
import { OrderService } from '#src/orders/order-service.ts';
import type { ProductService } from '#src/orders/product-service.ts';

const test = base.extend('shop', async ({ clock, payments }) => {
  const shop = createShop({ payments, clock: clock.now, newId: () => 'order-1' });
  await shop.store.saveProduct({ id: 'tea', name: 'Tea', price: 10_00, stock: 10 });
  await shop.store.saveProduct({ id: 'cup', name: 'Cup', price: 2_50, stock: 4 });
  return shop;
});

test('writes the order down', async ({ shop }) => {
  const getProduct = vi.spyOn(shop.store, 'getProduct');
  const saveOrder = vi.spyOn(shop.store, 'saveOrder');

  await shop.orders.createOrder('ada', [
    { productId: 'tea', quantity: 2 },
    { productId: 'cup', quantity: 1 },
    { productId: 'tea', quantity: 3 },
  ]);

  expect({ asked: getProduct.mock.calls, saved: saveOrder.mock.calls }).toMatchInlineSnapshot(`
    {
      "asked": [
        [
          "tea",
        ],
        [
          "cup",
        ],
        [
          "tea",
        ],
      ],
      "saved": [
        [
          {
            "createdAt": 2030-01-15T12:00:00.000Z,
            "id": "order-1",
            "items": [
              {
                "lineTotal": 2000,
                "productId": "tea",
                "quantity": 2,
              },
              {
                "lineTotal": 250,
                "productId": "cup",
                "quantity": 1,
              },
              {
                "lineTotal": 3000,
                "productId": "tea",
                "quantity": 3,
              },
            ],
            "status": "pending",
            "total": 5250,
            "userId": "ada",
          },
        ],
      ],
    }
  `);
});

test('refuses two lines of one product that are too many together', async ({ shop }) => {
  const ordering = shop.orders.createOrder('ada', [
    { productId: 'cup', quantity: 3 },
    { productId: 'cup', quantity: 2 },
  ]);

  await expect(ordering).rejects.toThrowErrorMatchingInlineSnapshot(
    `[InsufficientStockError: Insufficient stock for cup: 5 wanted]`,
  );
});

test('takes the goods of every line', async ({ shop, payments }) => {
  const products = mockProducts();
  const orders = new OrderService({ store: shop.store, products, payments });
  const order = await orders.createOrder('ada', [
    { productId: 'tea', quantity: 2 },
    { productId: 'cup', quantity: 1 },
  ]);

  await orders.processOrder(order.id);

  expect(products.reduceStock).toHaveBeenCalledTimes(2);
  expect(products.reduceStock).toHaveBeenNthCalledWith(1, 'tea', 2);
  expect(products.reduceStock).toHaveBeenNthCalledWith(2, 'cup', 1);
});

test('gives the goods of every line back when the payment is refused', async ({ shop, payments }) => {
  payments.refuse();
  const products = mockProducts();
  const orders = new OrderService({ store: shop.store, products, payments });
  const order = await orders.createOrder('ada', [
    { productId: 'tea', quantity: 2 },
    { productId: 'cup', quantity: 1 },
  ]);

  await orders.processOrder(order.id);

  expect(products.restock).toHaveBeenCalledTimes(2);
  expect(products.restock).toHaveBeenNthCalledWith(1, 'tea', 2);
  expect(products.restock).toHaveBeenNthCalledWith(2, 'cup', 1);
});

test('takes the goods before the money', async ({ shop, payments }) => {
  const reduceStock = vi.spyOn(shop.products, 'reduceStock');
  const charge = vi.spyOn(payments, 'charge');
  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 2 }]);

  await shop.orders.processOrder(order.id);

  const [goods] = reduceStock.mock.invocationCallOrder;
  const [money] = charge.mock.invocationCallOrder;
  expect(goods).toBeLessThan(money);
});

test('completes an order when it is paid', async ({ shop }) => {
  const moveOrder = vi.spyOn(shop.store, 'moveOrder');
  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 2 }]);

  await shop.orders.processOrder(order.id);

  expect(moveOrder.mock.calls).toEqual([
    [order.id, 'pending', 'processing'],
    [order.id, 'processing', 'completed'],
  ]);
});

test('charges the total once when an order is processed', async ({ shop, payments }) => {
  const charge = vi.spyOn(payments, 'charge');
  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 2 }]);

  await shop.orders.processOrder(order.id);

  expect(charge).toHaveBeenCalledExactlyOnceWith('ada', 20_00);
});

/** A ProductService of spies: each remembers its calls, and does nothing. */
function mockProducts(): ProductService {
  const products = {
    getProduct: vi.fn<ProductService['getProduct']>(async (id: string) => ({
      id,
      name: id,
      price: 10_00,
      stock: 100,
    })),
    checkStock: vi.fn<ProductService['checkStock']>(async () => true),
    reduceStock: vi.fn<ProductService['reduceStock']>(async () => {}),
    restock: vi.fn<ProductService['restock']>(async () => {}),
  };
  return products as unknown as ProductService;
}
