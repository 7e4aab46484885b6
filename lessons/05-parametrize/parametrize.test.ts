import { test } from 'vitest';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { createShop } from '#src/orders/index.ts';
import type { Product } from '#src/orders/product.ts';

test.for([{ stock: 3, wanted: 2, enough: true }])(
  'answers $enough when $wanted are wanted of $stock',
  async ({ stock, wanted }) => {
    const { products } = await openShop({ id: 'mug', name: 'Mug', price: 12_50, stock });

    await products.checkStock('mug', wanted);

    // TODO 1: compare the answer with the row. Then add rows.
  },
);

const notQuantities = [{ quantity: -1 }];

test.for(notQuantities)('refuses to sell $quantity pieces', async () => {
  await openShop({ id: 'mug', name: 'Mug', price: 12_50, stock: 10 });

  // TODO 2: sell that many with reduceStock. What comes, and what is left?
});

test.for(notQuantities)('refuses a delivery of $quantity pieces', async () => {
  await openShop({ id: 'mug', name: 'Mug', price: 12_50, stock: 10 });

  // TODO 2: the same with restock. Which classes are still missing in the table?
});

test.for([{ price: 19_99, quantity: 3 }])(
  'costs the exact sum when $quantity at $price each are ordered',
  async ({ price, quantity }) => {
    const { orders } = await openShop({ id: 'lamp', name: 'Lamp', price, stock: 100 });

    await orders.createOrder('alice', [{ productId: 'lamp', quantity }]);

    // TODO 3: give the rows a column for what the order should cost. Then add rows.
  },
);

/** A shop that sells these products. Its payments are pretended, and always succeed. */
async function openShop(...shelf: Product[]) {
  const payments = new FakePaymentGateway();
  const shop = createShop({ payments });
  for (const product of shelf) await shop.store.saveProduct(product);
  return { ...shop, payments };
}
