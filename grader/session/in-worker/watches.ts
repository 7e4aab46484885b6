import { Databases } from './databases.ts';
import { Leftovers } from './leftovers.ts';
import { OpenThings } from './open-things.ts';
import type { RunResult } from '../protocol/result.ts';
import { Waits } from './waits.ts';
import { Witness } from './witness.ts';
import type { ProcessState } from './process-state.ts';

type Seen = Pick<RunResult, 'left' | 'waits' | 'opened' | 'databases'>;

/** What a run looks for besides outcomes: real waits, what is left behind, what stays open, shared databases. */
export class Watches {
  readonly #waits = new Waits();
  readonly #witness: Witness;
  readonly #openThings: OpenThings;
  readonly #databases: Databases;
  #leftovers: Leftovers | undefined;

  /** @param root the course */
  constructor(root: string) {
    this.#witness = new Witness(root);
    this.#openThings = new OpenThings(this.#witness);
    this.#databases = new Databases(this.#witness);
  }

  /** @param file the test file that runs next, absolute */
  begin(file: string, state: ProcessState): void {
    this.#waits.begin();
    this.#witness.begin([file]);
    this.#openThings.begin();
    this.#databases.begin();
    this.#leftovers = new Leftovers(state);
  }

  testBegins(key: string, file: string): void {
    this.#waits.testBegins(key, file);
    this.#witness.testBegins(key);
  }

  testEnds(key: string): void {
    this.#waits.testEnds();
    this.#witness.testEnds();
    this.#leftovers?.look(key);
  }

  /** What was seen since `begin`, to be asked before everything is put back. */
  end(): Seen {
    const seen = {
      left: this.#leftovers?.end(),
      waits: this.#waits.end(),
      opened: this.#openThings.end(),
      databases: this.#databases.end(),
    };
    this.#leftovers = undefined;
    this.#witness.end();
    return seen;
  }
}

/** What was seen of several files. */
export function together(seen: Seen[]): Seen {
  return {
    left: seen.every(({ left }) => left) ? seen.flatMap(({ left }) => left!) : undefined,
    waits: seen.flatMap(({ waits }) => waits ?? []),
    opened: {
      count: seen.reduce((sum, { opened }) => sum + (opened?.count ?? 0), 0),
      left: seen.flatMap(({ opened }) => opened?.left ?? []),
    },
    databases: {
      used: seen.flatMap(({ databases }) => databases?.used ?? []),
      shared: seen.flatMap(({ databases }) => databases?.shared ?? []),
    },
  };
}
