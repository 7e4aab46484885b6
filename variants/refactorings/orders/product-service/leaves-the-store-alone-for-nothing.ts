import { InsufficientStockError, InvalidQuantityError, ProductNotFoundError } from '#src/orders/errors.ts';
import type { OrderStore } from '#src/orders/ports.ts';
import type { Product } from '#src/orders/product.ts';

/** Counts what is available in one place, and changes the store only when there is something to change. */
export class ProductService {
  readonly #store: OrderStore;

  constructor(store: OrderStore) {
    this.#store = store;
  }

  async getProduct(id: string): Promise<Product | undefined> {
    return (await this.isKnown(id)) ? this.#store.getProduct(id) : undefined;
  }

  async checkStock(id: string, quantity: number): Promise<boolean> {
    const known = await this.isKnown(id);
    return known && (await this.available(id)) >= quantity;
  }

  async reduceStock(id: string, quantity: number): Promise<void> {
    await this.change(id, quantity, -quantity);
  }

  async restock(id: string, quantity: number): Promise<void> {
    await this.change(id, quantity, quantity);
  }

  private async change(id: string, quantity: number, delta: number): Promise<void> {
    if (quantity < 0 || !Number.isInteger(quantity)) throw new InvalidQuantityError(id, quantity);

    const done = quantity === 0 ? await this.isKnown(id) : await this.#store.adjustStock(id, delta);
    if (done) return;

    if (await this.isKnown(id)) throw new InsufficientStockError(id, quantity);
    throw new ProductNotFoundError(id);
  }

  private async isKnown(id: string): Promise<boolean> {
    return (await this.#store.getProduct(id)) !== undefined;
  }

  private async available(id: string): Promise<number> {
    const product = await this.#store.getProduct(id);
    return product?.stock ?? 0;
  }
}
