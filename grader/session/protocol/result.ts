import type { Limit } from './limit.ts';
import type { Leftover, OpenedThings, SeenDatabases, Wait } from './seen.ts';

/** How often each mutant's place was passed, by the mutant's id. */
export type Hits = Record<string, number>;

export interface Coverage {
  /** By the key of the test. */
  perTest: Record<string, Hits>;
  /** While no test ran: when a module was loaded, or in a hook around several tests. */
  static: Hits;
}

export interface TestError {
  name: string;
  message: string;
  expected?: string;
  actual?: string;
  /** Of a property: the input that breaks it, as it is printed. The rest is what its predicate threw. */
  counterexample?: string;
  /** It came while the test's file was loaded, and no test of the file could run. */
  isAtLoad?: boolean;
  /** Where in the suite the assertion stands that failed, as `line:column`; an error on the way has none. */
  assertedAt?: string;
}

export interface TestId {
  /** Unique within a suite, and the same in every run. */
  key: string;
  /** With the names of the suites around it. */
  name: string;
  /** Absolute. */
  file: string;
}

export interface TestRun extends TestId {
  status: 'passed' | 'failed' | 'skipped' | 'todo';
  /** How often `expect` was followed by a matcher. */
  assertions: number;
  errors: TestError[];
  timedOut: boolean;
  /** How long it might take, in ms, where it took longer. */
  limitMs?: number;
  /** It waits for something that can never come: no more time would help. */
  isStuck?: boolean;
  /** It waited for something, and gave up sooner than it would with all of its time. */
  gaveUp?: boolean;
  /** How many assertions were made when the test had ended already: it did not wait for them. */
  late?: number;
  /** Snapshots that the test asks for and that are not written yet. */
  unwritten?: { inline: boolean; text: string }[];
  /** It asked for a snapshot that was not written yet, and now is. */
  wroteSnapshot?: boolean;
  /** The port that it asked for in vain: another program has it. */
  takenPort?: number;
  /** Lines that the test printed, where the run watches for it, and how many more there were. */
  printed?: string[];
  printedMore?: number;
  /** Modifiers of Vitest that are not allowed here, such as `retry`. */
  modifiers: string[];
  durationMs: number;
}

export interface LoadError {
  /** Absolute. */
  file: string;
  error: TestError;
  /** All modules of the subject were loaded, and the suite's own code outside of a test failed. */
  isOfSuite?: boolean;
}

export interface UnhandledError {
  /** Not there where no test began it, such as a hook around several tests. */
  key: string | undefined;
  error: TestError;
  /** It is of a promise that the test waited for in the end, after something else. */
  isAwaitedLater?: boolean;
}

export interface RunResult {
  id: string;
  ended: 'finished' | 'crashed' | 'timed-out';
  /** In the order in which they ran. */
  tests: TestRun[];
  /** Why a file did not load. */
  loadErrors: LoadError[];
  /** Errors that no test waited for, with the test that began what failed. */
  unhandled: UnhandledError[];
  /** The port that a hook asked for in vain, or the file itself. */
  takenPort?: number;
  /** The test that ran when the worker ended. */
  last?: TestId;
  /** It was ended because it had too much of this. */
  limit?: Limit;
  coverage?: Coverage;
  modules?: ModuleCounts;
  /** How long the process was kept from running meanwhile, in ms: the machine had something else to do. */
  stalledMs?: number;
  /** The active mutant's place was passed so often that it is taken for an endless loop. */
  isEndless?: boolean;
  /** What the suite did not put back, where the run watches for it. */
  left?: Leftover[];
  /** Timers that really elapsed while their test ran, where the run watches for it. */
  waits?: Wait[];
  /** Where the run watches for it. */
  opened?: OpenedThings;
  /** Where the run watches for it. */
  databases?: SeenDatabases;
  durationMs: number;
}

/** How many texts of modules were compiled, how many were evaluated, and how many of them Vitest had to evaluate. */
export interface ModuleCounts {
  compiled: number;
  evaluated: number;
  leftToVitest: number;
}
