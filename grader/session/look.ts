import type { RunResult } from './protocol/result.ts';
import type { RunRequest } from './session.ts';

/** One of the things to be looked for. */
export interface Look {
  requests(): Iterable<RunRequest>;
  /** Told what became of its own requests. */
  onResult(result: RunResult): void;
}
