import type { Order, OrderStatus } from '#src/orders/order.ts';
import type { OrderStore } from '#src/orders/ports.ts';
import type { Product } from '#src/orders/product.ts';

/** Keeps text, which no other part can change, and makes a new object of it for each answer. */
export class MemoryOrderStore implements OrderStore {
  readonly #products = new Map<string, string>();
  readonly #orders = new Map<string, string>();

  async getProduct(id: string): Promise<Product | undefined> {
    return this.readProduct(id);
  }

  async saveProduct(product: Product): Promise<void> {
    this.#products.set(product.id, JSON.stringify(product));
  }

  async adjustStock(id: string, delta: number): Promise<boolean> {
    const product = this.readProduct(id);
    if (!product) return false;

    const stock = product.stock + delta;
    if (stock < 0) return false;

    this.#products.set(id, JSON.stringify({ ...product, stock }));
    return true;
  }

  async getOrder(id: string): Promise<Order | undefined> {
    return this.readOrder(id);
  }

  async saveOrder(order: Order): Promise<void> {
    this.#orders.set(order.id, JSON.stringify(order));
  }

  async moveOrder(id: string, from: OrderStatus, to: OrderStatus): Promise<boolean> {
    const order = this.readOrder(id);
    if (!order || order.status !== from) return false;

    this.#orders.set(id, JSON.stringify({ ...order, status: to }));
    return true;
  }

  private readProduct(id: string): Product | undefined {
    const text = this.#products.get(id);
    return text === undefined ? undefined : JSON.parse(text);
  }

  private readOrder(id: string): Order | undefined {
    const text = this.#orders.get(id);
    if (text === undefined) return undefined;

    const order = JSON.parse(text);
    return { ...order, createdAt: new Date(order.createdAt) };
  }
}
