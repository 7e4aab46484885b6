import type { Evidence } from './evidence.ts';
import { askPastEndless } from './ask-past-endless.ts';
import { askPatiently } from './ask-patiently.ts';
import type { RunResult } from './protocol/result.ts';
import { timeouts, type SeenSuite } from './seen-suite.ts';
import type { Session, WalkRequest } from './session.ts';
import { withLoadFailures } from './load-failures.ts';
import { until } from './until.ts';

export interface WalkPlan {
  /** Told only when a worker is free, so that it can learn from what was told. */
  requests(): Iterable<WalkRequest>;
  onResult?(result: RunResult): void;
  /** Of what no answer is expected: where a test was cut off on it, it is not asked again. */
  isHopeless?(id: string): boolean;
  /** Told how many runs are asked again with patience, and what is known until then. */
  waits?(count: number, results: Map<string, RunResult>): void;
  /** What the control runs on: correct code. */
  modules: Record<string, string>;
  signal?: AbortSignal;
}

export interface Walked {
  /** By the request's id. */
  results: Map<string, RunResult>;
  control: Evidence['control'];
  ms: number;
}

const common = { order: 'file', traced: false, timeout: timeouts.usual } as const;

/**
 * Runs the suite on what is wrong, in haste; what was cut off is asked again with patience. At the end the suite must
 * still accept correct code; else all is done again, afresh.
 */
export async function walk(session: Session, suite: SeenSuite, plan: WalkPlan): Promise<Walked> {
  const start = performance.now();
  const first = await attempt(session, suite, plan);
  if (first.isTrusted) return { ...first, control: 'accepted', ms: performance.now() - start };
  session.startAfresh();
  const { results, isTrusted } = await attempt(session, suite, plan);
  return { results, control: isTrusted ? 'afresh' : 'rejected', ms: performance.now() - start };
}

async function attempt(
  session: Session,
  suite: SeenSuite,
  { requests, onResult, isHopeless, waits, modules, signal }: WalkPlan,
): Promise<{ results: Map<string, RunResult>; isTrusted: boolean }> {
  const only = suite.counting.map(({ key }) => key);
  const asked = new Map<string, WalkRequest>();
  const results = new Map<string, RunResult>();
  const controls = await session.walk({
    files: suite.files,
    requests: until(signal, requests()).map((request) => {
      asked.set(request.id, request);
      return { ...common, ...request };
    }),
    control: { id: 'control', modules, only, ...common },
    onResult(ran) {
      const result = withLoadFailures(ran, suite, asked.get(ran.id)?.only);
      results.set(result.id, result);
      onResult?.(result);
    },
  });
  signal?.throwIfAborted();
  await askPastEndless({ requests: asked, results, ask: (more) => askMore(session, suite, more, signal) });

  const unclear = [...results.values()].filter((result) => isCutOff(result) && !isHopeless?.(result.id));
  if (unclear.length > 0) waits?.(unclear.length, results);
  for (const result of unclear) {
    signal?.throwIfAborted();
    results.set(result.id, await askPatiently(session, suite.files, asked.get(result.id)!, result));
  }
  return { results, isTrusted: controls.every((control) => isGreen(control, suite)) };
}

async function askMore(
  session: Session,
  suite: SeenSuite,
  requests: WalkRequest[],
  signal: AbortSignal | undefined,
): Promise<RunResult[]> {
  const seen: RunResult[] = [];
  await session.walk({
    files: suite.files,
    requests: until(signal, requests).map((request) => ({ ...common, ...request })),
    onResult: (ran) =>
      seen.push(withLoadFailures(ran, suite, requests.find(({ id }) => id === ran.id)?.only)),
  });
  signal?.throwIfAborted();
  return seen;
}

/**
 * Somebody might have noticed with more time, or has noticed only for want of it: a test that was cut off may still be
 * at work, and in the way of the next.
 */
function isCutOff({ ended, tests, isEndless }: RunResult): boolean {
  if (isEndless) return false;
  return (
    ended !== 'finished' || tests.some((test) => (test.timedOut && !test.isStuck) || test.gaveUp === true)
  );
}

function isGreen({ ended, tests, loadErrors, unhandled }: RunResult, { hasOrphans }: SeenSuite): boolean {
  return (
    ended === 'finished' &&
    loadErrors.length === 0 &&
    unhandled.every(({ key }) => key === undefined && hasOrphans) &&
    // Haste is no reason to begin again.
    tests.every(({ status, timedOut }) => status === 'passed' || timedOut)
  );
}
