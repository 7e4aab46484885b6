import type { Implementation } from '../implementations/implementations.ts';
import type { Mutant } from '../implementations/mutants.ts';
import type { Disturbed } from './disturbed.ts';
import type { Order, RunResult, TestId } from './protocol.ts';

/** What a suite did on one implementation, in one order. */
export interface Observation {
  implementation: Pick<Implementation, 'id' | 'kind'>;
  order: Order;
  result: RunResult;
}

export interface MutantObservation {
  mutant: Mutant;
  /** Not there where no test that counts reaches it. */
  result?: RunResult;
}

/** What a test did right after another one, or first, in a run of these two alone. */
export interface Pair {
  test: string;
  /** The key of the other one; not there where the test ran alone. */
  after?: string;
  hasPassed: boolean;
  /** The id of the refactoring or decoy that they ran on; the reference where it is not given. */
  on?: string;
  /** What the other one left behind, such as `fake timers` or `process.env.TZ`. */
  leftBehind?: string;
}

/** Everything that was seen of a suite. The judge needs nothing else. */
export interface Evidence {
  /** The reference in file order first. */
  observations: Observation[];
  /** Tests that ended the worker on the reference, and were left out from then on. */
  fatal: { test: TestId; ended: 'crashed' | 'timed-out' }[];
  /** Of tests that pass in one order and fail in another. */
  pairs: Pair[];
  /** In a lesson that mends a module: what the solution's tests say of it as it is now. */
  mended?: RunResult;
  /** Whether mutants are part of it. */
  asksForMutants: boolean;
  /** Not there where nobody asked for them, where no test counts, or not yet. */
  mutants?: { total: number; observations: MutantObservation[] };
  /** Every test was asked about every bug. */
  isFull?: boolean;
  /** What was looked for at the end, when the verdict on bugs and mutants was known. */
  afterwards?: SeenAfterwards;
  /** After what is wrong, the suite ran on correct code again: `afresh` when only fresh workers accepted it. */
  control: 'accepted' | 'afresh' | 'rejected';
  /** How long it took, in ms: on correct code, on bugs, on mutants. */
  correctMs: number;
  bugsMs: number;
  mutantsMs: number;
}

/** What is not there could not be found out. */
export interface SeenAfterwards {
  /** Tests that count and come by mutants, and fail under none of them and no bug, by key. */
  numb?: string[];
  /** Tests that fail when something is otherwise that they should not rely on. */
  disturbed?: Disturbed[];
}
