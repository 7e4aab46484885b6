import type { Implementation } from '../implementations/implementations.ts';
import type { Order, RunResult, TestId } from './protocol.ts';
import type { RunRequest, Session } from './session.ts';

/** What a suite did on one implementation, in one order. */
export interface Observation {
  implementation: Pick<Implementation, 'id' | 'kind'>;
  order: Order;
  result: RunResult;
}

/** Everything that was seen of a suite. The judge needs nothing else. */
export interface Evidence {
  /** The reference in file order first. */
  observations: Observation[];
  /** Tests that ended the worker on the reference, and were left out from then on. */
  fatal: { test: TestId; ended: 'crashed' | 'timed-out' }[];
  /** How long it took, in ms: on correct code, and on bugs. */
  correctMs: number;
  bugsMs: number;
}

export interface ExamineOptions {
  /** For the two shuffles. */
  seed: number;
  /** Which tests count, by key, after what was seen of them on correct code. The others are left out on bugs. */
  counting(seen: Evidence): Set<string>;
  /** The test that caught a bug last time, by the bug's id: it is asked first. */
  lastCatch?: Map<string, string>;
  /** Finds every test that catches a bug, and not only one. */
  isFull?: boolean;
}

/** In ms. */
const timeouts = { correct: 2000, leastOnBug: 250, timesOwn: 10 };
const mostFatalTests = 5;

/**
 * Runs a suite on every implementation: on the reference in four orders, each after a fresh start of all
 * modules; on the others once. A suite that does not load, or that has no test, is seen on the reference only.
 * @param files the suite's files, absolute
 */
export async function examine(
  session: Session,
  files: string[],
  implementations: Implementation[],
  { seed, counting, lastCatch, isFull = false }: ExamineOptions,
): Promise<Evidence> {
  const start = performance.now();
  const [reference, ...others] = implementations;
  const fatal: Evidence['fatal'] = [];
  const onCorrect = { timeout: timeouts.correct, traced: true };
  const skip = (): string[] => fatal.map(({ test }) => test.key);

  let first = await observe(session, files, [{ implementation: reference, order: 'file', ...onCorrect }]);
  while (first[0].result.last && first[0].result.ended !== 'finished' && fatal.length < mostFatalTests) {
    fatal.push({ test: first[0].result.last, ended: first[0].result.ended });
    first = await observe(session, files, [
      { implementation: reference, order: 'file', skip: skip(), ...onCorrect },
    ]);
  }
  const [{ result }] = first;
  if (result.ended !== 'finished' || result.loadErrors.length > 0 || result.tests.length === 0) {
    return { observations: first, fatal, correctMs: performance.now() - start, bugsMs: 0 };
  }

  const orders: Order[] = ['reversed', seed, seed + 1];
  const correct = others.filter(({ kind }) => kind !== 'bug');
  const seen = await observe(session, files, [
    ...orders.map((order) => ({ implementation: reference, order, skip: skip(), ...onCorrect })),
    ...correct.map((implementation) => ({
      implementation,
      order: 'file' as const,
      skip: skip(),
      ...onCorrect,
    })),
  ]);
  const between = performance.now();
  const evidence: Evidence = {
    observations: [...first, ...seen],
    fatal,
    correctMs: between - start,
    bugsMs: 0,
  };

  const counts = counting(evidence);
  if (counts.size === 0) return evidence;
  const notCounting = result.tests.filter(({ key }) => !counts.has(key)).map(({ key }) => key);
  const timeout = bugTimeout(evidence.observations);
  const onBugs = await observe(
    session,
    files,
    others
      .filter(({ kind }) => kind === 'bug')
      .map((implementation) => ({
        implementation,
        order: 'file',
        timeout,
        traced: false,
        skip: notCounting,
        stopsAtFailure: !isFull,
        begin: lastCatch?.get(implementation.id),
      })),
  );
  return {
    ...evidence,
    observations: [...evidence.observations, ...onBugs],
    bugsMs: performance.now() - between,
  };
}

/** Ten times what the slowest test takes, when everything is loaded. */
function bugTimeout(observations: Observation[]): number {
  const slowest = observations
    .filter(({ result }) => result.ended === 'finished')
    .map(({ result }) => Math.max(...result.tests.map(({ durationMs }) => durationMs)));
  const own = timeouts.timesOwn * Math.min(...slowest);
  return Math.min(Math.max(own, timeouts.leastOnBug), timeouts.correct);
}

interface Asked extends Omit<RunRequest, 'id' | 'modules'> {
  implementation: Implementation;
}

async function observe(session: Session, files: string[], asked: Asked[]): Promise<Observation[]> {
  const requests = asked.map(({ implementation: { id, modules }, ...rest }): RunRequest => ({
    id,
    modules,
    ...rest,
  }));
  const results = await session.run(files, requests);
  return results.map((result, index) => {
    const { implementation, order } = asked[index];
    return { implementation: { id: implementation.id, kind: implementation.kind }, order, result };
  });
}
