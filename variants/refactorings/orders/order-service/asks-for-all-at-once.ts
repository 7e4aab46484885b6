import {
  InsufficientStockError,
  OrderNotFoundError,
  OrderNotPendingError,
  ProductNotFoundError,
} from '#src/orders/errors.ts';
import type { Order, OrderItem, OrderLine } from '#src/orders/order.ts';
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
 * Does for all lines at the same time what does not depend on their order.
 * Of those who pay at once, it serves the last first.
 */
export class OrderService {
  readonly #options: Required<OrderServiceOptions>;
  readonly #waiting: (() => void)[] = [];

  constructor({ store, products, payments, clock, newId }: OrderServiceOptions) {
    this.#options = {
      store,
      products,
      payments,
      clock: clock ?? (() => new Date()),
      newId: newId ?? (() => crypto.randomUUID()),
    };
  }

  async createOrder(userId: string, lines: OrderLine[]): Promise<Order> {
    const { store, clock, newId } = this.#options;
    const createdAt = clock();
    const items = await Promise.all(lines.map((line) => this.#price(line, lines)));
    const total = items.reduce((sum, item) => sum + item.lineTotal, 0);

    const order: Order = { id: newId(), userId, items, total, status: 'pending', createdAt };
    await store.saveOrder(order);
    return order;
  }

  async processOrder(orderId: string): Promise<boolean> {
    const { store } = this.#options;
    await this.#turn();
    await this.#find(orderId);
    const claimed = await store.moveOrder(orderId, 'pending', 'processing');
    if (!claimed) throw new OrderNotPendingError(orderId);

    // Read once more: from here on no other call changes it.
    const order = await this.#find(orderId);
    const paid = await this.#serve(order).catch(async (error: unknown) => {
      await store.moveOrder(orderId, 'processing', 'failed');
      throw error;
    });
    await store.moveOrder(orderId, 'processing', paid ? 'completed' : 'payment_failed');
    return paid;
  }

  #turn(): Promise<void> {
    const turn = new Promise<void>((resolve) => this.#waiting.push(resolve));
    void Promise.resolve().then(() => this.#waiting.pop()?.());
    return turn;
  }

  async #price({ productId, quantity }: OrderLine, all: OrderLine[]): Promise<OrderItem> {
    assertQuantity(productId, quantity);
    const product = await this.#known(productId);

    const together = all.reduce((sum, line) => sum + (line.productId === productId ? line.quantity : 0), 0);
    if (together > product.stock) throw new InsufficientStockError(productId, together);

    return { productId, quantity, lineTotal: product.price * quantity };
  }

  async #known(productId: string): Promise<Product> {
    const product = await this.#options.products.getProduct(productId);
    if (!product) throw new ProductNotFoundError(productId);
    return product;
  }

  async #find(orderId: string): Promise<Order> {
    const order = await this.#options.store.getOrder(orderId);
    if (!order) throw new OrderNotFoundError(orderId);
    return order;
  }

  async #serve(order: Order): Promise<boolean> {
    await this.#takeStock(order.items);
    try {
      if (await this.#pay(order)) return true;
    } catch (error) {
      await this.#giveBack(order.items);
      throw error;
    }
    await this.#giveBack(order.items);
    return false;
  }

  async #takeStock(items: OrderItem[]): Promise<void> {
    const takings = await Promise.allSettled(
      items.map((item) => this.#options.products.reduceStock(item.productId, item.quantity)),
    );
    const refused = takings.find((taking) => taking.status === 'rejected');
    if (!refused) return;

    await this.#giveBack(items.filter((_, index) => takings[index].status === 'fulfilled'));
    throw refused.reason;
  }

  async #pay({ userId, total }: Order): Promise<boolean> {
    if (total === 0) return true;

    const { status } = await this.#options.payments.charge(userId, total);
    return status === 'success';
  }

  async #giveBack(items: OrderItem[]): Promise<void> {
    await Promise.all(items.map((item) => this.#options.products.restock(item.productId, item.quantity)));
  }
}
