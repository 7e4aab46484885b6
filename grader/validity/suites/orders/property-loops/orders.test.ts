// Make: read about properties; loops over many numbers and checks what must hold for all of them.
import { expect, test } from 'vitest';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { createShop } from '#src/orders/index.ts';

async function openShop(stock: number, price: number) {
  const payments = new FakePaymentGateway();
  const shop = createShop({ payments });
  await shop.store.saveProduct({ id: 'bean', name: 'Bean', price, stock });
  return { ...shop, payments };
}

test('lineTotal is price times quantity for all small prices and quantities', async () => {
  for (let price = 0; price <= 12; price++) {
    const { orders } = await openShop(12, price);
    for (let quantity = 0; quantity <= 12; quantity++) {
      const order = await orders.createOrder('u', [{ productId: 'bean', quantity }]);
      expect(order.items[0].lineTotal).toBe(price * quantity);
      expect(order.total).toBe(price * quantity);
    }
  }
});

test('an order is accepted exactly when the stock is at least the quantity', async () => {
  for (let stock = 0; stock <= 8; stock++) {
    const { orders, products } = await openShop(stock, 100);
    for (let quantity = 0; quantity <= 10; quantity++) {
      const accepted = await orders.createOrder('u', [{ productId: 'bean', quantity }]).then(
        () => true,
        () => false,
      );
      expect(accepted).toBe(quantity <= stock);
      expect(await products.checkStock('bean', quantity)).toBe(accepted);
    }
  }
});

test('stock after reduceStock is stock before minus quantity', async () => {
  for (let quantity = 0; quantity <= 20; quantity++) {
    const { products, store } = await openShop(20, 100);
    await products.reduceStock('bean', quantity);
    expect((await store.getProduct('bean'))?.stock).toBe(20 - quantity);
  }
});

test('restock undoes reduceStock', async () => {
  for (let quantity = 0; quantity <= 20; quantity++) {
    const { products, store } = await openShop(20, 100);
    await products.reduceStock('bean', quantity);
    await products.restock('bean', quantity);
    expect((await store.getProduct('bean'))?.stock).toBe(20);
  }
});

test('no fraction is ever accepted', async () => {
  const { orders, products, store } = await openShop(20, 100);
  for (let step = 1; step < 40; step += 2) {
    const quantity = step / 2;
    await expect(orders.createOrder('u', [{ productId: 'bean', quantity }])).rejects.toThrow();
    await expect(products.reduceStock('bean', quantity)).rejects.toThrow();
    await expect(products.restock('bean', quantity)).rejects.toThrow();
  }
  expect((await store.getProduct('bean'))?.stock).toBe(20);
});

test('what is charged is the sum of the totals of what is completed', async () => {
  const { orders, payments, store } = await openShop(30, 17);
  let sum = 0;
  for (let quantity = 1; quantity <= 9; quantity++) {
    const order = await orders.createOrder('u', [{ productId: 'bean', quantity }]).catch(() => undefined);
    if (order && (await orders.processOrder(order.id))) sum += order.total;
  }
  const charged = payments.charges.reduce((all, { amount }) => all + amount, 0);
  expect(charged).toBe(sum);
  expect(charged).toBe((30 - ((await store.getProduct('bean'))?.stock ?? 0)) * 17);
});

test('a refused payment never changes the stock', async () => {
  for (let quantity = 0; quantity <= 20; quantity++) {
    const { orders, payments, store } = await openShop(20, 100);
    payments.refuse();
    const order = await orders.createOrder('u', [{ productId: 'bean', quantity }]);
    await orders.processOrder(order.id);
    // an order of nothing is not charged and so not refused
    expect((await store.getProduct('bean'))?.stock).toBe(20);
  }
});

test('ids are all different', async () => {
  const { orders } = await openShop(20, 100);
  const ids = new Set<string>();
  for (let i = 0; i < 50; i++) ids.add((await orders.createOrder('u', [])).id);
  expect(ids.size).toBe(50);
});
