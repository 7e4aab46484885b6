import type { OwnSuites } from '../course/own-suites.ts';
import type { Instrumented, Mutant } from '../implementations/mutants.ts';
import type { Confirmed } from './confirmed.ts';
import type { Evidence } from './evidence.ts';
import type { World } from './protocol/run.ts';

export interface ExamineOptions {
  /** For the two shuffles. */
  seed: number;
  /** Worlds in which it runs on the reference, too. */
  worlds?: World[];
  /** Which tests count, by key, after what was seen of them on correct code. The others are left out from then on. */
  counting(seen: Evidence): Set<string>;
  /** The test that noticed last time, by bug or mutant: it is asked first. */
  lastCatch?: Map<string, string>;
  /** Asks again whoever noticed something; true where it is not given. */
  confirms?: boolean;
  /** What was confirmed before, and need not be again. */
  confirmed?: Confirmed;
  /** Finds every test that catches a bug, and not only one. */
  isFull?: boolean;
  /** Finds every test that kills some mutant: one that has is not asked again. */
  findsEveryKiller?: boolean;
  /** Finds also every test that kills a mutant: the names only, the mutant is killed all the same. */
  namesKillers?: boolean;
  /** With `isFull`: where a test did not end on a bug, each of the others is asked alone, whatever it takes. */
  asksEach?: boolean;
  /** A test may take this long on what is wrong, and longer where it takes a tenth of it on correct code; in ms. */
  leastTimeout?: number;
  /** Gives a mutant up when so many tests did not end on it; they are all waited for where it is not given. */
  mostTimeouts?: number;
  /** Mutants, by id, of which nobody expects a kill: a test that was cut off on one is not asked again. */
  hopeless?: ReadonlySet<string>;
  /** The subject with its mutants, and those of them to be judged; looked at when the bugs are done. */
  instrumented?: Instrumented;
  mutants?: () => Promise<Mutant[]>;
  /** The module that the learner mends, and who judges it. */
  mended?: { files: string[]; modules: Record<string, string> };
  /** The bugs are the learner's, and these suites judge them. */
  attacked?: OwnSuites;
  /** Writes file snapshots that are not there yet, as Vitest does. */
  writesSnapshots?: boolean;
  /** Looks on at the end, for the habits that need more runs. */
  looksForHabits?: boolean;
  /** Told what is known, after correct code, after the bugs, and after the mutants where more is looked for. */
  onProgress?(soFar: Evidence): void;
  /** Ends it early, with the signal's reason as an error. */
  signal?: AbortSignal;
}
