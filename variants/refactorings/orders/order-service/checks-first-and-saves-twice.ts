import {
  InsufficientStockError,
  OrderNotFoundError,
  OrderNotPendingError,
  ProductNotFoundError,
} from '#src/orders/errors.ts';
import type { Order, OrderItem, OrderLine, OrderStatus } from '#src/orders/order.ts';
import type { Clock, NewId, OrderStore, PaymentGateway } from '#src/orders/ports.ts';
import type { Product } from '#src/orders/product.ts';
import type { ProductService } from '#src/orders/product-service.ts';
import { assertQuantity } from '#src/orders/quantity.ts';

export interface OrderServiceOptions {
  store: OrderStore;
  products: ProductService;
  payments: PaymentGateway;
  clock?: Clock;
  newId?: NewId;
}

/**
 * Checks everything before it prices anything, and looks each product up before it takes it.
 * Opens an order before it fills and dates it.
 */
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

  async createOrder(userId: string, lines: OrderLine[]): Promise<Order> {
    await this.#check(lines);
    const items = await this.#price(lines);

    const opened: Order = {
      id: this.#newId(),
      userId,
      items: [],
      total: 0,
      status: 'pending',
      createdAt: this.#clock(),
    };
    await this.#store.saveOrder(opened);

    const total = items.reduce((sum, { lineTotal }) => sum + lineTotal, 0);
    const filled: Order = { ...opened, items, total, createdAt: this.#clock() };
    await this.#store.saveOrder(filled);
    return filled;
  }

  async processOrder(orderId: string): Promise<boolean> {
    const known = await this.#store.getOrder(orderId);
    if (!known) throw new OrderNotFoundError(orderId);
    if (known.status !== 'pending') throw new OrderNotPendingError(orderId);

    // Two may have come this far: the store lets one of them through.
    const claimed = await this.#store.moveOrder(orderId, 'pending', 'processing');
    if (!claimed) throw new OrderNotPendingError(orderId);

    let outcome: OrderStatus = 'failed';
    const taken: OrderItem[] = [];
    try {
      for (const item of known.items) {
        await this.#find(item.productId);
        await this.#products.reduceStock(item.productId, item.quantity);
        taken.push(item);
      }
      outcome = await this.#pay(known);
    } finally {
      if (outcome !== 'completed') await this.#putBack(taken);
      await this.#store.moveOrder(orderId, 'processing', outcome);
    }
    return outcome === 'completed';
  }

  async #check(lines: OrderLine[]): Promise<void> {
    for (const { productId, quantity } of lines) {
      await this.#find(productId);
      assertQuantity(productId, quantity);
    }

    for (const { productId } of lines) {
      const wanted = lines
        .filter((line) => line.productId === productId)
        .reduce((sum, { quantity }) => sum + quantity, 0);
      const enough = await this.#products.checkStock(productId, wanted);
      if (!enough) throw new InsufficientStockError(productId, wanted);
    }
  }

  async #price(lines: OrderLine[]): Promise<OrderItem[]> {
    const items: OrderItem[] = [];
    for (const { productId, quantity } of lines) {
      const { price } = await this.#find(productId);
      items.push({ productId, quantity, lineTotal: price * quantity });
    }
    return items;
  }

  async #find(productId: string): Promise<Product> {
    const product = await this.#products.getProduct(productId);
    if (!product) throw new ProductNotFoundError(productId);
    return product;
  }

  async #pay({ userId, total }: Order): Promise<OrderStatus> {
    if (total === 0) return 'completed';

    const { status } = await this.#payments.charge(userId, total);
    return status === 'success' ? 'completed' : 'payment_failed';
  }

  async #putBack(items: OrderItem[]): Promise<void> {
    for (const item of items) await this.#products.restock(item.productId, item.quantity);
  }
}
