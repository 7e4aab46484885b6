import type { Instrumented } from '../implementations/mutants.ts';
import type { Evidence, MutantObservation } from './evidence.ts';
import type { RunResult, TestRun } from './protocol/result.ts';
import { hitLimitOf, reaches, timeouts, timeoutsOf, type SeenSuite } from './seen-suite.ts';
import type { Session, WalkRequest } from './session.ts';
import { until } from './until.ts';

type Mutants = NonNullable<Evidence['mutants']>;

interface Options {
  unrepeated: Evidence['unrepeated'];
  leastTimeout?: number;
  signal?: AbortSignal;
}

/**
 * Asks of each mutant that is killed which other tests notice it. What became of it is known already, and stays as it is:
 * here are only more names.
 */
export async function withEveryKiller(
  session: Pick<Session, 'walk'>,
  suite: SeenSuite,
  { modules }: Instrumented,
  { total, observations }: Mutants,
  { unrepeated, leastTimeout, signal }: Options,
): Promise<Mutants> {
  const coverage = suite.coverage ?? { perTest: {}, static: {} };
  const others = new Map<string, TestRun[]>();
  let open = observations.flatMap(({ mutant: { id }, result }): WalkRequest[] => {
    if (!result?.tests.some(hasNoticed)) return [];
    const only = suite.counting
      .map(({ key }) => key)
      .filter((key) => reaches(suite, key, id))
      .filter((key) => !unrepeated.some(({ test, on }) => test === key && on === id));
    const timed = timeoutsOf(suite, only, leastTimeout);
    const mutant = { id, hitLimit: hitLimitOf(coverage, id) };
    return restOf({ id, modules, only, timeouts: timed, stopsAtFailure: false, mutant }, result);
  });
  while (open.length > 0) {
    const asked = new Map(open.map((request) => [request.id, request]));
    const seen: RunResult[] = [];
    await session.walk({
      files: suite.files,
      requests: until(signal, open).map((request) => ({
        order: 'file' as const,
        traced: false,
        timeout: timeouts.usual,
        ...request,
      })),
      onResult: (result) => seen.push(result),
    });
    signal?.throwIfAborted();
    for (const { id, tests, isEndless } of seen) {
      // The last test of an endless run was stopped: it did not say that it noticed.
      const answered = isEndless ? tests.slice(0, -1) : tests;
      others.set(id, [...(others.get(id) ?? []), ...answered.filter(hasNoticed)]);
    }
    open = seen.flatMap((result) =>
      result.isEndless && result.tests.length > 0 ? restOf(asked.get(result.id)!, result) : [],
    );
  }
  return {
    total,
    observations: observations.map((one): MutantObservation => {
      const more = others.get(one.mutant.id) ?? [];
      return more.length > 0 ? { ...one, others: more } : one;
    }),
    isFull: true,
  };
}

/** The request for those that have not answered, if there are any. */
function restOf(request: WalkRequest, { tests }: RunResult): WalkRequest[] {
  const answered = new Set(tests.map(({ key }) => key));
  const only = (request.only ?? []).filter((key) => !answered.has(key));
  return only.length > 0 ? [{ ...request, only }] : [];
}

function hasNoticed({ status, timedOut }: TestRun): boolean {
  return status === 'failed' && !timedOut;
}
