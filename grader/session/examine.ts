import type { Implementation } from '../implementations/implementations.ts';
import { mutantKey, type Instrumented, type Mutant } from '../implementations/mutants.ts';
import { lookOn, type SeenAfterwards } from './look-on.ts';
import type { Order, RunResult, TestId } from './protocol.ts';
import { hitLimitOf, instrumentedId, suiteOf, timeouts, timeoutsOf, type SeenSuite } from './seen-suite.ts';
import type { RunRequest, Session } from './session.ts';

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

const mostFatalTests = 5;
/** Pairs are for the sentence that names the other test; a suite that is all unstable needs only a few. */
const mostPairsFor = 8;
const mostPairs = 150;

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

interface OnCorrect extends Omit<Asked, 'implementation' | 'timeout' | 'traced'> {
  on: Implementation;
  timeout?: number;
}

async function onCorrect(
  session: Session,
  files: string[],
  [reference, ...others]: Implementation[],
  { seed, instrumented, mended, signal }: ExamineOptions,
): Promise<Evidence> {
  const start = performance.now();
  const fatal: Evidence['fatal'] = [];
  const ask = (asked: OnCorrect[]) =>
    observe(
      session,
      files,
      asked.map(({ on, ...rest }) => ({
        timeout: timeouts.correct,
        ...rest,
        implementation: on,
        traced: true,
        skip: fatal.map(({ test }) => test.key),
      })),
      signal,
    );

  const inFileOrder: OnCorrect = { on: reference, order: 'file', watches: true };
  let [first] = await ask([inFileOrder]);
  while (first.result.last && first.result.ended !== 'finished' && fatal.length < mostFatalTests) {
    fatal.push({ test: first.result.last, ended: first.result.ended });
    [first] = await ask([inFileOrder]);
  }
  // What waits for ever, also alone, is not waited for again.
  const waiting = first.result.tests.filter(({ timedOut }) => timedOut);
  const alone = await ask(
    waiting.map(({ key }) => ({ on: reference, order: 'file', only: [key], timeout: timeouts.alone })),
  );
  const endless = waiting.filter((_, index) =>
    alone[index].result.tests.every(({ status }) => status !== 'passed'),
  );
  for (const test of endless) fatal.push({ test, ended: 'timed-out' });
  if (waiting.length > endless.length) [first] = await ask([{ ...inFileOrder, timeout: timeouts.slow }]);

  const { ended, loadErrors, tests } = first.result;
  const isSeen = ended === 'finished' && loadErrors.length === 0 && tests.length > 0;
  const asked: OnCorrect[] = isSeen
    ? [
        ...(['reversed', seed, seed + 1] as const).map((order) => ({ on: reference, order })),
        ...others.filter(({ kind }) => kind !== 'bug').map((on) => ({ on, order: 'file' as const })),
        ...(instrumented?.mutants.length
          ? [
              {
                on: decoyOf(instrumented),
                order: 'file' as const,
                covers: true,
                mutant: mutantOfNothing(instrumented),
              },
            ]
          : []),
      ]
    : [];
  const seen = await ask(asked);
  // A slow machine is no fault of the suite: what was quick enough before is waited for again, and longer.
  const passed = new Set(tests.filter(({ status }) => status === 'passed').map(({ key }) => key));
  const tooSlow = [...seen.keys()].filter((index) =>
    seen[index].result.tests.some(({ timedOut, key }) => timedOut && passed.has(key)),
  );
  const again = await ask(tooSlow.map((index) => ({ ...asked[index], timeout: timeouts.slow })));
  tooSlow.forEach((index, at) => (seen[index] = again[at]));
  const inOrders = [first, ...seen].filter(({ implementation }) => implementation.kind === 'reference');
  return {
    observations: [first, ...seen],
    fatal,
    pairs: isSeen ? await findPairs(session, files, reference, inOrders, signal) : [],
    ...(mended && { mended: await judgeMended(session, mended, signal) }),
    asksForMutants: instrumented !== undefined,
    control: 'accepted',
    correctMs: performance.now() - start,
    bugsMs: 0,
    mutantsMs: 0,
  };
}

async function judgeMended(
  session: Session,
  { files, modules }: NonNullable<ExamineOptions['mended']>,
  signal: AbortSignal | undefined,
): Promise<RunResult> {
  const implementation: Implementation = { id: 'mended', kind: 'reference', modules };
  // The first thing that is wrong is told, and no other is waited for.
  const ends = { stopsAtFailure: true, mostTimeouts: 1 };
  const asked = { implementation, order: 'file', timeout: timeouts.correct, traced: true, ...ends } as const;
  const [{ result }] = await observe(session, files, [asked], signal);
  return result;
}

