import { expect, vi } from 'vitest';
import { test } from '#fixtures/test.ts';
import { InvalidQuantityError } from '#src/orders/errors.ts';
import type { Shop } from '#src/orders/index.ts';

test('takes scarves from the shelf in one step', async ({ shop }) => {
  await shelve(shop);
  const adjustStock = vi.spyOn(shop.store, 'adjustStock');

  await shop.products.reduceStock('scarf', 2);

  expect(adjustStock.mock.calls).toEqual([['scarf', -2]]);
});

test('looks a product up before it is ordered', async ({ shop }) => {
  await shelve(shop);
  const getProduct = vi.spyOn(shop.products, 'getProduct');

  await shop.orders.createOrder('ann', [{ productId: 'scarf', quantity: 2 }]);

  expect(getProduct).toHaveBeenCalledExactlyOnceWith('scarf');
});

test('looks at the quantity first when the product is unknown, too', async ({ shop }) => {
  const ordering = shop.orders.createOrder('ann', [{ productId: 'unicorn', quantity: -1 }]);

  await expect(ordering).rejects.toThrow(InvalidQuantityError);
});

test('saves an order once', async ({ shop }) => {
  await shelve(shop);
  const saveOrder = vi.spyOn(shop.store, 'saveOrder');

  const order = await shop.orders.createOrder('ann', [{ productId: 'scarf', quantity: 2 }]);

  expect(saveOrder).toHaveBeenCalledExactlyOnceWith(order);
});

test('moves a paid order from pending to completed', async ({ shop }) => {
  await shelve(shop);
  const order = await shop.orders.createOrder('ann', [{ productId: 'scarf', quantity: 2 }]);
  const moveOrder = vi.spyOn(shop.store, 'moveOrder');

  await shop.orders.processOrder(order.id);

  expect(moveOrder).toHaveBeenNthCalledWith(1, order.id, 'pending', 'processing');
  expect(moveOrder).toHaveBeenNthCalledWith(2, order.id, 'processing', 'completed');
});

test('puts each line back on the shelf when the card is refused', async ({ shop, payments }) => {
  await shelve(shop);
  payments.refuse();
  const restock = vi.spyOn(shop.products, 'restock');
  const order = await shop.orders.createOrder('ann', [
    { productId: 'scarf', quantity: 1 },
    { productId: 'scarf', quantity: 2 },
  ]);

  await shop.orders.processOrder(order.id);

  expect(restock).toHaveBeenCalledTimes(2);
});

async function shelve(shop: Shop): Promise<void> {
  await shop.store.saveProduct({ id: 'scarf', name: 'Scarf', price: 20_00, stock: 10 });
}
