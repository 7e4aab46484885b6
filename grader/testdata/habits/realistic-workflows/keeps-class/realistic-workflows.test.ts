import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import type { Shop } from '#src/orders/index.ts';
class Customer {
  readonly #shop: Shop; #id = '';
  constructor(shop: Shop) { this.#shop = shop; }
  async fill(): Promise<void> { await this.#shop.store.saveProduct({ id: 'tea', name: 'Tea', price: 10_00, stock: 5 }); }
  async order(): Promise<void> { this.#id = (await this.#shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 2 }])).id; }
  async pay() { return this.#shop.orders.processOrder(this.#id); }
  left = async () => (await this.#shop.products.getProduct('tea'))?.stock;
}
test('buys two', async ({ shop }) => {
  const customer = new Customer(shop);
  await customer.fill();
  await customer.order();
  expect(await customer.pay()).toBe(true);
  expect(await customer.left()).toBe(3);
});
