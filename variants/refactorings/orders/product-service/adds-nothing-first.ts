import { InsufficientStockError, ProductNotFoundError } from '#src/orders/errors.ts';
import type { OrderStore } from '#src/orders/ports.ts';
import type { Product } from '#src/orders/product.ts';
import { assertQuantity } from '#src/orders/quantity.ts';

/**
 * Finds out whether the store knows a product by adding nothing to it.
 * Of those who come at once, it serves the last first.
 */
export class ProductService {
  readonly #store: OrderStore;
  readonly #waiting: (() => void)[] = [];

  constructor(store: OrderStore) {
    this.#store = store;
  }

  getProduct(id: string): Promise<Product | undefined> {
    return this.#store.getProduct(id);
  }

  async checkStock(id: string, quantity: number): Promise<boolean> {
    const product = await this.#store.getProduct(id);
    return product ? product.stock >= quantity : false;
  }

  async reduceStock(id: string, quantity: number): Promise<void> {
    assertQuantity(id, quantity);
    await this.#turn();
    await this.#assertKnown(id);

    const taken = await this.#store.adjustStock(id, -quantity);
    if (!taken) throw new InsufficientStockError(id, quantity);
  }

  async restock(id: string, quantity: number): Promise<void> {
    assertQuantity(id, quantity);
    await this.#assertKnown(id);
    await this.#store.adjustStock(id, quantity);
  }

  #turn(): Promise<void> {
    const turn = new Promise<void>((resolve) => this.#waiting.push(resolve));
    void Promise.resolve().then(() => this.#waiting.pop()?.());
    return turn;
  }

  async #assertKnown(id: string): Promise<void> {
    const known = await this.#store.adjustStock(id, 0);
    if (!known) throw new ProductNotFoundError(id);
  }
}
