import { expect, test } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { createAuth } from '#src/auth/index.ts';
import { InsufficientStockError } from '#src/orders/errors.ts';
import { createShop } from '#src/orders/index.ts';
import type { Product } from '#src/orders/product.ts';

test('refuses an order for more than the stock', async () => {
  const { orders } = await openShop({ id: 'tea', name: 'Tea', price: 4_50, stock: 10 });

  const ordering = orders.createOrder('alice', [{ productId: 'tea', quantity: 11 }]);

  await expect(ordering).rejects.toThrow(InsufficientStockError);
});

test('refuses an order for an unknown product', async () => {
  await openShop({ id: 'tea', name: 'Tea', price: 4_50, stock: 10 });

  // TODO 1: order a unicorn. Which error should come, and about what?
});

test('names the product that is short when there is enough of the others', async () => {
  await openShop(
    { id: 'tea', name: 'Tea', price: 4_50, stock: 10 },
    { id: 'cup', name: 'Cup', price: 12_00, stock: 5 },
  );

  // TODO 1: order both, but one cup too many.
});

test('puts the tea back when the cups have run out', async () => {
  const { orders, products } = await openShop(
    { id: 'tea', name: 'Tea', price: 4_50, stock: 10 },
    { id: 'cup', name: 'Cup', price: 12_00, stock: 5 },
  );
  await orders.createOrder('alice', [
    { productId: 'tea', quantity: 2 },
    { productId: 'cup', quantity: 1 },
  ]);
  await products.reduceStock('cup', 5);

  // TODO 2: keep Alice's order, process it, and look at the tea when it has been refused.
});

test('charges nothing when the cups have run out', async () => {
  const { orders, products } = await openShop({ id: 'cup', name: 'Cup', price: 12_00, stock: 5 });
  await orders.createOrder('alice', [{ productId: 'cup', quantity: 1 }]);
  await products.reduceStock('cup', 5);

  // TODO 2: openShop hands out payments, too, and payments.charges lists the money taken.
});

test('refuses a name that is taken', async () => {
  const { auth } = openAuth();
  await auth.register('alice', 'correct horse', 'alice@example.com');

  // TODO 3: somebody else wants to be alice.
});

test('refuses a password that is too short', async () => {
  openAuth();

  // TODO 3: which error comes?
});

test('registers nobody when the password is too short', async () => {
  openAuth();

  // TODO 3: and whom does users know then?
});

test('refuses a ttl of zero', () => {
  // TODO 4: make a TokenManager whose tokens are valid for 0 ms.
});

test('refuses a ttl below zero', () => {
  // TODO 4: and for even less.
});

/** A shop that sells these products. Its payments are pretended, and always succeed. */
async function openShop(...shelf: Product[]) {
  const payments = new FakePaymentGateway();
  const shop = createShop({ payments });
  for (const product of shelf) await shop.store.saveProduct(product);
  return { ...shop, payments };
}

/** An auth system that spends less time on passwords than a real one: tests are in a hurry. */
function openAuth() {
  return createAuth({ hasher: createCheapHasher() });
}
