import {
  InsufficientStockError,
  OrderNotFoundError,
  OrderNotPendingError,
  ProductNotFoundError,
} from './errors.ts';
import type { Order, OrderItem, OrderLine, OrderStatus } from './order.ts';
import type { Clock, NewId, OrderStore, PaymentGateway } from './ports.ts';
import type { ProductService } from './product-service.ts';
import { assertQuantity } from './quantity.ts';

export interface OrderServiceOptions {
  store: OrderStore;
  products: ProductService;
  payments: PaymentGateway;
  clock?: Clock;
  newId?: NewId;
}

/** Takes orders, and processes them: stock first, then payment. */
export class OrderService {
  readonly #store: OrderStore;
  readonly #products: ProductService;
  readonly #payments: PaymentGateway;
  readonly #clock: Clock;
  readonly #newId: NewId;

  constructor(options: OrderServiceOptions) {
    this.#store = options.store;
    this.#products = options.products;
    this.#payments = options.payments;
    this.#clock = options.clock ?? (() => new Date());
    this.#newId = options.newId ?? (() => crypto.randomUUID());
  }

  /**
   * Stores a pending order at today's prices. The stock is left as it is.
   * @throws InvalidQuantityError, ProductNotFoundError, InsufficientStockError; then nothing is stored.
   */
  async createOrder(userId: string, lines: OrderLine[]): Promise<Order> {
    const items = await this.#price(lines);
    const order: Order = {
      id: this.#newId(),
      userId,
      items,
      total: items.reduce((sum, item) => sum + item.lineTotal, 0),
      status: 'pending',
      createdAt: this.#clock(),
    };

    await this.#store.saveOrder(order);
    return order;
  }

  /**
   * Takes the stock of a pending order, all or none, and charges its total once.
   * @returns whether it is paid; when it is not, the stock is back.
   * @throws OrderNotFoundError, OrderNotPendingError, InsufficientStockError, and what the payment throws.
   */
  async processOrder(orderId: string): Promise<boolean> {
    const order = await this.#store.getOrder(orderId);
    if (!order) throw new OrderNotFoundError(orderId);

    const mine = await this.#store.moveOrder(orderId, 'pending', 'processing');
    if (!mine) throw new OrderNotPendingError(orderId);

    let paid: boolean;
    try {
      await this.#takeStock(order.items);
      paid = await this.#pay(order);
    } catch (error) {
      await this.#settle(order, 'failed');
      throw error;
    }

    // Not in the try: when the store breaks down here, an order that is paid must not end as failed.
    await this.#settle(order, paid ? 'completed' : 'payment_failed');
    return paid;
  }

  async #price(lines: OrderLine[]): Promise<OrderItem[]> {
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
    return items;
  }

  async #takeStock(items: OrderItem[]): Promise<void> {
    const taken: OrderItem[] = [];
    try {
      for (const item of items) {
        await this.#products.reduceStock(item.productId, item.quantity);
        taken.push(item);
      }
    } catch (error) {
      await this.#giveBack(taken);
      throw error;
    }
  }

  async #pay(order: Order): Promise<boolean> {
    if (order.total === 0) return true;

    let paid = false;
    try {
      const { status } = await this.#payments.charge(order.userId, order.total);
      paid = status === 'success';
      return paid;
    } finally {
      if (!paid) await this.#giveBack(order.items);
    }
  }

  async #giveBack(items: OrderItem[]): Promise<void> {
    for (const item of items) await this.#products.restock(item.productId, item.quantity);
  }

  async #settle(order: Order, status: OrderStatus): Promise<void> {
    await this.#store.moveOrder(order.id, 'processing', status);
  }
}
