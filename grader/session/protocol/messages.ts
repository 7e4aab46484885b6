import type { RunResult, TestId } from './result.ts';
import type { Run } from './run.ts';

export interface Job {
  kata: 'job';
  /** The test files, absolute. */
  files: string[];
  /** Modules whose text is another than in the job before, absolute. */
  changed: string[];
  run: Run;
}

/** What the session says to a worker. */
export type SessionMessage =
  | Job
  /** The compiled text of a variant. */
  | { kata: 'text'; file: string; key: string; code: string };

export type WorkerMessage =
  | { kata: 'ready' }
  | { kata: 'begun' }
  /** `progress` grows as long as something happens */
  | { kata: 'alive'; progress: number; test?: TestId }
  /** Something that the suite began has not ended, though the worker had nothing to do for a while. */
  | { kata: 'goes-on' }
  /** The worker needs the compiled text of a variant. */
  | { kata: 'asks'; file: string; key: string }
  /** The tests have run, and the worker cleans up: the next job may come. */
  | { kata: 'ran' }
  | Finished;

export interface Finished {
  kata: 'finished';
  result: RunResult;
  heapMb: number;
  /** The worker is of no more use. */
  isSpoiled: boolean;
  /** Something that the suite began has not ended: a timer, a server. */
  isDisturbed: boolean;
}

/**
 * A message as it goes over the line. Each bears what the worker made up before it loaded a suite, and told with its first
 * one: a suite that sends a message of its own does not know it.
 */
export type Signed<Message> = Message & { by: string };
