import type { Practice } from './practice.ts';
import type { CoachState } from './state.ts';

/** The same as the screen, in a browser. */
export interface LiveBoard {
  show(state: CoachState): void;
  /** Shows it to the learner, where that can be done. @returns what to say: where it is */
  look(): Promise<string[]>;
  close(): Promise<void>;
}

/** Opens the board of what a learner practises. @throws UsageError if nothing can listen on this machine */
export type OpenBoard = (practice: Practice) => Promise<LiveBoard>;
