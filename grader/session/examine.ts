import type { Implementation } from '../implementations/implementation.ts';
import { Confirmation } from './confirm.ts';
import type { Evidence, UnrepeatedCatch } from './evidence.ts';
import type { ExamineOptions } from './examine-options.ts';
import { withEveryKiller } from './every-killer.ts';
import { lookForHabits } from './look-for-habits.ts';
import { withoutEndless } from './on-attacks.ts';
import { onBugs } from './on-bugs.ts';
import { onCorrect } from './on-correct.ts';
import { onMutants } from './on-mutants.ts';
import { suiteOf, type SeenSuite } from './seen-suite.ts';
import type { Session } from './session.ts';

/**
 * Runs a suite on every implementation: on the reference in four orders and in each world that is asked for, always after a
 * fresh start of all modules; on the others once. A suite that does not load, or that has no test, is seen on the reference only.
 * @param files the suite's files, absolute
 */
export async function examine(
  session: Session,
  files: string[],
  all: Implementation[],
  options: ExamineOptions,
): Promise<Evidence> {
  const onlyCorrect = await onCorrect(session, files, all, options);
  const implementations = withoutEndless(all, onlyCorrect.attacks);
  options.onProgress?.(onlyCorrect);
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
    if (unrepeated.length === 0) {
      const named = await withNames(session, suite, evidence, options);
      return lookForHabitsAt(session, suite, implementations, named, options);
    }
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
  options.onProgress?.(withBugs);
  const { instrumented, mutants } = options;
  if (!instrumented || !mutants) return withBugs;
  const withMutants = await onMutants(session, suite, instrumented, await mutants(), withBugs, options);
  options.onProgress?.(withMutants);
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
  const ofBugs = await confirmation.ofBugs(bugs, onBug, implementations[0].modules);
  const ofMutants =
    instrumented && mutants ? await confirmation.ofMutants(instrumented, mutants.observations) : [];
  return [...ofBugs, ...ofMutants];
}

async function withNames(
  session: Session,
  suite: SeenSuite,
  evidence: Evidence,
  { namesKillers, instrumented, leastTimeout, signal }: ExamineOptions,
): Promise<Evidence> {
  const { mutants, unrepeated } = evidence;
  if (!namesKillers || !instrumented || !mutants) return evidence;
  const start = performance.now();
  const options = { unrepeated, leastTimeout, signal };
  const named = await withEveryKiller(session, suite, instrumented, mutants, options);
  return { ...evidence, mutants: named, mutantsMs: evidence.mutantsMs + performance.now() - start };
}

async function lookForHabitsAt(
  session: Session,
  suite: SeenSuite,
  implementations: Implementation[],
  evidence: Evidence,
  options: ExamineOptions,
): Promise<Evidence> {
  if (!options.looksForHabits || !evidence.mutants) return evidence;
  return { ...evidence, afterwards: await lookForHabits(session, suite, evidence, implementations, options) };
}
