import { InsufficientStockError, ProductNotFoundError } from '#src/orders/errors.ts';
import type { OrderStore } from '#src/orders/ports.ts';
import type { Product } from '#src/orders/product.ts';
import { assertQuantity } from '#src/orders/quantity.ts';

/** Asks who the product is before it changes anything. */
export class ProductService {
  readonly #store: OrderStore;

  constructor(store: OrderStore) {
    this.#store = store;
  }

  async getProduct(id: string): Promise<Product | undefined> {
    const product = await this.#store.getProduct(id);
    if (!product) return undefined;

    const { stock, ...rest } = product;
    return { stock, ...rest };
  }

  async checkStock(id: string, quantity: number): Promise<boolean> {
    const product = await this.#store.getProduct(id);
    if (!product) return false;

    return quantity <= product.stock;
  }

  async reduceStock(id: string, quantity: number): Promise<void> {
    const product = await this.#known(id);
    assertQuantity(id, quantity);
    if (product.stock < quantity) throw shortage(product, quantity);

    // The stock may have gone since it was looked up: the store has the last word.
    const taken = await this.#store.adjustStock(id, -quantity);
    if (!taken) throw new InsufficientStockError(id, quantity);
  }

  async restock(id: string, quantity: number): Promise<void> {
    await this.#known(id);
    assertQuantity(id, quantity);
    await this.#store.adjustStock(id, quantity);
  }

  async #known(id: string): Promise<Product> {
    const product = await this.#store.getProduct(id);
    if (!product) throw new ProductNotFoundError(id);
    return product;
  }
}

/** The same error, but its message says how many there are. */
function shortage({ id, stock }: Product, quantity: number): InsufficientStockError {
  const error = new InsufficientStockError(id, quantity);
  error.message = `Insufficient stock for ${id}: only ${stock} left`;
  return error;
}
