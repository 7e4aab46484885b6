import type { RunResult } from './protocol/result.ts';
import type { Run } from './protocol/run.ts';

/** Runs to be done by whoever is free. */
export interface Work {
  /** The test files, absolute. */
  files: string[];
  /** Asked for the next one only when a worker is free. */
  runs: Iterator<Run>;
  /** Modules whose text is another than in the work before, absolute. */
  changed: string[];
  /** What every worker that took part runs at the end. */
  control?: Run;
  /** One run at a time. */
  isAlone?: boolean;
  onResult(result: RunResult, run: Run): void;
}

/** Work that is under way. */
export interface Pending extends Work {
  isExhausted: boolean;
  /** Their worker died of itself, or was killed by somebody else: which of the two, another one will show. */
  again: Run[];
  died: Set<Run>;
  /** Given to a worker, and not answered yet. */
  open: number;
  controls: RunResult[];
  done(): void;
  failed(error: Error): void;
}

/** @returns work of which nothing is done yet, with what ends it */
export function begun(work: Work, done: () => void, failed: (error: Error) => void): Pending {
  return { ...work, isExhausted: false, again: [], died: new Set(), open: 0, controls: [], done, failed };
}
