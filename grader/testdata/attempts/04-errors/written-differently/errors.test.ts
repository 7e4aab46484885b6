import { describe, expect, it } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { WeakPasswordError } from '#src/auth/errors.ts';
import { createAuth } from '#src/auth/index.ts';
import { TokenManager } from '#src/auth/token-manager.ts';
import { createShop } from '#src/orders/index.ts';

describe('an order', () => {
  it('is refused by the name of the product when it is not sold here', async () => {
    const { orders } = createShop({ payments: new FakePaymentGateway() });

    await expect(orders.createOrder('carol', [{ productId: 'dragon', quantity: 3 }])).rejects.toThrow(
      'Product dragon not found',
    );
  });

  it('is refused by the name of the product when too few of it are left', async () => {
    const { store, orders } = createShop({ payments: new FakePaymentGateway() });
    await store.saveProduct({ id: 'soap', name: 'Soap', price: 2_99, stock: 40 });
    await store.saveProduct({ id: 'towel', name: 'Towel', price: 19_00, stock: 1 });
    await store.saveProduct({ id: 'comb', name: 'Comb', price: 3_20, stock: 8 });

    const refusal = await reasonOf(
      orders.createOrder('carol', [
        { productId: 'soap', quantity: 10 },
        { productId: 'towel', quantity: 2 },
        { productId: 'comb', quantity: 8 },
      ]),
    );

    expect(refusal).toMatchObject({ name: 'InsufficientStockError', productId: 'towel' });
  });

  it('leaves shelf and purse alone when something was sold in the meantime', async () => {
    const payments = new FakePaymentGateway();
    const { store, products, orders } = createShop({ payments });
    await store.saveProduct({ id: 'soap', name: 'Soap', price: 2_99, stock: 40 });
    await store.saveProduct({ id: 'towel', name: 'Towel', price: 19_00, stock: 1 });
    const { id } = await orders.createOrder('carol', [
      { productId: 'soap', quantity: 10 },
      { productId: 'towel', quantity: 1 },
    ]);
    await products.reduceStock('towel', 1);

    const refusal = await reasonOf(orders.processOrder(id));

    expect(refusal).toHaveProperty('productId', 'towel');
    expect(await products.checkStock('soap', 40)).toBe(true);
    expect(await products.checkStock('soap', 41)).toBe(false);
  });

  it('costs nothing when something was sold in the meantime', async () => {
    const payments = new FakePaymentGateway();
    const { store, products, orders } = createShop({ payments });
    await store.saveProduct({ id: 'towel', name: 'Towel', price: 19_00, stock: 1 });
    const { id } = await orders.createOrder('carol', [{ productId: 'towel', quantity: 1 }]);
    await products.reduceStock('towel', 1);

    await reasonOf(orders.processOrder(id));

    expect(payments.charges).toHaveLength(0);
  });
});

describe('a registration', () => {
  it('is refused by name when the name belongs to somebody', async () => {
    const { auth } = createAuth({ hasher: createCheapHasher() });
    await auth.register('dave', 'long enough', 'dave@example.com');

    const second = auth.register('dave', 'also long enough', 'dave@example.org');

    await expect(second).rejects.toThrow(/Username dave already exists/);
  });

  it('leaves the name free when the password is weak', async () => {
    const { auth } = createAuth({ hasher: createCheapHasher() });

    const weak = auth.register('dave', 'hunter2', 'dave@example.com');
    await expect(weak).rejects.toBeInstanceOf(WeakPasswordError);
    const dave = await auth.register('dave', 'hunter2hunter2', 'dave@example.com');

    expect(dave.username).toBe('dave');
  });
});

describe('the life of a token', () => {
  it('must not be empty', () => {
    const setUp = () => new TokenManager({ ttl: 0 });

    expect(setUp).toThrow(RangeError);
  });

  it('must be a number', () => {
    const setUp = () => new TokenManager({ ttl: Number.NaN });

    expect(setUp).toThrow(RangeError);
  });
});

/** What the promise is rejected with. */
async function reasonOf(promise: Promise<unknown>): Promise<unknown> {
  const [result] = await Promise.allSettled([promise]);
  if (result.status === 'fulfilled') throw new Error('It was not refused.');
  return result.reason;
}
