import type { Shelf } from './shelf.ts';

/** Sells mugs from a shelf. */
export class Counter {
  readonly #shelf: Shelf;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** Whether at least so many are left. */
  async has(quantity: number): Promise<boolean> {
    return (await this.#shelf.count()) >= quantity;
  }

  /** @throws Error when there are not enough; then nothing has changed */
  async sell(quantity: number): Promise<void> {
    const left = (await this.#shelf.count()) - quantity;
    if (left < 0) throw new Error('Sold out');
    await this.#shelf.put(left);
  }

  async deliver(quantity: number): Promise<void> {
    await this.#shelf.put((await this.#shelf.count()) + quantity);
  }
}
