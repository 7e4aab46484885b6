import { expect, vi } from 'vitest';
import { test } from '#fixtures/test.ts';
import * as service from '#src/orders/product-service.ts';
vi.mock('#src/orders/product-service.ts', async (importOriginal) => ({ ...(await importOriginal<object>()) }));
vi.mock(import('#src/orders/order-service.ts'), async (original) => { const actual = await original(); return { ...actual, OrderService: actual.OrderService }; });
vi.mock('#src/orders/errors.ts', { spy: true });
vi.mock('#src/orders/quantity.ts', async () => ({ ...(await vi.importActual<object>('#src/orders/quantity.ts')) }));
test('buys two', async ({ shop }) => {
  await shop.store.saveProduct({ id: 'tea', name: 'Tea', price: 10_00, stock: 5 });
  const { id } = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 2 }]);
  expect(await shop.orders.processOrder(id)).toBe(true);
  expect((await shop.products.getProduct('tea'))?.stock).toBe(3);
  expect(service.ProductService).toBeDefined();
});
