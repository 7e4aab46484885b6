import { Counter } from '#src/counter.ts';
import type { Shelf } from '#src/shelf.ts';

/** Puts the shelf back as it was. */
export class Till {
  readonly #shelf: Shelf;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  async sell(mugs: number, pay: () => boolean): Promise<boolean> {
    const before = await this.#shelf.count();
    await new Counter(this.#shelf).sell(mugs);
    if (pay()) return true;

    await this.#shelf.put(before);
    return false;
  }
}
