import { randomInt } from 'node:crypto';
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

/** Adds up what an order wants of each product; reads, takes and gives back each product in one go. */
export class OrderService {
  readonly #store: OrderStore;
  readonly #payments: PaymentGateway;
  readonly #clock: Clock;
  readonly #newId: NewId;

  constructor({
    store,
    payments,
    clock = () => new Date(),
    newId = () => `order-${randomInt(2 ** 47)}`,
  }: OrderServiceOptions) {
    this.#store = store;
    this.#payments = payments;
    this.#clock = clock;
    this.#newId = newId;
  }

  async createOrder(userId: string, lines: OrderLine[]): Promise<Order> {
    for (const { productId, quantity } of lines) assertQuantity(productId, quantity);

    const prices = new Map<string, number>();
    for (const [productId, quantity] of together(lines)) {
      const product = await this.#available(productId, quantity);
      prices.set(productId, product.price);
    }

    const items = lines.map(({ productId, quantity }): OrderItem => {
      const price = prices.get(productId) ?? 0;
      return { quantity, lineTotal: price * quantity, productId };
    });
    const total = items.map(({ lineTotal }) => lineTotal).reduce((sum, cents) => sum + cents, 0);

    const id = this.#newId();
    await this.#store.saveOrder({ status: 'pending', createdAt: this.#clock(), total, items, userId, id });
    return this.#find(id);
  }

  async processOrder(orderId: string): Promise<boolean> {
    const order = await this.#find(orderId);
    const claimed = await this.#store.moveOrder(orderId, 'pending', 'processing');
    if (!claimed) throw new OrderNotPendingError(orderId);

    const paid = await this.#serve(order).catch(async (error: unknown) => {
      await this.#store.moveOrder(orderId, 'processing', 'failed');
      throw error;
    });
    await this.#store.moveOrder(orderId, 'processing', paid ? 'completed' : 'payment_failed');
    return paid;
  }

  async #find(orderId: string): Promise<Order> {
    const order = await this.#store.getOrder(orderId);
    if (!order) throw new OrderNotFoundError(orderId);
    return order;
  }

  async #available(productId: string, quantity: number): Promise<Product> {
    const product = await this.#store.getProduct(productId);
    if (!product) throw new ProductNotFoundError(productId);
    if (product.stock < quantity) throw shortage(product, quantity);
    return product;
  }

  async #serve(order: Order): Promise<boolean> {
    const wanted = together(order.items);
    await this.#take(wanted);
    return order.total === 0 || this.#charge(order, wanted);
  }

  /** Takes all of it or none. */
  async #take(wanted: Map<string, number>): Promise<void> {
    const taken = new Map<string, number>();
    for (const [productId, quantity] of wanted) {
      const done = await this.#store.adjustStock(productId, -quantity);
      if (!done) {
        await this.#giveBack(taken);
        throw new InsufficientStockError(productId, quantity);
      }
      taken.set(productId, quantity);
    }
  }

  async #charge(order: Order, taken: Map<string, number>): Promise<boolean> {
    try {
      const { status } = await this.#payments.charge(order.userId, order.total);
      if (status === 'success') return true;
    } catch (error) {
      await this.#giveBack(taken);
      throw error;
    }
    await this.#giveBack(taken);
    return false;
  }

  async #giveBack(taken: Map<string, number>): Promise<void> {
    for (const [productId, quantity] of taken) await this.#store.adjustStock(productId, quantity);
  }
}

/** How many pieces of each product the lines want, the last product first. */
function together(lines: OrderLine[]): Map<string, number> {
  const wanted = new Map<string, number>();
  for (const { productId, quantity } of lines.toReversed()) {
    wanted.set(productId, (wanted.get(productId) ?? 0) + quantity);
  }
  return wanted;
}

/** The same error, but its message says how many there are. */
function shortage({ id, stock }: Product, quantity: number): InsufficientStockError {
  const error = new InsufficientStockError(id, quantity);
  error.message = `Insufficient stock for ${id}: only ${stock} left`;
  return error;
}
