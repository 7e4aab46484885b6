import type { Implementation } from '../implementations/implementation.ts';
import type { Observation, Pair } from './evidence.ts';
import type { RunResult } from './protocol/result.ts';
import { timeouts } from './seen-suite.ts';
import type { RunRequest, Session } from './session.ts';
import { until } from './until.ts';

/** Pairs are for the sentence that names the other test; a suite that is all unstable needs only a few. */
const mostPairsFor = 8;
const mostPairs = 150;

interface Asked {
  test: string;
  after?: string;
  on: Implementation;
}

/**
 * Looks for what makes the difference: runs a test alone, and after each of the others, where its result changes with
 * the order, or where it refuses a correct implementation other than the reference.
 */
export async function findPairs(
  session: Session,
  files: string[],
  implementations: Implementation[],
  observations: Observation[],
  signal: AbortSignal | undefined,
): Promise<Pair[]> {
  const ofKind = (kind: Implementation['kind']): Observation[] =>
    observations.filter(({ implementation, world }) => implementation.kind === kind && !world);
  const inOrders = ofKind('reference');
  if (inOrders.length < 2) return [];
  const { left = [] } = inOrders[0].result;
  const keys = inOrders[0].result.tests.map(({ key }) => key);
  const changing = keys.filter(
    (key) => new Set(inOrders.flatMap(({ result }) => statusIn(result, key))).size > 1,
  );
  const refusing = ofKind('refactoring').flatMap(({ implementation, result }): Asked[] => {
    const on = implementations.find(({ id }) => id === implementation.id)!;
    return keys
      .filter((key) => !changing.includes(key) && hasFailedIn(result, key))
      .map((test) => ({ test, on }));
  });
  const suspects = [...changing.map((test) => ({ test, on: implementations[0] })), ...refusing];

  const pairs: Pair[] = [];
  const isAnswered = ({ test, on }: Asked): boolean => {
    const own = pairs.filter((pair) => pair.test === test && (pair.on ?? implementations[0].id) === on.id);
    return new Set(own.map(({ hasPassed }) => hasPassed)).size > 1;
  };
  const ask = async (asked: Asked[]): Promise<void> => {
    await session.walk({
      files,
      requests: until(signal, asked.entries())
        .filter(([, one]) => !isAnswered(one))
        .map(([index, one]) => requestOf(one, String(index))),
      onResult({ id, tests }) {
        const { test, after, on } = asked[Number(id)];
        const hasPassed = tests.find(({ key }) => key === test)?.status === 'passed';
        const leftBehind = left.find(({ key }) => key !== undefined && key === after)?.what;
        pairs.push({
          test,
          after,
          hasPassed,
          ...(on !== implementations[0] && { on: on.id }),
          ...(leftBehind !== undefined && { leftBehind }),
        });
      },
    });
    signal?.throwIfAborted();
  };

  const some = suspects.slice(0, mostPairsFor);
  await ask(some);
  // Who refuses an implementation also alone refuses it by itself.
  const inCompany = some.filter(
    ({ test, on }) =>
      on === implementations[0] ||
      pairs.some((pair) => pair.test === test && pair.on === on.id && pair.hasPassed),
  );
  await ask(
    inCompany
      .flatMap((one) => keys.filter((key) => key !== one.test).map((after) => ({ ...one, after })))
      .slice(0, mostPairs),
  );
  return pairs;
}

function requestOf({ test, after, on: { modules } }: Asked, id: string): RunRequest {
  const only = after === undefined ? [test] : [after, test];
  return { id, modules, order: 'file', timeout: timeouts.usual, traced: false, only };
}

function statusIn({ tests }: RunResult, test: string): string[] {
  const status = tests.find(({ key }) => key === test)?.status;
  return status === undefined || status === 'skipped' ? [] : [status];
}

function hasFailedIn({ ended, last, tests }: RunResult, test: string): boolean {
  if (ended !== 'finished') return last?.key === test;
  return tests.some(({ key, status }) => key === test && status === 'failed');
}
