import { expect, test } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { UsernameTakenError, WeakPasswordError } from '#src/auth/errors.ts';
import { createAuth } from '#src/auth/index.ts';
import { TokenManager } from '#src/auth/token-manager.ts';
import { InsufficientStockError } from '#src/orders/errors.ts';
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

  await expect(ordering).rejects.toThrow();
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

  await expect(ordering).rejects.toThrow('Insufficient stock');
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
});

test('charges nothing when the cups have run out', async () => {
  const { orders, products, payments } = await openShop({ id: 'cup', name: 'Cup', price: 12_00, stock: 5 });
  const order = await orders.createOrder('alice', [{ productId: 'cup', quantity: 1 }]);
  await products.reduceStock('cup', 5);

  const processing = orders.processOrder(order.id);

  await expect(processing).rejects.toThrow(InsufficientStockError);
  expect(payments.charges).toHaveLength(0);
});

test('refuses a name that is taken', async () => {
  const { auth } = openAuth();
  await auth.register('alice', 'correct horse', 'alice@example.com');

  const registering = auth.register('alice', 'correct horse', 'alice@example.com');

  await expect(registering).rejects.toThrow(UsernameTakenError);
});

test('keeps the first user when the name is taken', async () => {
  const { auth, users } = openAuth();
  await auth.register('alice', 'correct horse', 'alice@example.com');

  await expect(auth.register('alice', 'correct horse', 'alice@example.com')).rejects.toThrow();
  expect(await users.getByUsername('alice')).toBeDefined();
});

test('refuses a password that is too short', async () => {
  const { auth } = openAuth();

  const registering = auth.register('bob', '1234567', 'bob@example.com');

  await expect(registering).rejects.toThrow(WeakPasswordError);
});

test('registers nobody when the password is too short', async () => {
  const { auth, users } = openAuth();

  const registering = auth.register('bob', '1234567', 'bob@example.com');

  await expect(registering).rejects.toThrow(WeakPasswordError);
  expect(await users.getById('bob')).toBeUndefined();
});

test('refuses a ttl of zero', async () => {
  const using = async () => {
    const tokens = new TokenManager({ ttl: 0 });
    await tokens.createToken('alice');
  };

  await expect(using).rejects.toThrow(RangeError);
});

test('refuses a ttl below zero', async () => {
  const using = async () => {
    const tokens = new TokenManager({ ttl: -1 });
    await tokens.createToken('alice');
  };

  await expect(using).rejects.toThrow(RangeError);
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
