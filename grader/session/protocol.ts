/** What the session and its worker say to each other. Everything here is plain data. */

/** The order in which a run takes the tests of each suite. A number is the seed of a shuffle. */
export type Order = 'file' | 'reversed' | number;

/** One suite on one implementation, once. */
export interface Run {
  id: string;
  order: Order;
  /** The key of the text that stands in for a module, by the module's absolute path with forward slashes. */
  modules: Record<string, string>;
  /** How long a test or a hook may take, in ms. */
  timeout: number;
  /** How long these tests may take, by key, in ms. */
  timeouts?: Record<string, number>;
  /** How long the worker may be silent, where that is longer than usual, in ms. */
  patience?: number;
  /** Says which test begins, so that one which never ends can be named. */
  traced: boolean;
  /** Tests to leave out, by key. */
  skip: string[];
  /** The only tests to run, by key, those first that come first; all where it is not given. */
  only?: string[];
  /** Stops at the first test that fails otherwise than by a time-out. */
  stopsAtFailure: boolean;
  /** Stops when so many tests have timed out. */
  mostTimeouts?: number;
  /** Where the modules are instrumented: the mutant that is active, and how often its place may be passed. */
  mutant?: ActiveMutant & { isDecoy?: boolean };
  /** Where the modules are instrumented: the mutant that is active while a test runs, by the test's key. */
  mutants?: Record<string, ActiveMutant>;
  /** Where the modules are instrumented: keeps which test passes which mutant's place. */
  covers: boolean;
  /** Looks for real waits, for what the suite leaves behind, and for databases that tests share. */
  watches?: boolean;
  /** What is otherwise than on correct code, though no suite may rely on it. */
  disturbed?: Disturbance[];
  /** Lets chance bring only numbers near 0 or near 1. */
  chance?: Chance;
  /** Writes the file snapshots that are not there yet, as Vitest does. */
  writesSnapshots?: boolean;
}

export interface ActiveMutant {
  id: string;
  hitLimit: number;
}

/** Other random ids, another day on the computer's clock, no way out of the computer. */
export type Disturbance = 'ids' | 'clock' | 'network';

/** What `Math.random` brings: any number is as random as any other. */
export type Chance = 'small' | 'large';

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
  /** Lines that the test printed, where the run watches for it, and how many more there were. */
  printed?: string[];
  printedMore?: number;
  /** Modifiers of Vitest that are not allowed here, such as `retry`. */
  modifiers: string[];
  durationMs: number;
}

export interface RunResult {
  id: string;
  ended: 'finished' | 'crashed' | 'timed-out';
  /** In the order in which they ran. */
  tests: TestRun[];
  /** Why a file did not load. */
  loadErrors: { file: string; error: TestError }[];
  /** Errors that no test waited for, with the test that began what failed. */
  unhandled: { key: string | undefined; error: TestError }[];
  /** The test that ran when the worker ended. */
  last?: TestId;
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

export interface Leftover {
  /** `timers`, `process.env.TZ`, `Math.random`, a global, `process.cwd` or `process.on exit`. */
  what: string;
  /** The key of the first test after which it was so and remained so. */
  key?: string;
}

/** What the suite opened and has to close again. */
export interface OpenedThings {
  count: number;
  left: LeftOpen[];
}

export interface LeftOpen {
  kind: 'file' | 'server' | 'timer' | 'database';
  /** The path of a file or folder, absolute. */
  name?: string;
  /** The key of the test that opened it; not there where no test ran. */
  key?: string;
  /** The line of the suite that opened it. */
  file: string;
  line: number;
}

/** Tests and their SQLite databases, by key. */
export interface SeenDatabases {
  used: string[];
  /** Tests that began with what another one had left. */
  shared: { key: string; after: string }[];
}

export interface Wait {
  /** The test's. */
  key: string;
  ms: number;
  /** Of the suite, where it was begun there. */
  line?: number;
}

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
  | {
      kata: 'finished';
      result: RunResult;
      heapMb: number;
      /** The worker is of no more use. */
      isSpoiled: boolean;
      /** Something that the suite began has not ended: a timer, a server. */
      isDisturbed: boolean;
    };
