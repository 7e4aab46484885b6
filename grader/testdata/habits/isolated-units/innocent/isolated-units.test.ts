import { describe, expect } from 'vitest';
import { productFactory } from '#fixtures/factories/product.ts';
import { test as base } from '#fixtures/test.ts';
import type { ProductService } from '#src/orders/product-service.ts';
import { OrderNotFoundError, ProductNotFoundError } from '#src/orders/errors.ts';

const test = base.extend('tea', async ({ shop }) => {
  const tea = productFactory.build({ price: 10_00, stock: 5 });
  await shop.store.saveProduct(tea);
  return tea;
});

describe('a whole day', () => {
  test('ends with what was there at first', async ({ shop, payments, tea }) => {
    const order = await shop.orders.createOrder('ada', [{ productId: tea.id, quantity: 5 }]);
    payments.refuse();
    await shop.orders.processOrder(order.id);
    await shop.products.reduceStock(tea.id, 1);
    await shop.products.restock(tea.id, 1);

    expect(await shop.products.checkStock(tea.id, 5)).toBe(true);
  });
});

describe('the shelf', () => {
  test('knows its products', async ({ shop, tea }) => {
    expect(await shop.products.getProduct(tea.id)).toEqual(tea);
  });

  test.for([
    { change: 'sale', by: sell, left: 3 },
    { change: 'delivery', by: deliver, left: 7 },
  ])('holds $left after a $change of two', async ({ by, left }, { shop, tea }) => {
    await by(shop.products, tea.id);

    expect(await stockOf(shop.products, tea.id)).toBe(left);
  });

  test('refuses to sell what nobody knows', async ({ shop }) => {
    await expect(sell(shop.products, 'unicorn')).rejects.toThrow(ProductNotFoundError);
  });

  test('has not one more than the stock', async ({ shop, tea }) => {
    expect(await shop.products.checkStock(tea.id, 6)).toBe(false);
  });
});

describe('orders', () => {
  test('cost the price of every piece', async ({ shop, tea }) => {
    const order = await shop.orders.createOrder('ada', [{ productId: tea.id, quantity: 2 }]);

    expect(order.total).toBe(20_00);
  });

  test('are not processed when nobody knows them', async ({ shop }) => {
    await expect(shop.orders.processOrder('unknown')).rejects.toThrow(OrderNotFoundError);
  });
});

function sell(products: ProductService, id: string): Promise<void> {
  return products.reduceStock(id, 2);
}

function deliver(products: ProductService, id: string): Promise<void> {
  return products.restock(id, 2);
}

async function stockOf(products: ProductService, id: string): Promise<number | undefined> {
  return (await products.getProduct(id))?.stock;
}
