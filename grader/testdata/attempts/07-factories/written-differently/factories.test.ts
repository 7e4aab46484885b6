import { beforeEach, describe, expect, it } from 'vitest';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { createShop, type Shop } from '#src/orders/index.ts';
import type { Order, OrderLine, OrderStatus } from '#src/orders/order.ts';
import type { Product } from '#src/orders/product.ts';

let payments: FakePaymentGateway;
let shop: Shop;

beforeEach(() => {
  payments = new FakePaymentGateway();
  shop = createShop({ payments });
});

describe('a bill', () => {
  it('multiplies and adds', async () => {
    await shelve({ id: 'drum', price: 7_00 }, { id: 'ball', price: 1_50 });

    const { total, items } = await shop.orders.createOrder('joan', [
      { productId: 'drum', quantity: 2 },
      { productId: 'ball', quantity: 4 },
    ]);

    expect(total).toBe(20_00);
    expect(items.map(({ productId, lineTotal }) => [productId, lineTotal])).toEqual([
      ['drum', 14_00],
      ['ball', 6_00],
    ]);
  });
});

describe('a stored order', () => {
  const twoDrums = [{ productId: 'drum', quantity: 2 }];

  it('is paid at the total that is written on it', async () => {
    await shelve({ id: 'drum', price: 7_00 });
    await place(twoDrums, { total: 12_00 });

    expect(await shop.orders.processOrder('the order')).toBe(true);

    expect(payments.charges).toStrictEqual([{ userId: 'joan', amount: 12_00 }]);
  });

  it('goes out without a charge as a present', async () => {
    await shelve({ id: 'drum', price: 0, stock: 9 });
    await place(twoDrums, { total: 0 });

    await shop.orders.processOrder('the order');

    expect(payments.charges).toHaveLength(0);
    expect(await stockOf('drum')).toBe(7);
  });

  it('goes back to the shelf after a refusal', async () => {
    await shelve({ id: 'drum', stock: 9 });
    await place(twoDrums);
    payments.refuse();

    expect(await shop.orders.processOrder('the order')).toBe(false);

    expect(await stockOf('drum')).toBe(9);
  });

  it.each<OrderStatus>(['completed', 'failed', 'payment_failed', 'processing'])(
    'stays as it is after %s',
    async (status) => {
      await shelve({ id: 'drum', stock: 9 });
      await place(twoDrums, { status });

      await expect(shop.orders.processOrder('the order')).rejects.toMatchObject({ orderId: 'the order' });

      expect(await stockOf('drum')).toBe(9);
      expect(payments.charges).toEqual([]);
    },
  );
});

async function shelve(...toys: Partial<Product>[]): Promise<void> {
  for (const toy of toys) await shop.store.saveProduct({ id: 'toy', name: 'Toy', price: 5_00, stock: 50, ...toy });
}

async function place(lines: OrderLine[], changes: Partial<Order> = {}): Promise<void> {
  const items = lines.map((line) => ({ ...line, lineTotal: line.quantity * 7_00 }));
  const order: Order = {
    id: 'the order',
    userId: 'joan',
    items,
    total: items.reduce((sum, { lineTotal }) => sum + lineTotal, 0),
    status: 'pending',
    createdAt: new Date(0),
    ...changes,
  };
  await shop.store.saveOrder(order);
}

async function stockOf(id: string): Promise<number | undefined> {
  return (await shop.products.getProduct(id))?.stock;
}
