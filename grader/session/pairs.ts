import type { Implementation } from '../implementations/implementations.ts';
import type { Observation, Pair } from './evidence.ts';
import { timeouts } from './seen-suite.ts';
import type { RunRequest, Session } from './session.ts';
import { until } from './until.ts';

/** Pairs are for the sentence that names the other test; a suite that is all unstable needs only a few. */
const mostPairsFor = 8;
const mostPairs = 150;

/** Runs each test whose result changes with the order alone, and after each of the others. */
export async function findPairs(
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
