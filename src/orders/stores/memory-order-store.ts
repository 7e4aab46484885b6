import type { Order, OrderStatus } from '../order.ts';
import type { OrderStore } from '../ports.ts';
import type { Product } from '../product.ts';

/** Keeps everything in memory. A step is atomic because nothing in it waits. */
export class MemoryOrderStore implements OrderStore {
  readonly #products = new Map<string, Product>();
  readonly #orders = new Map<string, Order>();

  async getProduct(id: string): Promise<Product | undefined> {
    return structuredClone(this.#products.get(id));
  }

  async saveProduct(product: Product): Promise<void> {
    this.#products.set(product.id, structuredClone(product));
  }

  async adjustStock(id: string, delta: number): Promise<boolean> {
    const product = this.#products.get(id);
    if (!product || product.stock + delta < 0) return false;

    product.stock += delta;
    return true;
  }

  async getOrder(id: string): Promise<Order | undefined> {
    return structuredClone(this.#orders.get(id));
  }

  async saveOrder(order: Order): Promise<void> {
    this.#orders.set(order.id, structuredClone(order));
  }

  async moveOrder(id: string, from: OrderStatus, to: OrderStatus): Promise<boolean> {
    const order = this.#orders.get(id);
    if (order?.status !== from) return false;

    order.status = to;
    return true;
  }
}
