import type { Order, OrderStatus } from '#src/orders/order.ts';
import type { OrderStore } from '#src/orders/ports.ts';
import type { Product } from '#src/orders/product.ts';

/** Keeps the stock and the status in Maps of their own, and the rest as it was saved. */
export class MemoryOrderStore implements OrderStore {
  readonly #cards = new Map<string, Omit<Product, 'stock'>>();
  readonly #stock = new Map<string, number>();
  readonly #papers = new Map<string, Omit<Order, 'status'>>();
  readonly #statuses = new Map<string, OrderStatus>();

  async getProduct(id: string): Promise<Product | undefined> {
    const [card, stock] = [this.#cards.get(id), this.#stock.get(id)];
    return card && stock !== undefined ? { stock, ...card } : undefined;
  }

  async saveProduct({ stock, ...card }: Product): Promise<void> {
    this.#cards.set(card.id, card);
    this.#stock.set(card.id, stock);
  }

  async adjustStock(id: string, delta: number): Promise<boolean> {
    const left = (this.#stock.get(id) ?? NaN) + delta;
    if (!(left >= 0)) return false;

    this.#stock.set(id, left);
    return true;
  }

  async getOrder(id: string): Promise<Order | undefined> {
    const [paper, status] = [this.#papers.get(id), this.#statuses.get(id)];
    return paper && status ? { status, ...structuredClone(paper) } : undefined;
  }

  async saveOrder({ status, ...paper }: Order): Promise<void> {
    this.#papers.set(paper.id, structuredClone(paper));
    this.#statuses.set(paper.id, status);
  }

  async moveOrder(id: string, from: OrderStatus, to: OrderStatus): Promise<boolean> {
    if (this.#statuses.get(id) !== from) return false;

    this.#statuses.set(id, to);
    return true;
  }
}
