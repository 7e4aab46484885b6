import { Counter } from '#src/counter.ts';
import type { Shelf } from '#src/shelf.ts';

/** Takes the mugs only when they are paid; whether there are enough is found out before. */
export class Till {
  readonly #shelf: Shelf;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  async sell(mugs: number, pay: () => boolean): Promise<boolean> {
    const counter = new Counter(this.#shelf);
    if (!(await counter.has(mugs))) throw new Error('Sold out');

    const paid = pay();
    if (paid) await counter.sell(mugs);
    return paid;
  }
}
