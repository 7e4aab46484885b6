import { describe, expect, it } from 'vitest';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { OrderService } from '#src/orders/order-service.ts';
import type { OrderLine } from '#src/orders/order.ts';
import { ProductService } from '#src/orders/product-service.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';

const wanted: OrderLine[] = [
  { productId: 'saw', quantity: 3 },
  { productId: 'axe', quantity: 1 },
];

describe('createOrder', () => {
  it('does not touch the stock', async () => {
    const shop = await toolShop();
    await shop.orders.createOrder('bob', wanted);

    await expect(shop.products.checkStock('saw', 5)).resolves.toBe(true);
    await expect(shop.products.getProduct('axe')).resolves.toMatchObject({ stock: 2 });
  });

  it('returns the whole order', async () => {
    const shop = await toolShop();
    const order = await shop.orders.createOrder('bob', wanted);

    expect(order).toEqual({
      id: expect.any(String),
      userId: 'bob',
      items: [
        { productId: 'saw', quantity: 3, lineTotal: 59_97 },
        { productId: 'axe', quantity: 1, lineTotal: 45_00 },
      ],
      total: 104_97,
      status: 'pending',
      createdAt: expect.any(Date),
    });
  });

  it('adds up to the cent', async () => {
    const shop = await toolShop();
    const { total } = await shop.orders.createOrder('bob', [
      { productId: 'nail', quantity: 1 },
      { productId: 'hook', quantity: 1 },
    ]);

    expect(total).toStrictEqual(30);
  });

  it('stores what it returns', async () => {
    const shop = await toolShop();
    const order = await shop.orders.createOrder('bob', wanted);

    expect(await shop.store.getOrder(order.id)).toStrictEqual(order);
  });
});

describe('processOrder', () => {
  it('ends in completed with enough money', async () => {
    const shop = await toolShop();
    const { id } = await shop.orders.createOrder('bob', wanted);

    expect(await shop.orders.processOrder(id)).toBe(true);
    expect(await shop.store.getOrder(id)).toHaveProperty('status', 'completed');
    expect(shop.payments.charges).toEqual([{ userId: 'bob', amount: 104_97 }]);
  });

  it('ends in payment_failed without', async () => {
    const shop = await toolShop();
    shop.payments.refuse();
    const { id } = await shop.orders.createOrder('bob', wanted);

    expect(await shop.orders.processOrder(id)).toBe(false);
    expect(await shop.store.getOrder(id)).toHaveProperty('status', 'payment_failed');
  });
});

async function toolShop() {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'saw', name: 'Saw', price: 19_99, stock: 5 });
  await store.saveProduct({ id: 'axe', name: 'Axe', price: 45_00, stock: 2 });
  await store.saveProduct({ id: 'nail', name: 'Nail', price: 10, stock: 100 });
  await store.saveProduct({ id: 'hook', name: 'Hook', price: 20, stock: 100 });
  const products = new ProductService(store);
  const payments = new FakePaymentGateway();
  const orders = new OrderService({ store, products, payments });
  return { store, products, payments, orders };
}