/** Runs each test whose result changes with the order alone, and after each of the others. */
async function findPairs(
  session: Session,
  files: string[],
  { modules }: Implementation,
  inOrders: Observation[],
  signal: AbortSignal | undefined,
): Promise<Pair[]> {
  const keys = inOrders[0].result.tests.map(({ key }) => key);
  const changing = keys.filter((key) => {
    const statuses = inOrders.map(({ result }) => result.tests.find((test) => test.key === key)?.status);
    return new Set(statuses.filter((status) => status !== 'skipped')).size > 1;
  });
  const asked = changing
    .slice(0, mostPairsFor)
    .flatMap((test) => [undefined, ...keys.filter((key) => key !== test)].map((after) => ({ test, after })))
    .slice(0, mostPairs);
  const pairs = new Map<string, Pair>();
  await session.walk({
    files,
    requests: until(signal, asked).map(({ test, after }, index): RunRequest => ({
      id: String(index),
      modules,
      order: 'file',
      timeout: timeouts.correct,
      traced: false,
      only: after === undefined ? [test] : [after, test],
    })),
    told({ id, tests }) {
      const { test, after } = asked[Number(id)];
      const hasPassed = tests.find(({ key }) => key === test)?.status === 'passed';
      pairs.set(id, { test, after, hasPassed });
    },
  });
  signal?.throwIfAborted();
  return [...pairs.values()];
}

/** A suite that looks for an active mutant finds one on correct code too, and is found out. */
function mutantOfNothing({ mutants }: Instrumented): RunRequest['mutant'] {
  const ids = mutants.map(({ id }) => Number(id));
  return { id: String(Math.max(...ids) + 1), hitLimit: Infinity, isDecoy: true };
}

/** Instrumented text without an active mutant is correct code in other words. */
function decoyOf({ modules }: Instrumented): Implementation {
  return { id: instrumentedId, kind: 'decoy', modules };
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

interface WalkPlan {
  /** Told only when a worker is free, so that it can learn from what was told. */
  requests(): Iterable<Omit<RunRequest, 'order' | 'traced' | 'timeout'>>;
  told?(result: RunResult): void;
  /** What the control runs on: correct code. */
  modules: Record<string, string>;
  signal?: AbortSignal;
}

/** Runs the suite on what is wrong. At the end it must still accept correct code; else all is done again, afresh. */
async function walk(
  session: Session,
  suite: SeenSuite,
  { requests, told, modules, signal }: WalkPlan,
): Promise<{ results: Map<string, RunResult>; control: Evidence['control']; ms: number }> {
  const start = performance.now();
  const only = suite.counting.map(({ key }) => key);
  const common = { order: 'file', traced: false, timeout: timeouts.correct } as const;
  const attempt = async (): Promise<{ results: Map<string, RunResult>; isTrusted: boolean }> => {
    const results = new Map<string, RunResult>();
    const controls = await session.walk({
      files: suite.files,
      requests: until(signal, requests()).map((request) => ({
        ...common,
        ...request,
        timeout: Math.max(common.timeout, ...Object.values(request.timeouts ?? {})),
      })),
      control: { id: 'control', modules, only, ...common },
      told(result) {
        results.set(result.id, result);
        told?.(result);
      },
    });
    signal?.throwIfAborted();
    return { results, isTrusted: controls.every(isGreen) };
  };

  const first = await attempt();
  if (first.isTrusted) return { ...first, control: 'accepted', ms: performance.now() - start };
  session.startAfresh();
  const { results, isTrusted } = await attempt();
  return { results, control: isTrusted ? 'afresh' : 'rejected', ms: performance.now() - start };
}

function* until<T>(signal: AbortSignal | undefined, items: Iterable<T>): Generator<T> {
  for (const item of items) {
    if (signal?.aborted) return;
    yield item;
  }
}

function isGreen({ ended, tests, loadErrors, unhandled }: RunResult): boolean {
  return (
    ended === 'finished' &&
    loadErrors.length === 0 &&
    unhandled.length === 0 &&
    tests.every(({ status }) => status === 'passed')
  );
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

interface Asked extends Omit<RunRequest, 'id' | 'modules'> {
  implementation: Implementation;
}

async function observe(
  session: Session,
  files: string[],
  asked: Asked[],
  signal: AbortSignal | undefined,
): Promise<Observation[]> {
  signal?.throwIfAborted();
  const requests = asked.map(({ implementation: { id, modules }, ...rest }): RunRequest => ({
    id,
    modules,
    ...rest,
  }));
  const results = await session.run(files, requests);
  signal?.throwIfAborted();
  return results.map((result, index) => {
    const { implementation, order } = asked[index];
    return { implementation: { id: implementation.id, kind: implementation.kind }, order, result };
  });
}
