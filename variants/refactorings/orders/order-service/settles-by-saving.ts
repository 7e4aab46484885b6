import {
  InsufficientStockError,
  OrderNotFoundError,
  OrderNotPendingError,
  ProductNotFoundError,
} from '#src/orders/errors.ts';
import type { Order, OrderItem, OrderLine, OrderStatus } from '#src/orders/order.ts';
import type { Clock, NewId, OrderStore, PaymentGateway } from '#src/orders/ports.ts';
import type { ProductService } from '#src/orders/product-service.ts';
import { assertQuantity } from '#src/orders/quantity.ts';

export interface OrderServiceOptions {
  store: OrderStore;
  products: ProductService;
  payments: PaymentGateway;
  clock?: Clock;
  newId?: NewId;
}

/** Claims an order, and from then on keeps it by saving it whole; takes stock from the store itself. */
export class OrderService {
  readonly #store: OrderStore;
  readonly #payments: PaymentGateway;
  readonly #clock: Clock;
  readonly #newId: NewId;

  constructor({ store, payments, clock, newId }: OrderServiceOptions) {
    this.#store = store;
    this.#payments = payments;
    this.#clock = clock ?? (() => new Date());
    this.#newId = newId ?? (() => crypto.randomUUID());
  }

  async createOrder(userId: string, lines: OrderLine[]): Promise<Order> {
    const items = await this.price(lines);
    let total = 0;
    for (const { lineTotal } of items) total += lineTotal;

    const order: Order = {
      id: this.#newId(),
      userId,
      items,
      total,
      status: 'pending',
      createdAt: this.#clock(),
    };
    await this.#store.saveOrder(order);
    return order;
  }

  async processOrder(orderId: string): Promise<boolean> {
    // Only the call that wins this step may go on, so no other call saves the order meanwhile.
    const claimed = await this.#store.moveOrder(orderId, 'pending', 'processing');
    const order = await this.#store.getOrder(orderId);
    if (!order) throw new OrderNotFoundError(orderId);
    if (!claimed) throw new OrderNotPendingError(orderId);

    await this.takeStock(order);
    const paid = await this.charge(order);
    if (!paid) await this.giveBack(order.items);
    await this.settle(order, paid ? 'completed' : 'payment_failed');
    return paid;
  }

  private async price(lines: OrderLine[]): Promise<OrderItem[]> {
    const left = new Map<string, number>();
    const items: OrderItem[] = [];

    for (const { productId, quantity } of lines) {
      assertQuantity(productId, quantity);
      const product = await this.#store.getProduct(productId);
      if (!product) throw new ProductNotFoundError(productId);

      const remaining = (left.get(productId) ?? product.stock) - quantity;
      if (remaining < 0) throw new InsufficientStockError(productId, quantity);

      left.set(productId, remaining);
      items.push({ productId, quantity, lineTotal: quantity * product.price });
    }
    return items;
  }

  private async takeStock(order: Order): Promise<void> {
    for (const [index, { productId, quantity }] of order.items.entries()) {
      if (await this.#store.adjustStock(productId, -quantity)) continue;

      await this.giveBack(order.items.slice(0, index));
      await this.settle(order, 'failed');
      throw new InsufficientStockError(productId, quantity);
    }
  }

  private async charge(order: Order): Promise<boolean> {
    if (order.total === 0) return true;

    try {
      const result = await this.#payments.charge(order.userId, order.total);
      return result.status === 'success';
    } catch (error) {
      await this.giveBack(order.items);
      await this.settle(order, 'failed');
      throw error;
    }
  }

  private async giveBack(items: OrderItem[]): Promise<void> {
    for (const { productId, quantity } of items.toReversed()) {
      await this.#store.adjustStock(productId, quantity);
    }
  }

  private async settle(order: Order, status: OrderStatus): Promise<void> {
    await this.#store.saveOrder({ ...order, status });
  }
}
