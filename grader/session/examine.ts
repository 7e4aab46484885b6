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

const correctTimeout = 2000;
const mostFatalTests = 5;

/**
 * Runs a suite on every implementation: on the reference in four orders, each after a fresh start of all
 * modules; on the others once. A suite that does not load, or that has no test, is seen on the reference only.
 * @param files the suite's files, absolute @param seed for the two shuffles
 */
export async function examine(
  session: Session,
  files: string[],
  implementations: Implementation[],
  seed: number,
): Promise<Evidence> {
  const start = performance.now();
  const [reference, ...others] = implementations;
  const fatal: Evidence['fatal'] = [];

  let first = await observe(session, files, [request(reference, 'file')], fatal);
  while (first[0].result.last && first[0].result.ended !== 'finished' && fatal.length < mostFatalTests) {
    fatal.push({ test: first[0].result.last, ended: first[0].result.ended });
    first = await observe(session, files, [request(reference, 'file')], fatal);
  }
  const [{ result }] = first;
  if (result.ended !== 'finished' || result.loadErrors.length > 0 || result.tests.length === 0) {
    return { observations: first, fatal, correctMs: performance.now() - start, bugsMs: 0 };
  }

  const orders: Order[] = ['reversed', seed, seed + 1];
  const bugs = others.filter(({ kind }) => kind === 'bug');
  const correct = others.filter(({ kind }) => kind !== 'bug');
  const onCorrect = await observe(
    session,
    files,
    [...orders.map((order) => request(reference, order)), ...correct.map((one) => request(one, 'file'))],
    fatal,
  );
  const between = performance.now();
  const onBugs = await observe(
    session,
    files,
    bugs.map((bug) => request(bug, 'file')),
    fatal,
  );
  return {
    observations: [...first, ...onCorrect, ...onBugs],
    fatal,
    correctMs: between - start,
    bugsMs: performance.now() - between,
  };
}

interface Asked {
  implementation: Implementation;
  order: Order;
}

function request(implementation: Implementation, order: Order): Asked {
  return { implementation, order };
}

async function observe(
  session: Session,
  files: string[],
  asked: Asked[],
  fatal: Evidence['fatal'],
): Promise<Observation[]> {
  const skip = fatal.map(({ test }) => test.key);
  const requests = asked.map(({ implementation: { id, kind, modules }, order }): RunRequest => {
    const isCorrect = kind !== 'bug';
    return { id, order, modules, timeout: isCorrect ? correctTimeout : 'own', traced: isCorrect, skip };
  });
  const results = await session.run(files, requests);
  return results.map((result, index) => ({
    implementation: { id: asked[index].implementation.id, kind: asked[index].implementation.kind },
    order: asked[index].order,
    result,
  }));
}
