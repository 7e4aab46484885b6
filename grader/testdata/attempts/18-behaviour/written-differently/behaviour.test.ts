import { beforeEach, describe, expect, it } from 'vitest';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { createShop, type Shop } from '#src/orders/index.ts';

let payments: FakePaymentGateway;
let shop: Shop;

beforeEach(async () => {
  payments = new FakePaymentGateway();
  shop = createShop({ payments });
  await shop.store.saveProduct({ id: 'book', name: 'Book', price: 19_99, stock: 30 });
  await shop.store.saveProduct({ id: 'pen', name: 'Pen', price: 1_05, stock: 7 });
});

describe('ordering', () => {
  it('returns and stores one and the same complete order', async () => {
    const order = await shop.orders.createOrder('linus', [
      { productId: 'pen', quantity: 2 },
      { productId: 'book', quantity: 3 },
      { productId: 'pen', quantity: 5 },
    ]);

    expect(order).toStrictEqual({
      id: expect.any(String),
      userId: 'linus',
      items: [
        { productId: 'pen', quantity: 2, lineTotal: 2_10 },
        { productId: 'book', quantity: 3, lineTotal: 59_97 },
        { productId: 'pen', quantity: 5, lineTotal: 5_25 },
      ],
      total: 67_32,
      status: 'pending',
      createdAt: expect.any(Date),
    });
    expect(await shop.store.getOrder(order.id)).toStrictEqual(order);
  });

  it('adds lines of one product up before it compares them with the stock', async () => {
    await expect(
      shop.orders.createOrder('linus', [
        { productId: 'pen', quantity: 4 },
        { productId: 'pen', quantity: 4 },
      ]),
    ).rejects.toMatchObject({ name: 'InsufficientStockError', productId: 'pen' });
  });
});

describe('processing', () => {
  it('exchanges goods for money', async () => {
    const { id, total } = await order();

    await shop.orders.processOrder(id);

    expect(await shelf()).toEqual({ book: 27, pen: 1 });
    expect(payments.charges).toEqual([{ userId: 'linus', amount: total }]);
    await expect(status(id)).resolves.toBe('completed');
  });

  it('leaves the shelf full when nobody pays', async () => {
    payments.refuse();
    const { id } = await order();

    await shop.orders.processOrder(id);

    expect(await shelf()).toEqual({ book: 30, pen: 7 });
    await expect(status(id)).resolves.toBe('payment_failed');
  });

  it('leaves the purse full when the shelf is empty', async () => {
    const { id } = await order();
    await shop.products.reduceStock('pen', 7);

    await expect(shop.orders.processOrder(id)).rejects.toThrow('Insufficient stock for pen');

    expect(payments.charges).toHaveLength(0);
    await expect(status(id)).resolves.toBe('failed');
  });
});

function order() {
  return shop.orders.createOrder('linus', [
    { productId: 'book', quantity: 3 },
    { productId: 'pen', quantity: 6 },
  ]);
}

async function shelf() {
  const [book, pen] = await Promise.all([shop.store.getProduct('book'), shop.store.getProduct('pen')]);
  return { book: book?.stock, pen: pen?.stock };
}

async function status(id: string) {
  return (await shop.store.getOrder(id))?.status;
}
