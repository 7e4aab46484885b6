/** What a customer asks for: so many pieces of one product. */
export interface OrderLine {
  productId: string;
  quantity: number;
}

/** One line of an order. `lineTotal` is in integer cents: price × quantity on the day of the order. */
export interface OrderItem extends OrderLine {
  lineTotal: number;
}

export type OrderStatus = 'pending' | 'processing' | 'completed' | 'payment_failed' | 'failed';

/** An order as it is stored. `total` is in integer cents. */
export interface Order {
  id: string;
  userId: string;
  items: OrderItem[];
  total: number;
  status: OrderStatus;
  createdAt: Date;
}
