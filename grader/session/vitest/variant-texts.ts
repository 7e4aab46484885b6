/** The compiled texts of variants in a worker: each is asked for once. */
export class VariantTexts {
  readonly #ask: (file: string, key: string) => void;
  /** By file and key. */
  readonly #texts = new Map<string, PromiseWithResolvers<string>>();

  /** @param ask the main process, which answers to `got` */
  constructor(ask: (file: string, key: string) => void) {
    this.#ask = ask;
  }

  got(key: string, file: string, code: string): void {
    this.#texts.get(`${file}\n${key}`)?.resolve(code);
  }

  /** @param modules keys by absolute path @returns compiled texts by absolute path */
  async of(modules: Record<string, string>): Promise<Map<string, string>> {
    const texts = Object.entries(modules).map(
      async ([file, key]) => [file, await this.#text(file, key)] as const,
    );
    return new Map(await Promise.all(texts));
  }

  /** @param files modules that have other texts now, absolute */
  forget(files: string[]): void {
    for (const id of this.#texts.keys())
      if (files.includes(id.slice(0, id.lastIndexOf('\n')))) this.#texts.delete(id);
  }

  #text(file: string, key: string): Promise<string> {
    const id = `${file}\n${key}`;
    const known = this.#texts.get(id);
    if (known) return known.promise;
    const wanted = Promise.withResolvers<string>();
    this.#texts.set(id, wanted);
    this.#ask(file, key);
    return wanted.promise;
  }
}
