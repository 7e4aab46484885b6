import { Counter } from '#src/counter.ts';
import type { Shelf } from '#src/shelf.ts';

/** Sells mugs to those who pay. */
export class Till {
  readonly #counter: Counter;

  constructor(shelf: Shelf) {
    this.#counter = new Counter(shelf);
  }

  /** @returns whether they are paid */
  async sell(mugs: number, pay: () => boolean): Promise<boolean> {
    await this.#counter.sell(mugs);
    const paid = pay();
    if (!paid) await this.#counter.deliver(mugs);
    return paid;
  }
}
