import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';

test('leaves the stock alone when the payment is refused', async ({ shop, payments }) => {
  payments.refuse();
  await shop.store.saveProduct({ id: 'tea', name: 'Tea', price: 10_00, stock: 5 });
  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 2 }]);

  await shop.orders.processOrder(order.id);

  expect((await shop.store.getProduct('tea'))?.stock).toBe(5);
});
