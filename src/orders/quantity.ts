import { InvalidQuantityError } from './errors.ts';

/** Throws InvalidQuantityError unless `quantity` is a whole number of at least zero. */
export function assertQuantity(productId: string, quantity: number): void {
  if (!Number.isInteger(quantity) || quantity < 0) {
    throw new InvalidQuantityError(productId, quantity);
  }
}
