// Make: uses fast-check for a few laws of the shop; long random orders, few tests.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { createShop } from '#src/orders/index.ts';

const products = fc.tuple(
  fc.record({ price: fc.nat(5_000), stock: fc.nat(9) }),
  fc.record({ price: fc.nat(5_000), stock: fc.nat(9) }),
);
const lines = fc.array(fc.record({ productId: fc.constantFrom('p0', 'p1'), quantity: fc.nat(5) }), {
  maxLength: 5,
});

async function openShop(shelves: { price: number; stock: number }[]) {
  const payments = new FakePaymentGateway();
  const shop = createShop({ payments });
  for (const [index, shelf] of shelves.entries()) {
    await shop.store.saveProduct({ id: `p${index}`, name: 'thing', ...shelf });
  }
  const stocks = async () =>
    (await Promise.all([shop.store.getProduct('p0'), shop.store.getProduct('p1')])).map((p) => p?.stock);
  return { ...shop, payments, stocks };
}

function wanted(order: { productId: string; quantity: number }[], productId: string): number {
  return order.filter((line) => line.productId === productId).reduce((sum, line) => sum + line.quantity, 0);
}

test('accepts exactly what the shelves hold, and prices it right', async () => {
  await fc.assert(
    fc.asyncProperty(products, lines, async (shelves, order) => {
      const shop = await openShop(shelves);
      const fits = shelves.every(({ stock }, index) => wanted(order, `p${index}`) <= stock);

      const made = await shop.orders.createOrder('u', order).catch(() => undefined);

      expect(made !== undefined).toBe(fits);
      if (!made) return;
      expect(made.items.map(({ productId, quantity }) => ({ productId, quantity }))).toEqual(order);
      expect(made.total).toBe(
        shelves.reduce((sum, { price }, index) => sum + price * wanted(order, `p${index}`), 0),
      );
    }),
    { seed: 7, numRuns: 60 },
  );
});

test('takes all of an order or none of it', async () => {
  await fc.assert(
    fc.asyncProperty(products, lines, fc.nat(9), async (shelves, order, gone) => {
      const shop = await openShop(shelves);
      const made = await shop.orders.createOrder('u', order).catch(() => undefined);
      if (!made) return;
      await shop.products.reduceStock('p1', Math.min(gone, shelves[1].stock));
      const before = await shop.stocks();

      const paid = await shop.orders.processOrder(made.id).catch(() => false);

      const after = before.map((stock, index) => (stock ?? 0) - wanted(order, `p${index}`));
      expect(await shop.stocks()).toEqual(paid ? after : before);
      expect((await shop.store.getOrder(made.id))?.status).toBe(paid ? 'completed' : 'failed');
    }),
    { seed: 7, numRuns: 60 },
  );
});

test('takes money for an order that costs something, and once', async () => {
  await fc.assert(
    fc.asyncProperty(products, lines, async (shelves, order) => {
      const shop = await openShop(shelves);
      const made = await shop.orders.createOrder('u', order).catch(() => undefined);
      if (!made) return;

      await Promise.allSettled([shop.orders.processOrder(made.id), shop.orders.processOrder(made.id)]);

      expect(shop.payments.charges).toEqual(made.total > 0 ? [{ userId: 'u', amount: made.total }] : []);
    }),
    { seed: 7, numRuns: 60 },
  );
});

test('gives back whatever is refused', async () => {
  await fc.assert(
    fc.asyncProperty(products, lines, async (shelves, order) => {
      const shop = await openShop(shelves);
      shop.payments.refuse();
      const made = await shop.orders.createOrder('u', order).catch(() => undefined);
      if (!made || made.total === 0) return;

      expect(await shop.orders.processOrder(made.id)).toBe(false);
      expect(await shop.stocks()).toEqual(shelves.map(({ stock }) => stock));
    }),
    { seed: 7, numRuns: 60 },
  );
});

test('refuses every number that is not a whole one from zero', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.double().filter((number) => !Number.isInteger(number) || number < 0),
      async (quantity) => {
        const shop = await openShop([{ price: 100, stock: 9 }]);
        const order = shop.orders.createOrder('u', [{ productId: 'p0', quantity }]);
        await expect(order).rejects.toMatchObject({ name: 'InvalidQuantityError' });
        await expect(shop.products.restock('p0', quantity)).rejects.toMatchObject({
          name: 'InvalidQuantityError',
        });
      },
    ),
    { seed: 7, numRuns: 60 },
  );
});
