import { randomInt } from 'node:crypto';
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

/**
 * Takes all lines at the same time, from the store itself, and settles an order by saving it whole.
 * When several have run out, it names the last.
 */
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
      const product = await this.#products.getProduct(productId);
      if (!product) throw new ProductNotFoundError(productId);
      assertQuantity(productId, quantity);

      const together = (wanted.get(productId) ?? 0) + quantity;
      if (together > product.stock) throw new InsufficientStockError(productId, together);

      wanted.set(productId, together);
      items.push({ productId, quantity, lineTotal: product.price * quantity });
    }

    const order: Order = {
      createdAt: new Date(),
      status: 'pending',
      total: items.reduce((sum, item) => sum + item.lineTotal, 0),
      items,
      userId,
      id: `order-${randomInt(2 ** 47)}`,
    };
    await this.#store.saveOrder(order);
    return order;
  }

  async processOrder(orderId: string): Promise<boolean> {
    const claimed = await this.#store.moveOrder(orderId, 'pending', 'processing');
    const order = await this.#store.getOrder(orderId);
    if (!order) throw new OrderNotFoundError(orderId);
    if (!claimed) throw new OrderNotPendingError(orderId);

    const missing = await this.takeAll(order.items);
    if (missing) {
      await this.settle(order, 'failed');
      throw new InsufficientStockError(missing.productId, missing.quantity);
    }

    const paid = await this.pay(order).catch(async (error: unknown) => {
      await this.undo(order, 'failed');
      throw error;
    });
    if (paid) await this.settle(order, 'completed');
    else await this.undo(order, 'payment_failed');
    return paid;
  }

  /** All or none. @returns the last line that there is not enough for */
  private async takeAll(items: OrderItem[]): Promise<OrderItem | undefined> {
    const answers = await Promise.all(
      items.map(({ productId, quantity }) => this.#store.adjustStock(productId, -quantity)),
    );
    const missing = items.findLast((_, index) => !answers[index]);
    if (missing) await this.giveBack(items.filter((_, index) => answers[index]));
    return missing;
  }

  private async pay(order: Order): Promise<boolean> {
    if (order.total === 0) return true;

    const result = await this.#payments.charge(order.userId, order.total);
    return result.status === 'success';
  }

  private async undo(order: Order, status: OrderStatus): Promise<void> {
    await this.giveBack(order.items);
    await this.settle(order, status);
  }

  private async giveBack(items: OrderItem[]): Promise<void> {
    await Promise.all(items.map(({ productId, quantity }) => this.#store.adjustStock(productId, quantity)));
  }

  private async settle(order: Order, status: OrderStatus): Promise<void> {
    await this.#store.saveOrder({ ...order, status });
  }
}
