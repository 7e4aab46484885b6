import type { Implementation } from '../implementations/implementations.ts';
import type { Instrumented, Mutant } from '../implementations/mutants.ts';
import { Confirmation, type Confirmed } from './confirm.ts';
import type { Evidence, UnrepeatedCatch } from './evidence.ts';
import { lookOn } from './look-on.ts';
import { onBugs } from './on-bugs.ts';
import { onCorrect } from './on-correct.ts';
import { onMutants } from './on-mutants.ts';
import { suiteOf, type SeenSuite } from './seen-suite.ts';
import type { Session } from './session.ts';

export interface ExamineOptions {
  /** For the two shuffles. */
  seed: number;
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
  /** A test may take this long on what is wrong, and longer where it takes a tenth of it on correct code; in ms. */
  leastTimeout?: number;
  /** Gives a mutant up when so many tests did not end on it; they are all waited for where it is not given. */
  mostTimeouts?: number;
  /** The subject with its mutants, and those of them to be judged; looked at when the bugs are done. */
  instrumented?: Instrumented;
  mutants?: () => Promise<Mutant[]>;
  /** The module that the learner mends, and who judges it. */
  mended?: { files: string[]; modules: Record<string, string> };
  /** Writes file snapshots that are not there yet, as Vitest does. */
  writesSnapshots?: boolean;
  /** Looks on at the end, for the habits that need more runs. */
  looksOn?: boolean;
  /** Told what is known, after correct code, after the bugs, and after the mutants where more is looked for. */
  told?(soFar: Evidence): void;
  /** Ends it early, with the signal's reason as an error. */
  signal?: AbortSignal;
}

/**
 * Runs a suite on every implementation: on the reference in four orders, each after a fresh start of all
 * modules; on the others once. A suite that does not load, or that has no test, is seen on the reference only.
 * @param files the suite's files, absolute
 */
export async function examine(
  session: Session,
  files: string[],
  implementations: Implementation[],
  options: ExamineOptions,
): Promise<Evidence> {
  const onlyCorrect = await onCorrect(session, files, implementations, options);
  options.told?.(onlyCorrect);
  let evidence = onlyCorrect;
  // Where a catch does not repeat, its test does not count, and the others are asked about what it had noticed.
  for (;;) {
    const counting = options.counting(evidence);
    if (counting.size === 0) return evidence;
    const suite = suiteOf(files, evidence, counting);
    evidence = await onWrong(session, suite, implementations, evidence, options);
    const start = performance.now();
    const unrepeated = await unrepeatedIn(session, suite, implementations, evidence, options);
    evidence = { ...evidence, confirmMs: evidence.confirmMs + performance.now() - start };
    if (unrepeated.length === 0) return lookOnAt(session, suite, implementations, evidence, options);
    evidence = {
      ...onlyCorrect,
      confirmMs: evidence.confirmMs,
      unrepeated: [...evidence.unrepeated, ...unrepeated],
    };
  }
}

/** The board first, then the mutants: each is told as soon as it is known. */
async function onWrong(
  session: Session,
  suite: SeenSuite,
  implementations: Implementation[],
  evidence: Evidence,
  options: ExamineOptions,
): Promise<Evidence> {
  const withBugs = await onBugs(session, suite, implementations, evidence, options);
  options.told?.(withBugs);
  const { instrumented, mutants } = options;
  if (!instrumented || !mutants) return withBugs;
  const withMutants = await onMutants(session, suite, instrumented, await mutants(), withBugs, options);
  options.told?.(withMutants);
  return withMutants;
}

async function unrepeatedIn(
  session: Session,
  suite: SeenSuite,
  implementations: Implementation[],
  { observations, mutants }: Evidence,
  { instrumented, confirms = true, confirmed, signal }: ExamineOptions,
): Promise<UnrepeatedCatch[]> {
  if (!confirms) return [];
  const confirmation = new Confirmation(session, suite, { confirmed, signal });
  const bugs = implementations.filter(({ kind }) => kind === 'bug');
  const onBug = observations.filter(({ implementation }) => implementation.kind === 'bug');
  const ofBugs = await confirmation.ofBugs(bugs, onBug);
  const ofMutants =
    instrumented && mutants ? await confirmation.ofMutants(instrumented, mutants.observations) : [];
  return [...ofBugs, ...ofMutants];
}

async function lookOnAt(
  session: Session,
  suite: SeenSuite,
  implementations: Implementation[],
  evidence: Evidence,
  options: ExamineOptions,
): Promise<Evidence> {
  if (!options.looksOn || !evidence.mutants) return evidence;
  return { ...evidence, afterwards: await lookOn(session, suite, evidence, implementations, options) };
}
