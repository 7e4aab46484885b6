import { catalogue } from '../../sentences/sentences.ts';
import { UsageError } from '../../usage-error.ts';
import type { Limit } from '../protocol/limit.ts';

/** What the suite of another person may use. */
export interface Limits {
  /** For the whole grade, in ms. */
  timeMs: number;
  /** For a worker and all that it starts, in MB. */
  memoryMb: number;
  /** For a worker and all that it starts. */
  processes: number;
  /** What a worker writes to its streams, in MB. What a test prints is kept short by itself. */
  outputMb: number;
  /** What a worker writes to its own disk, in MB. */
  scratchMb: number;
}

/** A capstone needs about a tenth of the time and a third of the memory, also on a machine that is busy. */
export const usualLimits: Limits = {
  timeMs: 300_000,
  memoryMb: 1500,
  processes: 16,
  outputMb: 8,
  scratchMb: 64,
};

/** What such an end is called in the record of a submission. */
const statusOf = {
  time: 'time-limit',
  memory: 'memory-limit',
  processes: 'crashed',
  output: 'output-limit',
  messages: 'crashed',
} as const satisfies Record<Limit, string>;

/** A suite that needed more than it may have, so that there is no grade. */
export class SuiteLimitError extends UsageError {
  override readonly name = 'SuiteLimitError';
  readonly limit: Limit;
  /** Its status in the record of a submission. */
  readonly status: (typeof statusOf)[Limit];

  constructor(limit: Limit, limits: Limits) {
    super(catalogue.sandbox.over[limit](limits));
    this.limit = limit;
    this.status = statusOf[limit];
  }
}
