export class ProductNotFoundError extends Error {
  override readonly name = 'ProductNotFoundError';
  readonly productId: string;

  constructor(productId: string) {
    super(`Product ${productId} not found`);
    this.productId = productId;
  }
}

export class InvalidQuantityError extends Error {
  override readonly name = 'InvalidQuantityError';
  readonly productId: string;
  readonly quantity: number;

  constructor(productId: string, quantity: number) {
    super(`Invalid quantity for ${productId}: ${quantity} is not a whole number of at least zero`);
    this.productId = productId;
    this.quantity = quantity;
  }
}

export class InsufficientStockError extends Error {
  override readonly name = 'InsufficientStockError';
  readonly productId: string;
  readonly quantity: number;

  constructor(productId: string, quantity: number) {
    super(`Insufficient stock for ${productId}: ${quantity} wanted`);
    this.productId = productId;
    this.quantity = quantity;
  }
}

export class OrderNotFoundError extends Error {
  override readonly name = 'OrderNotFoundError';
  readonly orderId: string;

  constructor(orderId: string) {
    super(`Order ${orderId} not found`);
    this.orderId = orderId;
  }
}

export class OrderNotPendingError extends Error {
  override readonly name = 'OrderNotPendingError';
  readonly orderId: string;

  constructor(orderId: string) {
    super(`Order ${orderId} is not pending any more`);
    this.orderId = orderId;
  }
}

/** The payment service could not be reached, was too slow, or failed, also when asked again. */
export class PaymentUnavailableError extends Error {
  override readonly name = 'PaymentUnavailableError';
  readonly attempts: number;

  constructor(attempts: number, options?: ErrorOptions) {
    super(`Payment service unavailable after ${attempts} attempts`, options);
    this.attempts = attempts;
  }
}

/** The payment service answered something that its contract does not know. */
export class PaymentProtocolError extends Error {
  override readonly name = 'PaymentProtocolError';
  readonly status: number;

  constructor(status: number) {
    super(`Unexpected answer of the payment service, HTTP status ${status}`);
    this.status = status;
  }
}
