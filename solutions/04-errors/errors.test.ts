import { expect, test } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { UsernameTakenError, WeakPasswordError } from '#src/auth/errors.ts';
import { createAuth } from '#src/auth/index.ts';
import { TokenManager } from '#src/auth/token-manager.ts';
import { InsufficientStockError, ProductNotFoundError } from '#src/orders/errors.ts';
import { createShop } from '#src/orders/index.ts';
import type { Product } from '#src/orders/product.ts';

test('refuses an order for more than the stock', async () => {
  const { orders } = await openShop({ id: 'tea', name: 'Tea', price: 4_50, stock: 10 });

  const ordering = orders.createOrder('alice', [{ productId: 'tea', quantity: 11 }]);

  await expect(ordering).rejects.toThrow(InsufficientStockError);
});

test('refuses an order for an unknown product', async () => {
  const { orders } = await openShop({ id: 'tea', name: 'Tea', price: 4_50, stock: 10 });

  const ordering = orders.createOrder('alice', [{ productId: 'unicorn', quantity: 1 }]);

  await expect(ordering).rejects.toThrow(ProductNotFoundError);
  await expect(ordering).rejects.toMatchObject({ productId: 'unicorn' });
});

test('names the product that is short when there is enough of the others', async () => {
  const { orders } = await openShop(
    { id: 'tea', name: 'Tea', price: 4_50, stock: 10 },
    { id: 'cup', name: 'Cup', price: 12_00, stock: 5 },
  );

  const ordering = orders.createOrder('alice', [
    { productId: 'tea', quantity: 1 },
    { productId: 'cup', quantity: 6 },
  ]);

  await expect(ordering).rejects.toThrow(InsufficientStockError);
  await expect(ordering).rejects.toMatchObject({ productId: 'cup' });
});

test('puts the tea back when the cups have run out', async () => {
  const { orders, products } = await openShop(
    { id: 'tea', name: 'Tea', price: 4_50, stock: 10 },
    { id: 'cup', name: 'Cup', price: 12_00, stock: 5 },
  );
  const order = await orders.createOrder('alice', [
    { productId: 'tea', quantity: 2 },
    { productId: 'cup', quantity: 1 },
  ]);
  await products.reduceStock('cup', 5);

  const processing = orders.processOrder(order.id);

  await expect(processing).rejects.toThrow(InsufficientStockError);
  const tea = await products.getProduct('tea');
  expect(tea?.stock).toBe(10);
});

test('charges nothing when the cups have run out', async () => {
  const { orders, products, payments } = await openShop({ id: 'cup', name: 'Cup', price: 12_00, stock: 5 });
  const order = await orders.createOrder('alice', [{ productId: 'cup', quantity: 1 }]);
  await products.reduceStock('cup', 5);

  const processing = orders.processOrder(order.id);

  await expect(processing).rejects.toThrow(InsufficientStockError);
  expect(payments.charges).toEqual([]);
});

test('refuses a name that is taken', async () => {
  const { auth } = openAuth();
  await auth.register('alice', 'correct horse', 'alice@example.com');

  const registering = auth.register('alice', 'battery staple', 'another@example.com');

  await expect(registering).rejects.toThrow(UsernameTakenError);
  await expect(registering).rejects.toMatchObject({ username: 'alice' });
});

test('refuses a password that is too short', async () => {
  const { auth } = openAuth();

  const registering = auth.register('bob', 'secret', 'bob@example.com');

  await expect(registering).rejects.toThrow(WeakPasswordError);
});

test('registers nobody when the password is too short', async () => {
  const { auth, users } = openAuth();

  const registering = auth.register('bob', 'secret', 'bob@example.com');

  await expect(registering).rejects.toThrow(WeakPasswordError);
  expect(await users.getByUsername('bob')).toBeUndefined();
});

test('refuses a ttl of zero', () => {
  expect(() => new TokenManager({ ttl: 0 })).toThrow(RangeError);
});

test('refuses a ttl below zero', () => {
  expect(() => new TokenManager({ ttl: -1 })).toThrow(RangeError);
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
