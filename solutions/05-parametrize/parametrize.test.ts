import { expect, test } from 'vitest';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { InvalidQuantityError } from '#src/orders/errors.ts';
import { createShop } from '#src/orders/index.ts';
import type { Product } from '#src/orders/product.ts';

test.for([
  { stock: 3, wanted: 2, enough: true },
  { stock: 3, wanted: 3, enough: true },
  { stock: 3, wanted: 4, enough: false },
  { stock: 0, wanted: 1, enough: false },
  { stock: 10, wanted: 9, enough: true },
])('answers $enough when $wanted are wanted of $stock', async ({ stock, wanted, enough }) => {
  const { products } = await openShop({ id: 'mug', name: 'Mug', price: 12_50, stock });

  const answer = await products.checkStock('mug', wanted);

  expect(answer).toBe(enough);
});

const notQuantities = [{ quantity: -1 }, { quantity: 1.5 }, { quantity: NaN }];

test.for(notQuantities)('refuses to sell $quantity pieces', async ({ quantity }) => {
  const { products } = await openShop({ id: 'mug', name: 'Mug', price: 12_50, stock: 10 });

  const selling = products.reduceStock('mug', quantity);

  await expect(selling).rejects.toThrow(InvalidQuantityError);
  const mug = await products.getProduct('mug');
  expect(mug?.stock).toBe(10);
});

test.for(notQuantities)('refuses a delivery of $quantity pieces', async ({ quantity }) => {
  const { products } = await openShop({ id: 'mug', name: 'Mug', price: 12_50, stock: 10 });

  const delivering = products.restock('mug', quantity);

  await expect(delivering).rejects.toThrow(InvalidQuantityError);
  const mug = await products.getProduct('mug');
  expect(mug?.stock).toBe(10);
});

test.for([
  { price: 19_99, quantity: 3, total: 59_97 },
  { price: 19_99, quantity: 1, total: 19_99 },
  { price: 10_00, quantity: 2, total: 20_00 },
  { price: 29, quantity: 4, total: 1_16 },
  { price: 12_50, quantity: 0, total: 0 },
])('costs $total when $quantity at $price each are ordered', async ({ price, quantity, total }) => {
  const { orders } = await openShop({ id: 'lamp', name: 'Lamp', price, stock: 100 });

  const order = await orders.createOrder('alice', [{ productId: 'lamp', quantity }]);

  expect(order.total).toBe(total);
});

/** A shop that sells these products. Its payments are pretended, and always succeed. */
async function openShop(...shelf: Product[]) {
  const payments = new FakePaymentGateway();
  const shop = createShop({ payments });
  for (const product of shelf) await shop.store.saveProduct(product);
  return { ...shop, payments };
}
