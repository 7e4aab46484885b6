import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OrderStatus } from '#src/orders/order.ts';
import type { PaymentGateway } from '#src/orders/ports.ts';
import { ProductService } from '#src/orders/product-service.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';
import { OrderService } from './order-service.ts';

const basket = { kite: 1, yarn: 7, tail: 3 };
const full = { kite: 4, yarn: 7, tail: 5 };

let charge = vi.fn<PaymentGateway['charge']>();
let store: MemoryOrderStore;
let orders: OrderService;

beforeEach(async () => {
  charge = vi.fn<PaymentGateway['charge']>(async () => ({ status: 'success', transactionId: 'paid' }));
  store = new MemoryOrderStore();
  orders = new OrderService(store, new ProductService(store), { charge: (...args) => charge(...args) });
  for (const [id, stock] of Object.entries(full)) {
    await store.saveProduct({ id, name: id.toUpperCase(), price: 3_10, stock });
  }
});

describe('a card that is refused', () => {
  beforeEach(() => charge.mockResolvedValue({ status: 'failed' }));

  it('leaves every shelf full', async () => {
    const { answer, shelves } = await process(await order(basket));

    expect({ answer, shelves }).toEqual({ answer: false, shelves: full });
  });

  it('leaves every shelf full, however often the customer tries', async () => {
    const id = await order(basket);

    await process(id);
    await process(id);
    const { answer, shelves } = await process(id);

    expect(answer).toMatchObject({ name: 'OrderNotPendingError', orderId: id });
    expect(shelves).toEqual(full);
    expect(charge).toHaveBeenCalledOnce();
  });

  it('is written on the order', async () => {
    const { status } = await process(await order(basket));

    expect(status).toBe<OrderStatus>('payment_failed');
  });
});

describe('a payment service that is on fire', () => {
  it('is told to the caller, and leaves every shelf full', async () => {
    const fire = new Error('Fire');
    charge.mockRejectedValue(fire);

    const { answer, shelves, status } = await process(await order(basket));

    expect(answer).toBe(fire);
    expect(shelves).toEqual(full);
    expect(status).toBe<OrderStatus>('failed');
  });
});

describe('a shelf that is emptied in between', () => {
  it.each(['kite', 'yarn', 'tail'])('leaves the others as they were when it is the one of the %s', async (id) => {
    const pending = await order(basket);
    await store.saveProduct({ id, name: id, price: 3_10, stock: 0 });

    const { answer, shelves, status } = await process(pending);

    expect(answer).toHaveProperty('name', 'InsufficientStockError');
    expect(shelves).toEqual({ ...full, [id]: 0 });
    expect(status).toBe<OrderStatus>('failed');
    expect(charge).not.toHaveBeenCalled();
  });
});

describe('an order that is paid', () => {
  it('takes with it what it is about', async () => {
    const { answer, shelves, status } = await process(await order(basket));

    expect(answer).toBe(true);
    expect(shelves).toEqual({ kite: 3, yarn: 0, tail: 2 });
    expect(status).toBe<OrderStatus>('completed');
  });
});

async function order(wanted: Record<string, number>): Promise<string> {
  const lines = Object.entries(wanted).map(([productId, quantity]) => ({ productId, quantity }));
  return (await orders.createOrder('dora', lines)).id;
}

/** What came of it: the answer or the error, the stock by product, and the status of the order. */
async function process(id: string) {
  const answer: unknown = await orders.processOrder(id).catch((error: unknown) => error);
  const products = await Promise.all(Object.keys(full).map((product) => store.getProduct(product)));
  return {
    answer,
    shelves: Object.fromEntries(products.map((product) => [product?.id, product?.stock])),
    status: (await store.getOrder(id))?.status,
  };
}
