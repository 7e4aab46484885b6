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
 * Settles an order in one place, whatever became of it.
 * Of those who pay at once, it serves the last first.
 */
export class OrderService {
  readonly #store: OrderStore;
  readonly #products: ProductService;
  readonly #payments: PaymentGateway;
  readonly #waiting: (() => void)[] = [];

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
    await this.#turn();
    const order = await this.#store.getOrder(orderId);
    if (!order) throw new OrderNotFoundError(orderId);
    if (order.status !== 'pending') throw new OrderNotPendingError(orderId);

    // Two may have come this far: the store lets one of them through.
    const claimed = await this.#store.moveOrder(orderId, 'pending', 'processing');
    if (!claimed) throw new OrderNotPendingError(orderId);

    let outcome: OrderStatus = 'failed';
    let taken = 0;
    try {
      for (; taken < order.items.length; taken++) {
        const { productId, quantity } = order.items[taken];
        await this.#products.reduceStock(productId, quantity);
      }
      outcome = await this.#charge(order);
    } finally {
      await this.#store.moveOrder(orderId, 'processing', outcome);
      if (outcome !== 'completed') await this.#putBack(order.items.slice(0, taken));
    }
    return outcome === 'completed';
  }

  #turn(): Promise<void> {
    const turn = new Promise<void>((resolve) => this.#waiting.push(resolve));
    void Promise.resolve().then(() => this.#waiting.pop()?.());
    return turn;
  }

  async #charge({ userId, total }: Order): Promise<OrderStatus> {
    if (total === 0) return 'completed';

    const { status } = await this.#payments.charge(userId, total);
    return status === 'success' ? 'completed' : 'payment_failed';
  }

  async #putBack(items: OrderItem[]): Promise<void> {
    for (const { productId, quantity } of items.toReversed()) {
      await this.#products.restock(productId, quantity);
    }
  }
}
