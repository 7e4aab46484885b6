import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';

test('costs the same each of five times', async ({ shop }) => {
  await shop.store.saveProduct({ id: 'tea', name: 'Tea', price: 10_00, stock: 5 });

  for (let time = 0; time < 5; time += 1) {
    const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 1 }]);
    expect(order.total).toBe(10_00);
  }
});

test('does not have enough however often it is asked', async ({ shop }) => {
  await shop.store.saveProduct({ id: 'tea', name: 'Tea', price: 10_00, stock: 5 });

  for (const _ of Array(3)) expect(await shop.products.checkStock('tea', 6)).toBe(false);
});
