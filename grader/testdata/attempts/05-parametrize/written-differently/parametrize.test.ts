import { beforeEach, describe, expect, it } from 'vitest';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { createShop, type Shop } from '#src/orders/index.ts';

let shop: Shop;

beforeEach(() => {
  shop = createShop({ payments: new FakePaymentGateway() });
});

describe('with 100 bolts on the shelf', () => {
  beforeEach(() => shop.store.saveProduct({ id: 'bolt', name: 'Bolt', price: 5, stock: 100 }));

  it.each([1, 20, 99, 100])('%i can be had', async (wanted) => {
    expect(await shop.products.checkStock('bolt', wanted)).toBe(true);
  });

  it.each([101, 200, 1_000_000])('%i cannot be had', async (wanted) => {
    expect(await shop.products.checkStock('bolt', wanted)).toBe(false);
  });

  describe.each([
    ['a sale', (quantity: number) => shop.products.reduceStock('bolt', quantity)],
    ['a delivery', (quantity: number) => shop.products.restock('bolt', quantity)],
  ])('%s', (_name, move) => {
    it.each([
      ['half a bolt', 0.5],
      ['almost two bolts', 1.999],
      ['minus four bolts', -4],
      ['something that is no number', Number('four')],
    ])('of %s leaves the shelf as it is', async (_what, quantity) => {
      await expect(move(quantity)).rejects.toMatchObject({ name: 'InvalidQuantityError', productId: 'bolt' });

      expect(await shop.products.getProduct('bolt')).toMatchObject({ stock: 100 });
    });
  });
});

describe('a bill', () => {
  it.each`
    price    | pieces | sum
    ${8_95}  | ${1}   | ${8_95}
    ${1_15}  | ${1}   | ${1_15}
    ${1_15}  | ${7}   | ${8_05}
    ${99_99} | ${100} | ${9_999_00}
    ${1}     | ${0}   | ${0}
  `('over $pieces at $price comes to $sum', async ({ price, pieces, sum }) => {
    await shop.store.saveProduct({ id: 'nail', name: 'Nail', price, stock: 100 });

    const bill = await shop.orders.createOrder('erin', [{ productId: 'nail', quantity: pieces }]);

    expect(bill.items).toEqual([{ productId: 'nail', quantity: pieces, lineTotal: sum }]);
    expect(bill.total).toBe(sum);
  });
});
