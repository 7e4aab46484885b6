import type { Implementation } from '../implementations/implementation.ts';
import type { Mutant } from '../implementations/mutants.ts';
import type { RunResult, TestId, TestRun } from './protocol/result.ts';
import type { Disturbance, Order, World } from './protocol/run.ts';

/** What a suite did on one implementation, in one order. */
export interface Observation {
  implementation: Pick<Implementation, 'id' | 'kind' | 'inWords'>;
  order: Order;
  /** Where that was another than the learner's. */
  world?: World;
  result: RunResult;
}

export interface MutantObservation {
  mutant: Mutant;
  /** Not there where no test that counts reaches it. */
  result?: RunResult;
  /** More tests that noticed it, where all of them were asked. */
  others?: TestRun[];
}

/** What a test did right after another one, or first, in a run of these two alone. */
export interface Pair {
  test: string;
  /** The key of the other one; not there where the test ran alone. */
  after?: string;
  /** On which implementation, where it is not the reference. */
  on?: string;
  hasPassed: boolean;
  /** What the other one left behind, such as `fake timers` or `process.env.TZ`. */
  leftBehind?: string;
}

/** A test that cannot be asked like the others. */
export interface FatalTest {
  test: TestId;
  /** `slow`: it passes, and takes longer than it may. */
  ended: 'crashed' | 'timed-out' | 'slow';
  /** How long it may take, and how long it took, in ms; of one that is slow. */
  limitMs?: number;
  tookMs?: number;
}

/** What the kit's own suites did on a bug that the learner has written. */
export interface AttackObservation {
  /** The bug's. */
  id: string;
  /** The suite that is attacked. */
  given: RunResult;
  /** The solutions' tests; not there where the given suite sees the bug, or where the solutions are elsewhere. */
  ours?: RunResult;
}

/** A catch that did not repeat. */
export interface UnrepeatedCatch {
  /** The test's key. */
  test: string;
  /** The bug's id, or the mutant's. */
  on: string;
  kind: 'bug' | 'mutant';
  /** The test passes on correct code however often: the chance is the bug's, or the mutant's. */
  isSteady?: boolean;
}

/** Why catches could not be asked again, where that is our reason. */
export type Unconfirmed =
  | { why: 'not-built'; message: string }
  | { why: 'not-started' }
  | { why: 'missing-packages'; names: string[]; catches: number }
  | { why: 'timed-out'; catches: number };

/** What became of catches that were asked once more in sealed processes, in which only behaviour tells right from wrong. */
export interface SeenConfirmation {
  /** How many were asked. */
  asked: number;
  confirmed: number;
  /** What was not noticed again: ids of bugs, and of mutants. */
  refuted: { bugs: string[]; mutants: string[] };
  unconfirmed?: Unconfirmed;
}

/** Everything that was seen of a suite. The judge needs nothing else. */
export interface Evidence {
  /** The reference in file order first. */
  observations: Observation[];
  /** Tests that ended the worker on the reference, or took too long, and were left out from then on. */
  fatal: FatalTest[];
  /** Tests that noticed something wrong once and, asked again, did not, by key. */
  unrepeated: UnrepeatedCatch[];
  /** Of tests that pass in one order and fail in another, or in company where they pass alone. */
  pairs: Pair[];
  /** In a lesson that mends a module: what the solution's tests say of it as it is now. */
  mended?: RunResult;
  /** In a lesson that attacks: what the kit's own suites say of the learner's bugs. */
  attacks?: AttackObservation[];
  /** In a lesson with a report of mutants: the learner's answers, or why they cannot be read; neither if there are none. */
  answers?: { text?: string; problem?: string };
  /** Whether mutants are part of it. */
  asksForMutants: boolean;
  /** Not there where nobody asked for them, where no test counts, or not yet. */
  mutants?: {
    total: number;
    observations: MutantObservation[];
    /** Every test was asked about every mutant that it reaches. */
    isFull?: boolean;
  };
  /** Bugs or mutants on which some test did not end, and is now asked again with more patience. */
  waitsFor?: number;
  /** Every test was asked about every bug. */
  isFull?: boolean;
  /** Where it was asked for. */
  confirmation?: SeenConfirmation;
  /** What was looked for at the end, when the verdict on bugs and mutants was known. */
  afterwards?: SeenAfterwards;
  /** After what is wrong, the suite ran on correct code again: `afresh` when only fresh workers accepted it. */
  control: 'accepted' | 'afresh' | 'rejected';
  /** How long it took, in ms: on correct code, on bugs, on mutants, and to confirm what was noticed. */
  correctMs: number;
  bugsMs: number;
  mutantsMs: number;
  confirmMs: number;
}

/** A test that passes on correct code, and fails on it when one thing is otherwise. */
export interface Disturbed {
  key: string;
  by: Disturbance;
}

/** What is not there could not be found out. */
export interface SeenAfterwards {
  /** Tests that count and come by mutants, and fail under none of them and no bug, by key. */
  ineffective?: string[];
  /** Tests that fail when something is otherwise that they should not rely on. */
  disturbed?: Disturbed[];
}
