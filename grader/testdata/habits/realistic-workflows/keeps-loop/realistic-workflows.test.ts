import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import type { Shop } from '#src/orders/index.ts';
const steps: [string, (shop: Shop, ids: string[]) => Promise<unknown>, unknown][] = [
  ['order', async (shop, ids) => { const o = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 2 }]); ids.push(o.id); return o.total; }, 20_00],
  ['pay', async (shop, ids) => shop.orders.processOrder(ids[0]), true],
  ['look', async (shop) => (await shop.products.getProduct('tea'))?.stock, 3],
];
test('buys two', async ({ shop }) => {
  await shop.store.saveProduct({ id: 'tea', name: 'Tea', price: 10_00, stock: 5 });
  const ids: string[] = [];
  for (const [name, step, expected] of steps) expect(await step(shop, ids), name).toBe(expected);
});
