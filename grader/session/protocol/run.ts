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
  /** The world that it runs in, where that is another than the learner's. */
  world?: World;
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

/** A world that is as good as the learner's, and otherwise in one thing: correct code is correct in it. */
export type World =
  | { changes: 'time-zone'; timeZone: string }
  /** `now` is a moment; the time zone is there where that day is a special one only in it. */
  | { changes: 'date'; now: string; timeZone?: string }
  /** Every port is taken that is asked for by its number. */
  | { changes: 'ports' };

/** What `Math.random` brings: any number is as random as any other. */
export type Chance = 'small' | 'large';
