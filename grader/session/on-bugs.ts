import type { Implementation } from '../implementations/implementation.ts';
import type { Evidence, Observation } from './evidence.ts';
import type { ExamineOptions } from './examine-options.ts';
import type { RunResult } from './protocol/result.ts';
import { keyOf, maySee, timeoutsOf, withFirst, type SeenSuite } from './seen-suite.ts';
import type { Session } from './session.ts';
import { walk } from './walk.ts';
import { withEachAnswer } from './with-each-answer.ts';

/** The suite on every bug, with the tests that count. */
export async function onBugs(
  session: Session,
  suite: SeenSuite,
  implementations: Implementation[],
  evidence: Evidence,
  { lastCatch, isFull = false, asksEach = false, leastTimeout, onProgress, signal }: ExamineOptions,
): Promise<Evidence> {
  const bugs = implementations.filter(({ kind }) => kind === 'bug');
  const [{ modules: ofReference }] = implementations;
  const keys = suite.counting.map(({ key }) => key);
  // What has noticed it by chance is not asked again.
  const isChance = (key: string, id: string): boolean =>
    evidence.unrepeated.some(({ test, on }) => test === key && on === id);
  const withBugs = (results: Map<string, RunResult>): Evidence => ({
    ...evidence,
    observations: [
      ...evidence.observations,
      ...bugs.flatMap((bug) => observationOf(bug, results.get(bug.id))),
    ],
    ...(isFull && { isFull: true }),
  });

  const { results, control, ms } = await walk(session, suite, {
    modules: ofReference,
    signal,
    waits: (waitsFor, soFar) => onProgress?.({ ...withBugs(soFar), waitsFor }),
    *requests() {
      for (const { id, modules, block } of bugs) {
        const entering = keys.filter((key) => maySee(suite, key, block) && !isChance(key, id));
        if (entering.length === 0) continue;
        yield {
          id,
          modules,
          only: withFirst(entering, keyOf(suite, lastCatch?.get(id))),
          timeouts: timeoutsOf(suite, entering, leastTimeout),
          stopsAtFailure: !isFull,
        };
      }
    },
  });
  if (!isFull || !asksEach) return { ...withBugs(results), control, bugsMs: ms };
  const start = performance.now();
  const whole = await withEachAnswer(session, suite, bugs, results, signal);
  return { ...withBugs(whole), control, bugsMs: ms + performance.now() - start };
}

function observationOf({ id, kind }: Implementation, result: RunResult | undefined): Observation[] {
  return result ? [{ implementation: { id, kind }, order: 'file', result }] : [];
}
