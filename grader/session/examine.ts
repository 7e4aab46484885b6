import type { Implementation } from '../implementations/implementations.ts';
import { mutantKey, type Instrumented, type Mutant } from '../implementations/mutants.ts';
import type { Evidence, MutantObservation, Observation } from './evidence.ts';
import { lookOn } from './look-on.ts';
import { onCorrect } from './on-correct.ts';
import { hitLimitOf, suiteOf, timeoutsOf, type SeenSuite } from './seen-suite.ts';
import type { Session } from './session.ts';
import { walk } from './walk.ts';

export interface ExamineOptions {
  /** For the two shuffles. */
  seed: number;
  /** Which tests count, by key, after what was seen of them on correct code. The others are left out from then on. */
  counting(seen: Evidence): Set<string>;
  /** The test that noticed last time, by bug or mutant: it is asked first. */
  lastCatch?: Map<string, string>;
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
  const evidence = await onCorrect(session, files, implementations, options);
  const counting = options.counting(evidence);
  options.told?.(evidence);
  if (counting.size === 0) return evidence;

  const suite = suiteOf(files, evidence, counting);
  const bugs = await onBugs(session, suite, implementations, options);
  const withBugs: Evidence = {
    ...evidence,
    observations: [...evidence.observations, ...bugs.observations],
    control: bugs.control,
    bugsMs: bugs.ms,
    ...(options.isFull && { isFull: true }),
  };
  options.told?.(withBugs);
  if (!options.instrumented || !options.mutants) return withBugs;

  const mutants = await onMutants(session, suite, options.instrumented, await options.mutants(), options);
  const withMutants: Evidence = {
    ...withBugs,
    mutants: { total: options.instrumented.mutants.length, observations: mutants.observations },
    control: worse(bugs.control, mutants.control),
    mutantsMs: mutants.ms,
  };
  if (!options.looksOn) return withMutants;
  options.told?.(withMutants);
  return { ...withMutants, afterwards: await lookOn(session, suite, withMutants, implementations, options) };
}

interface Walked<T> {
  observations: T[];
  control: Evidence['control'];
  ms: number;
}

async function onBugs(
  session: Session,
  suite: SeenSuite,
  implementations: Implementation[],
  { lastCatch, isFull = false, leastTimeout, signal }: ExamineOptions,
): Promise<Walked<Observation>> {
  const bugs = implementations.filter(({ kind }) => kind === 'bug');
  const [{ modules: ofReference }] = implementations;
  const keys = suite.counting.map(({ key }) => key);
  const walked = await walk(session, suite, {
    modules: ofReference,
    signal,
    *requests() {
      for (const { id, modules } of bugs) {
        yield {
          id,
          modules,
          only: withFirst(keys, keyOf(suite, lastCatch?.get(id))),
          timeouts: timeoutsOf(suite, keys, leastTimeout),
          stopsAtFailure: !isFull,
        };
      }
    },
  });
  return {
    ...walked,
    observations: bugs.flatMap(({ id, kind }) => {
      const result = walked.results.get(id);
      return result ? [{ implementation: { id, kind }, order: 'file' as const, result }] : [];
    }),
  };
}

async function onMutants(
  session: Session,
  suite: SeenSuite,
  { modules }: Instrumented,
  mutants: Mutant[],
  { lastCatch, leastTimeout, mostTimeouts, signal }: ExamineOptions,
): Promise<Walked<MutantObservation>> {
  const coverage = suite.coverage ?? { perTest: {}, static: {} };
  const kills = new Map<string, number>();
  const walked = await walk(session, suite, {
    modules,
    signal,
    *requests() {
      for (const mutant of mutants) {
        const { id } = mutant;
        const reaching = suite.counting
          .map(({ key }) => key)
          .filter((key) => id in coverage.static || coverage.perTest[key]?.[id] !== undefined);
        if (reaching.length === 0) continue;
        // Who killed many kills the next, and who is quick asks for little.
        reaching.sort(
          (a, b) =>
            (kills.get(b) ?? 0) - (kills.get(a) ?? 0) || (suite.own.get(a) ?? 0) - (suite.own.get(b) ?? 0),
        );
        yield {
          id,
          modules,
          only: withFirst(reaching, keyOf(suite, lastCatch?.get(mutantKey(mutant)))),
          timeouts: timeoutsOf(suite, reaching, leastTimeout),
          stopsAtFailure: true,
          mostTimeouts,
          mutant: { id, hitLimit: hitLimitOf(coverage, id) },
        };
      }
    },
    told({ tests }) {
      const killer = tests.find(({ status }) => status === 'failed');
      if (killer) kills.set(killer.key, (kills.get(killer.key) ?? 0) + 1);
    },
  });
  return {
    ...walked,
    observations: mutants.map((mutant) => ({ mutant, result: walked.results.get(mutant.id) })),
  };
}

function worse(one: Evidence['control'], other: Evidence['control']): Evidence['control'] {
  const order = ['accepted', 'afresh', 'rejected'] as const;
  return order[Math.max(order.indexOf(one), order.indexOf(other))];
}

/** Names outlive an edit of the suite; keys do not. */
function keyOf({ counting }: SeenSuite, name: string | undefined): string | undefined {
  return counting.find((test) => test.name === name)?.key;
}

function withFirst(keys: string[], first: string | undefined): string[] {
  return first !== undefined && keys.includes(first) ? [first, ...keys.filter((key) => key !== first)] : keys;
}
