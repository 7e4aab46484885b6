/** Says in every message what to do next, and keeps no facts but what an error is about. */

export class ProductNotFoundError extends Error {
  override readonly name = 'ProductNotFoundError';
  readonly productId: string;

  constructor(productId: string) {
    super(`Product ${productId} not found. Look for it in the catalogue.`);
    this.productId = productId;
  }
}

export class InvalidQuantityError extends Error {
  override readonly name = 'InvalidQuantityError';
  readonly productId: string;

  constructor(productId: string, _quantity: number) {
    super(`Nobody can sell so much of ${productId}. Ask for 0, 1, 2 or more pieces.`);
    this.productId = productId;
  }
}

export class InsufficientStockError extends Error {
  override readonly name = 'InsufficientStockError';
  readonly productId: string;

  constructor(productId: string, _quantity: number) {
    super(`Insufficient stock for ${productId}. Ask for less, or come again.`);
    this.productId = productId;
  }
}

export class OrderNotFoundError extends Error {
  override readonly name = 'OrderNotFoundError';
  readonly orderId: string;

  constructor(orderId: string) {
    super(`Order ${orderId} not found. Has it been made?`);
    this.orderId = orderId;
  }
}

export class OrderNotPendingError extends Error {
  override readonly name = 'OrderNotPendingError';
  readonly orderId: string;

  constructor(orderId: string) {
    super(`Somebody has processed ${orderId} before. Make a new order.`);
    this.orderId = orderId;
  }
}

export class PaymentUnavailableError extends Error {
  override readonly name = 'PaymentUnavailableError';

  constructor(_attempts: number, options?: ErrorOptions) {
    super('Nobody answers in the payment service. Try again later.', options);
  }
}

export class PaymentProtocolError extends Error {
  override readonly name = 'PaymentProtocolError';

  constructor(_status: number) {
    super('The payment service speaks another language. Ask its makers.');
  }
}
