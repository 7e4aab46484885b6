/** Where the counter keeps its mugs. */
export interface Shelf {
  count(): Promise<number>;
  put(mugs: number): Promise<void>;
}

export class MemoryShelf implements Shelf {
  #mugs: number;

  constructor(mugs: number) {
    this.#mugs = mugs;
  }

  async count(): Promise<number> {
    return this.#mugs;
  }

  async put(mugs: number): Promise<void> {
    this.#mugs = mugs;
  }
}
