// Make: comes from Jasmine; nested describes, beforeEach, every title begins with "should".
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeClock } from '#fixtures/fakes/fake-clock.ts';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { createShop, type Shop } from '#src/orders/index.ts';
import type { Order } from '#src/orders/order.ts';

describe('Shop', () => {
  let shop: Shop;
  let payments: FakePaymentGateway;
  let clock: FakeClock;

  beforeEach(async () => {
    payments = new FakePaymentGateway();
    clock = new FakeClock();
    shop = createShop({ payments, clock: clock.now });
    await shop.store.saveProduct({ id: 'p1', name: 'Chair', price: 4999, stock: 10 });
    await shop.store.saveProduct({ id: 'p2', name: 'Table', price: 19999, stock: 1 });
  });

  describe('OrderService', () => {
    describe('#createOrder', () => {
      describe('when everything is fine', () => {
        let order: Order;

        beforeEach(async () => {
          order = await shop.orders.createOrder('u1', [
            { productId: 'p1', quantity: 4 },
            { productId: 'p2', quantity: 1 },
          ]);
        });

        it('should set the user', () => {
          expect(order.userId).toBe('u1');
        });

        it('should set the total', () => {
          expect(order.total).toBe(39995);
        });

        it('should be pending', () => {
          expect(order.status).toBe('pending');
        });

        it('should set the date', () => {
          expect(order.createdAt).toEqual(clock.now());
        });

        it('should have two items', () => {
          expect(order.items).toHaveLength(2);
        });

        it('should save it', async () => {
          expect(await shop.store.getOrder(order.id)).toEqual(order);
        });
      });

      describe('when something is wrong', () => {
        it('should throw for an unknown product', async () => {
          await expect(shop.orders.createOrder('u1', [{ productId: 'p3', quantity: 1 }])).rejects.toThrow(
            'Product p3 not found',
          );
        });

        it('should throw for too many tables', async () => {
          await expect(shop.orders.createOrder('u1', [{ productId: 'p2', quantity: 2 }])).rejects.toThrow(
            'Insufficient stock for p2',
          );
        });

        it('should throw for a negative quantity', async () => {
          await expect(
            shop.orders.createOrder('u1', [{ productId: 'p1', quantity: -1 }]),
          ).rejects.toMatchObject({
            name: 'InvalidQuantityError',
          });
        });
      });
    });

    describe('#processOrder', () => {
      let order: Order;

      beforeEach(async () => {
        order = await shop.orders.createOrder('u1', [{ productId: 'p1', quantity: 4 }]);
      });

      describe('when the payment succeeds', () => {
        let result: boolean;

        beforeEach(async () => {
          result = await shop.orders.processOrder(order.id);
        });

        it('should return true', () => {
          expect(result).toBe(true);
        });

        it('should complete the order', async () => {
          expect((await shop.store.getOrder(order.id))?.status).toBe('completed');
        });

        it('should reduce the stock', async () => {
          expect((await shop.store.getProduct('p1'))?.stock).toBe(6);
        });

        it('should charge the user', () => {
          expect(payments.charges).toEqual([{ userId: 'u1', amount: 19996 }]);
        });

        it('should not process it again', async () => {
          await expect(shop.orders.processOrder(order.id)).rejects.toMatchObject({
            name: 'OrderNotPendingError',
          });
        });
      });

      describe('when the payment is refused', () => {
        let result: boolean;

        beforeEach(async () => {
          payments.refuse();
          result = await shop.orders.processOrder(order.id);
        });

        it('should return false', () => {
          expect(result).toBe(false);
        });

        it('should mark the order', async () => {
          expect((await shop.store.getOrder(order.id))?.status).toBe('payment_failed');
        });

        it('should restore the stock', async () => {
          expect((await shop.store.getProduct('p1'))?.stock).toBe(10);
        });
      });

      describe('when the payment crashes', () => {
        beforeEach(() => {
          payments.breakDown(new Error('crash'));
        });

        it('should pass the error on', async () => {
          await expect(shop.orders.processOrder(order.id)).rejects.toThrow('crash');
        });

        it('should mark the order', async () => {
          await shop.orders.processOrder(order.id).catch(() => {});
          expect((await shop.store.getOrder(order.id))?.status).toBe('failed');
        });
      });
    });
  });
});
