// Make: lets Vitest write the expectations; inline snapshots of everything that comes back.
import { expect, test } from 'vitest';
import { FakeClock } from '#fixtures/fakes/fake-clock.ts';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { createShop } from '#src/orders/index.ts';

async function open() {
  let orders = 0;
  const payments = new FakePaymentGateway();
  const shop = createShop({
    payments,
    clock: new FakeClock().now,
    newId: () => `order-${++orders}`,
  });
  await shop.store.saveProduct({ id: 'sock', name: 'Sock', price: 450, stock: 12 });
  await shop.store.saveProduct({ id: 'shoe', name: 'Shoe', price: 7900, stock: 2 });
  return { ...shop, payments };
}

const pair = [
  { productId: 'sock', quantity: 2 },
  { productId: 'shoe', quantity: 2 },
];

test('a new order', async () => {
  const shop = await open();
  expect(await shop.orders.createOrder('wim', pair)).toMatchInlineSnapshot(`
    {
      "createdAt": 2030-01-15T12:00:00.000Z,
      "id": "order-1",
      "items": [
        {
          "lineTotal": 900,
          "productId": "sock",
          "quantity": 2,
        },
        {
          "lineTotal": 15800,
          "productId": "shoe",
          "quantity": 2,
        },
      ],
      "status": "pending",
      "total": 16700,
      "userId": "wim",
    }
  `);
});

test('a stored order', async () => {
  const shop = await open();
  await shop.orders.createOrder('wim', pair);
  expect(await shop.store.getOrder('order-1')).toMatchInlineSnapshot(`
    {
      "createdAt": 2030-01-15T12:00:00.000Z,
      "id": "order-1",
      "items": [
        {
          "lineTotal": 900,
          "productId": "sock",
          "quantity": 2,
        },
        {
          "lineTotal": 15800,
          "productId": "shoe",
          "quantity": 2,
        },
      ],
      "status": "pending",
      "total": 16700,
      "userId": "wim",
    }
  `);
});

test('an empty order', async () => {
  const shop = await open();
  expect(await shop.orders.createOrder('wim', [])).toMatchInlineSnapshot(`
    {
      "createdAt": 2030-01-15T12:00:00.000Z,
      "id": "order-1",
      "items": [],
      "status": "pending",
      "total": 0,
      "userId": "wim",
    }
  `);
});

test('a completed order', async () => {
  const shop = await open();
  await shop.orders.createOrder('wim', pair);
  expect(await shop.orders.processOrder('order-1')).toMatchInlineSnapshot(`true`);
  expect((await shop.store.getOrder('order-1'))?.status).toMatchInlineSnapshot(`"completed"`);
  expect(shop.payments.charges).toMatchInlineSnapshot(`
    [
      {
        "amount": 16700,
        "userId": "wim",
      },
    ]
  `);
  expect(await shop.store.getProduct('sock')).toMatchInlineSnapshot(`
    {
      "id": "sock",
      "name": "Sock",
      "price": 450,
      "stock": 10,
    }
  `);
  expect(await shop.store.getProduct('shoe')).toMatchInlineSnapshot(`
    {
      "id": "shoe",
      "name": "Shoe",
      "price": 7900,
      "stock": 0,
    }
  `);
});

test('a refused order', async () => {
  const shop = await open();
  shop.payments.refuse();
  await shop.orders.createOrder('wim', pair);
  expect(await shop.orders.processOrder('order-1')).toMatchInlineSnapshot(`false`);
  expect((await shop.store.getOrder('order-1'))?.status).toMatchInlineSnapshot(`"payment_failed"`);
  expect(await shop.store.getProduct('sock')).toMatchInlineSnapshot(`
    {
      "id": "sock",
      "name": "Sock",
      "price": 450,
      "stock": 12,
    }
  `);
});

test('an order that comes too late', async () => {
  const shop = await open();
  await shop.orders.createOrder('wim', pair);
  await shop.products.reduceStock('shoe', 1);
  const error = await shop.orders.processOrder('order-1').catch((reason: Error) => reason);
  expect(error).toHaveProperty('name', 'InsufficientStockError');
  expect((await shop.store.getOrder('order-1'))?.status).toMatchInlineSnapshot(`"failed"`);
  expect(await shop.store.getProduct('sock')).toMatchInlineSnapshot(`
    {
      "id": "sock",
      "name": "Sock",
      "price": 450,
      "stock": 12,
    }
  `);
});

test('names of errors', async () => {
  const shop = await open();
  const nameOf = (promise: Promise<unknown>) => promise.then(String, (error: Error) => error.name);
  expect([
    await nameOf(shop.orders.createOrder('wim', [{ productId: 'hat', quantity: 1 }])),
    await nameOf(shop.orders.createOrder('wim', [{ productId: 'shoe', quantity: 3 }])),
    await nameOf(shop.orders.createOrder('wim', [{ productId: 'shoe', quantity: -3 }])),
    await nameOf(shop.orders.processOrder('order-9')),
    await nameOf(shop.products.reduceStock('hat', 1)),
    await nameOf(shop.products.reduceStock('shoe', 3)),
    await nameOf(shop.products.restock('hat', 1)),
    await nameOf(shop.products.restock('shoe', 0.5)),
  ]).toMatchInlineSnapshot(`
    [
      "ProductNotFoundError",
      "InsufficientStockError",
      "InvalidQuantityError",
      "OrderNotFoundError",
      "ProductNotFoundError",
      "InsufficientStockError",
      "ProductNotFoundError",
      "InvalidQuantityError",
    ]
  `);
});
