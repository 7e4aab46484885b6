import type { Order, OrderStatus } from './order.ts';
import type { Product } from './product.ts';

/** Keeps products and orders, and hands out copies: changing what it returned changes nothing stored. */
export interface OrderStore {
  getProduct(id: string): Promise<Product | undefined>;
  saveProduct(product: Product): Promise<void>;
  /** Adds `delta` pieces in one atomic step. False, and nothing changed, below zero or for an unknown product. */
  adjustStock(id: string, delta: number): Promise<boolean>;
  getOrder(id: string): Promise<Order | undefined>;
  saveOrder(order: Order): Promise<void>;
  /** Changes the status in one atomic step. False, and nothing changed, if it is not `from`. */
  moveOrder(id: string, from: OrderStatus, to: OrderStatus): Promise<boolean>;
}

export interface PaymentResult {
  status: 'success' | 'failed';
  transactionId?: string;
}

/** Takes money. `amount` is in integer cents; rejects when it is not known whether the charge went through. */
export interface PaymentGateway {
  charge(userId: string, amount: number): Promise<PaymentResult>;
}

export type Clock = () => Date;
export type NewId = () => string;
export type Pause = (ms: number) => Promise<void>;
