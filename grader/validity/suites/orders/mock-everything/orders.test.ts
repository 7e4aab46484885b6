// Make: mocks every port with vi.fn and never uses a real store.
import { describe, expect, test, vi } from 'vitest';
import { OrderService } from '#src/orders/order-service.ts';
import { ProductService } from '#src/orders/product-service.ts';
import type { Order } from '#src/orders/order.ts';
import type { OrderStore, PaymentGateway } from '#src/orders/ports.ts';
import type { Product } from '#src/orders/product.ts';

const product: Product = { id: 'p1', name: 'Mug', price: 500, stock: 10 };
const order: Order = {
  id: 'o1',
  userId: 'u1',
  items: [{ productId: 'p1', quantity: 2, lineTotal: 1000 }],
  total: 1000,
  status: 'pending',
  createdAt: new Date('2030-01-01T00:00:00Z'),
};

function setup() {
  const store = {
    getProduct: vi.fn<OrderStore['getProduct']>(async () => ({ ...product })),
    saveProduct: vi.fn<OrderStore['saveProduct']>(async () => {}),
    adjustStock: vi.fn<OrderStore['adjustStock']>(async () => true),
    getOrder: vi.fn<OrderStore['getOrder']>(async () => structuredClone(order)),
    saveOrder: vi.fn<OrderStore['saveOrder']>(async () => {}),
    moveOrder: vi.fn<OrderStore['moveOrder']>(async () => true),
  };
  const payments = { charge: vi.fn<PaymentGateway['charge']>(async () => ({ status: 'success' })) };
  const products = new ProductService(store);
  const orders = new OrderService({
    store,
    products,
    payments,
    clock: () => new Date('2030-01-01T00:00:00Z'),
    newId: () => 'o1',
  });
  return { store, payments, products, orders };
}

describe('ProductService', () => {
  test('getProduct asks the store', async () => {
    const { products, store } = setup();
    expect(await products.getProduct('p1')).toEqual(product);
    expect(store.getProduct).toHaveBeenCalledWith('p1');
  });

  test('checkStock is true when there is enough', async () => {
    const { products } = setup();
    expect(await products.checkStock('p1', 10)).toBe(true);
  });

  test('checkStock is false when the store has nothing', async () => {
    const { products, store } = setup();
    store.getProduct.mockResolvedValue(undefined);
    expect(await products.checkStock('p1', 1)).toBe(false);
  });

  test('reduceStock adjusts the stock down', async () => {
    const { products, store } = setup();
    await products.reduceStock('p1', 3);
    expect(store.adjustStock).toHaveBeenCalledWith('p1', -3);
  });

  test('reduceStock throws when the store says no', async () => {
    const { products, store } = setup();
    store.adjustStock.mockResolvedValue(false);
    await expect(products.reduceStock('p1', 30)).rejects.toThrow('Insufficient stock for p1');
  });

  test('restock adjusts the stock up', async () => {
    const { products, store } = setup();
    await products.restock('p1', 3);
    expect(store.adjustStock).toHaveBeenCalledWith('p1', 3);
  });

  test('restock throws when the store says no', async () => {
    const { products, store } = setup();
    store.adjustStock.mockResolvedValue(false);
    await expect(products.restock('p1', 3)).rejects.toThrow('Product p1 not found');
  });
});

describe('OrderService', () => {
  test('createOrder saves the order', async () => {
    const { orders, store } = setup();
    const created = await orders.createOrder('u1', [{ productId: 'p1', quantity: 2 }]);
    expect(created).toEqual(order);
    expect(store.saveOrder).toHaveBeenCalledWith(order);
  });

  test('createOrder saves nothing for an unknown product', async () => {
    const { orders, store } = setup();
    store.getProduct.mockResolvedValue(undefined);
    await expect(orders.createOrder('u1', [{ productId: 'p1', quantity: 2 }])).rejects.toThrow();
    expect(store.saveOrder).not.toHaveBeenCalled();
  });

  test('processOrder charges once', async () => {
    const { orders, payments } = setup();
    await orders.processOrder('o1');
    expect(payments.charge).toHaveBeenCalledTimes(1);
    expect(payments.charge).toHaveBeenCalledWith('u1', 1000);
  });

  test('processOrder moves the order to completed', async () => {
    const { orders, store } = setup();
    await orders.processOrder('o1');
    expect(store.moveOrder).toHaveBeenCalledWith('o1', 'processing', 'completed');
  });

  test('processOrder gives the stock back when refused', async () => {
    const { orders, store, payments } = setup();
    payments.charge.mockResolvedValue({ status: 'failed' });
    expect(await orders.processOrder('o1')).toBe(false);
    expect(store.adjustStock).toHaveBeenCalledWith('p1', 2);
    expect(store.moveOrder).toHaveBeenCalledWith('o1', 'processing', 'payment_failed');
  });

  test('processOrder passes on the error of the bank', async () => {
    const { orders, payments } = setup();
    payments.charge.mockRejectedValue(new Error('bank on fire'));
    await expect(orders.processOrder('o1')).rejects.toThrow('bank on fire');
  });

  test('processOrder throws for an unknown order', async () => {
    const { orders, store } = setup();
    store.getOrder.mockResolvedValue(undefined);
    await expect(orders.processOrder('o1')).rejects.toThrow('Order o1 not found');
  });
});
