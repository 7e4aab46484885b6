import { stripVTControlCharacters } from 'node:util';

/** Everything that was written to a screen, for a test to wait for what it wants to see. */
export class Transcript {
  #raw = '';
  #read = 0;
  #listeners: (() => void)[] = [];

  add(text: string): void {
    this.#raw += text;
    for (const listener of this.#listeners) listener();
  }

  /** With colours and movements. */
  get raw(): string {
    return this.#raw;
  }

  get text(): string {
    return stripVTControlCharacters(this.#raw).replaceAll('\r\n', '\n');
  }

  /** Waits for a text, after the one that was waited for last. @returns what was written up to its end */
  async until(wanted: string, patience = 20_000): Promise<string> {
    const start = performance.now();
    for (;;) {
      const { text } = this;
      const found = text.indexOf(wanted, this.#read);
      if (found !== -1) {
        const seen = text.slice(this.#read, found + wanted.length);
        this.#read = found + wanted.length;
        return seen;
      }
      const left = patience - (performance.now() - start);
      if (left <= 0) throw new Error(`"${wanted}" was never shown:\n${text.slice(this.#read)}`);
      await this.#more(left);
    }
  }

  /** Waits only for what comes from now on. */
  forget(): void {
    this.#read = this.text.length;
  }

  #more(patience: number): Promise<void> {
    return new Promise((resolve) => {
      const listeners = this.#listeners;
      const done = (): void => {
        clearTimeout(timer);
        listeners.splice(listeners.indexOf(done), 1);
        resolve();
      };
      const timer = setTimeout(done, patience);
      listeners.push(done);
    });
  }
}
