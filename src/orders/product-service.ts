import { InsufficientStockError, ProductNotFoundError } from './errors.ts';
import type { OrderStore } from './ports.ts';
import type { Product } from './product.ts';
import { assertQuantity } from './quantity.ts';

/** Looks products up and keeps their stock. */
export class ProductService {
  readonly #store: OrderStore;

  constructor(store: OrderStore) {
    this.#store = store;
  }

  getProduct(id: string): Promise<Product | undefined> {
    return this.#store.getProduct(id);
  }

  /** Whether at least `quantity` pieces are in stock; false for an unknown product. */
  async checkStock(id: string, quantity: number): Promise<boolean> {
    const product = await this.getProduct(id);
    return product !== undefined && product.stock >= quantity;
  }

  /**
   * Takes exactly `quantity` pieces out of stock, in one atomic step.
   * @throws InvalidQuantityError, ProductNotFoundError, InsufficientStockError; then nothing has changed.
   */
  async reduceStock(id: string, quantity: number): Promise<void> {
    assertQuantity(id, quantity);
    if (await this.#store.adjustStock(id, -quantity)) return;

    const known = await this.getProduct(id);
    throw known ? new InsufficientStockError(id, quantity) : new ProductNotFoundError(id);
  }

  /**
   * Puts exactly `quantity` pieces into stock, in one atomic step.
   * @throws InvalidQuantityError, ProductNotFoundError; then nothing has changed.
   */
  async restock(id: string, quantity: number): Promise<void> {
    assertQuantity(id, quantity);
    if (await this.#store.adjustStock(id, quantity)) return;

    throw new ProductNotFoundError(id);
  }
}
