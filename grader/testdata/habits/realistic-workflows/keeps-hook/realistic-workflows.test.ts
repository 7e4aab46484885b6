import { beforeEach, expect, test } from 'vitest';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { createShop, type Shop } from '#src/orders/index.ts';
let shop: Shop;
let id: string;
beforeEach(async () => {
  shop = createShop({ payments: new FakePaymentGateway() });
  await shop.store.saveProduct({ id: 'tea', name: 'Tea', price: 10_00, stock: 5 });
  ({ id } = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 2 }]));
});
test('buys two', async () => {
  expect(await shop.orders.processOrder(id)).toBe(true);
  expect((await shop.products.getProduct('tea'))?.stock).toBe(3);
});
