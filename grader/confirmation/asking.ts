import type { Bytecode } from '../session/vitest/sealed/job.ts';
import type { Heard } from './hearing.ts';
import type { Version } from './mixture.ts';
import { runSealed, type Cell } from './sealed-process.ts';

/** How the processes of one pass are asked: the same for all of them. */
export interface Pace {
  /** How long a test may take, and a process; in ms. */
  timeout: number;
  patience: number;
  /** How many processes there are at a time. */
  atOnce: number;
}

export interface Asked {
  version: Version;
  heard: Heard;
}

/** Asks the tests about versions, each in a process of its own. */
export class Asking {
  readonly #cell: Cell;
  readonly #only: string[];
  readonly #bytecodeOf: (version: Version) => Promise<Bytecode>;
  readonly #signal: AbortSignal | undefined;

  /** @param only the tests to run in each process, by key */
  constructor(
    cell: Cell,
    only: string[],
    bytecodeOf: (version: Version) => Promise<Bytecode>,
    signal: AbortSignal | undefined,
  ) {
    this.#cell = cell;
    this.#only = only;
    this.#bytecodeOf = bytecodeOf;
    this.#signal = signal;
  }

  /** @param versions in the order in which they are begun */
  async ask(versions: Version[], { timeout, patience, atOnce }: Pace): Promise<Asked[]> {
    const waiting = versions.values();
    const asked: Asked[] = [];
    const work = async (): Promise<void> => {
      for (const version of waiting) {
        this.#signal?.throwIfAborted();
        const subject = await this.#bytecodeOf(version);
        const job = { id: version.id, only: this.#only, timeout, subject };
        asked.push({ version, heard: await runSealed(job, this.#cell, patience, this.#signal) });
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    this.#signal?.throwIfAborted();
    return asked;
  }
}
