import {
  InsufficientStockError,
  OrderNotFoundError,
  OrderNotPendingError,
  ProductNotFoundError,
} from '#src/orders/errors.ts';
import type { Order, OrderItem, OrderLine, OrderStatus } from '#src/orders/order.ts';
import type { OrderStore, PaymentGateway } from '#src/orders/ports.ts';
import type { ProductService } from '#src/orders/product-service.ts';
import { assertQuantity } from '#src/orders/quantity.ts';

/** Takes all lines at the same time, from the store itself, and settles an order by saving it whole. */
export class OrderService {
  readonly #store: OrderStore;
  readonly #products: ProductService;
  readonly #payments: PaymentGateway;

  constructor(store: OrderStore, products: ProductService, payments: PaymentGateway) {
    this.#store = store;
    this.#products = products;
    this.#payments = payments;
  }

  /** Stores a pending order at today's prices. */
  async createOrder(userId: string, lines: OrderLine[]): Promise<Order> {
    const items: OrderItem[] = [];
    const wanted = new Map<string, number>();

    for (const { productId, quantity } of lines) {
      assertQuantity(productId, quantity);
      const product = await this.#products.getProduct(productId);
      if (!product) throw new ProductNotFoundError(productId);

      const together = (wanted.get(productId) ?? 0) + quantity;
      if (together > product.stock) throw new InsufficientStockError(productId, together);

      wanted.set(productId, together);
      items.push({ productId, quantity, lineTotal: product.price * quantity });
    }

    const order: Order = {
      id: crypto.randomUUID(),
      userId,
      items,
      total: items.reduce((sum, item) => sum + item.lineTotal, 0),
      status: 'pending',
      createdAt: new Date(),
    };
    await this.#store.saveOrder(order);
    return order;
  }

  async processOrder(orderId: string): Promise<boolean> {
    const claimed = await this.#store.moveOrder(orderId, 'pending', 'processing');
    const order = await this.#store.getOrder(orderId);
    if (!order) throw new OrderNotFoundError(orderId);
    if (!claimed) throw new OrderNotPendingError(orderId);

    const missing = await this.#takeAll(order.items);
    if (missing) {
      await this.#settle(order, 'failed');
      throw new InsufficientStockError(missing.productId, missing.quantity);
    }

    const paid = await this.#pay(order).catch(async (error: unknown) => {
      await this.#undo(order, 'failed');
      throw error;
    });
    if (paid) await this.#settle(order, 'completed');
    else await this.#undo(order, 'payment_failed');
    return paid;
  }

  /** All or none. @returns the first line that there is not enough for */
  async #takeAll(items: OrderItem[]): Promise<OrderItem | undefined> {
    const answers = await Promise.all(
      items.map(({ productId, quantity }) => this.#store.adjustStock(productId, -quantity)),
    );
    const missing = items.find((_, index) => !answers[index]);
    if (missing) await this.#giveBack(items.filter((_, index) => answers[index]));
    return missing;
  }

  async #pay(order: Order): Promise<boolean> {
    if (order.total === 0) return true;

    const result = await this.#payments.charge(order.userId, order.total);
    return result.status === 'success';
  }

  async #undo(order: Order, status: OrderStatus): Promise<void> {
    await this.#giveBack(order.items);
    await this.#settle(order, status);
  }

  async #giveBack(items: OrderItem[]): Promise<void> {
    await Promise.all(items.map(({ productId, quantity }) => this.#store.adjustStock(productId, quantity)));
  }

  async #settle(order: Order, status: OrderStatus): Promise<void> {
    await this.#store.saveOrder({ ...order, status });
  }
}
