import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';

/** A keyboard and a screen for the coach, in this process. */
export class FakeTerminal {
  readonly input = Object.assign(new PassThrough(), {
    isTTY: true,
    isRaw: false,
    setRawMode(isRaw: boolean): void {
      this.isRaw = isRaw;
    },
  });
  readonly output: Writable & { isTTY: boolean; columns: number; rows: number };
  #text = '';
  #read = 0;
  #listeners: (() => void)[] = [];

  constructor({ columns = 80, rows = 60 } = {}) {
    const write = (chunk: Buffer, _: string, done: () => void): void => {
      this.#text += chunk.toString();
      done();
      for (const listener of this.#listeners) listener();
    };
    this.output = Object.assign(new Writable({ write }), { isTTY: true, columns, rows });
  }

  /** Everything that was written, without colours and movements. */
  get text(): string {
    return stripVTControlCharacters(this.#text);
  }

  get raw(): string {
    return this.#text;
  }

  press(keys: string): void {
    this.input.write(keys);
  }

  /** Waits for a text, after the one that was waited for last. @returns what was written up to it */
  async until(wanted: string, patience = 20_000): Promise<string> {
    const start = performance.now();
    for (;;) {
      const found = this.text.indexOf(wanted, this.#read);
      if (found !== -1) {
        const seen = this.text.slice(this.#read, found + wanted.length);
        this.#read = found + wanted.length;
        return seen;
      }
      const left = patience - (performance.now() - start);
      if (left <= 0) throw new Error(`"${wanted}" was never shown:\n${this.text.slice(this.#read)}`);
      await this.#more(left);
    }
  }

  /** What comes from now on. */
  forget(): void {
    this.#read = this.text.length;
  }

  #more(patience: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, patience);
      const listeners = this.#listeners;
      listeners.push(done);
      function done(): void {
        clearTimeout(timer);
        listeners.splice(listeners.indexOf(done), 1);
        resolve();
      }
    });
  }
}
