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

/** Takes orders and processes them: first the stock, then the payment. */
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

  /** Takes the goods, then charges the customer. @returns whether it is paid */
  async processOrder(orderId: string): Promise<boolean> {
    const order = await this.#store.getOrder(orderId);
    if (!order) throw new OrderNotFoundError(orderId);

    const mine = await this.#store.moveOrder(orderId, 'pending', 'processing');
    if (!mine) throw new OrderNotPendingError(orderId);

    // Only this goes back: when a line has run out, those after it were never taken.
    const taken: OrderItem[] = [];
    let paid: boolean;
    try {
      for (const item of order.items) {
        await this.#products.reduceStock(item.productId, item.quantity);
        taken.push(item);
      }
      paid = await this.#pay(order);
    } catch (error) {
      await this.#giveBack(taken);
      await this.#settle(order, 'failed');
      throw error;
    }

    if (!paid) await this.#giveBack(taken);
    await this.#settle(order, paid ? 'completed' : 'payment_failed');
    return paid;
  }

  async #pay(order: Order): Promise<boolean> {
    if (order.total === 0) return true;

    const { status } = await this.#payments.charge(order.userId, order.total);
    return status === 'success';
  }

  async #giveBack(taken: OrderItem[]): Promise<void> {
    for (const item of taken) await this.#products.restock(item.productId, item.quantity);
  }

  async #settle(order: Order, status: OrderStatus): Promise<void> {
    await this.#store.moveOrder(order.id, 'processing', status);
  }
}
