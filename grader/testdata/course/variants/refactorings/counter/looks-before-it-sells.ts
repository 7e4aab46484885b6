import type { Shelf } from '#src/shelf.ts';

/** Asks its own question first, so that it looks at the shelf twice. */
export class Counter {
  readonly #shelf: Shelf;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  async has(quantity: number): Promise<boolean> {
    return quantity <= (await this.#shelf.count());
  }

  async sell(quantity: number): Promise<void> {
    if (!(await this.has(quantity))) throw new Error('Sold out');
    await this.#shelf.put((await this.#shelf.count()) - quantity);
  }

  async deliver(quantity: number): Promise<void> {
    const before = await this.#shelf.count();
    await this.#shelf.put(before + quantity);
  }
}
