import type { Shelf } from '#src/shelf.ts';

/** Takes a sale for a delivery of less than nothing. */
export class Counter {
  readonly #shelf: Shelf;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  async has(quantity: number): Promise<boolean> {
    const left = await this.#shelf.count();
    return left - quantity >= 0;
  }

  sell(quantity: number): Promise<void> {
    return this.#move(-quantity);
  }

  deliver(quantity: number): Promise<void> {
    return this.#move(quantity);
  }

  async #move(by: number): Promise<void> {
    const after = (await this.#shelf.count()) + by;
    if (after < 0) throw new Error('Sold out');
    await this.#shelf.put(after);
  }
}
