import type { Ending, TestState } from './answer-schema.ts';

// Kept here, since a suite may replace it.
const { stringify } = JSON;

/** What a sealed process says to whoever started it: one line of JSON for each thing. */
export class Answers {
  readonly #id: string;
  readonly #write: (line: string) => void;

  /** @param id the secret of the job, without which no line is believed */
  constructor(id: string, write: (line: string) => void) {
    this.#id = id;
    this.#write = write;
  }

  /** All is loaded but the suite. */
  ready(): void {
    this.#say({ __proto__: null, id: this.#id, says: 'ready' });
  }

  /** What became of a test, by its key. A later line on the same test takes the place of this one. */
  test(key: string, state: TestState): void {
    this.#say({ __proto__: null, id: this.#id, says: 'test', key, state });
  }

  end(how: Ending): void {
    this.#say({ __proto__: null, id: this.#id, says: 'end', how });
  }

  /** @param answer without a prototype, so that it has no method which a suite could add */
  #say(answer: {
    __proto__: null;
    id: string;
    says: string;
    key?: string;
    state?: string;
    how?: string;
  }): void {
    this.#write(`${stringify(answer)}\n`);
  }
}
