import type { Implementation } from '../implementations/implementation.ts';
import type { RunResult, TestRun } from './protocol/result.ts';
import { maySee, timeouts, type SeenSuite } from './seen-suite.ts';
import type { Session } from './session.ts';

/**
 * A test that does not end on a bug keeps others from being asked about it. Here each that gave no answer is asked
 * alone, with patience. @returns the results with those answers in them
 */
export async function withEachAnswer(
  session: Session,
  suite: SeenSuite,
  bugs: Implementation[],
  results: Map<string, RunResult>,
  signal: AbortSignal | undefined,
): Promise<Map<string, RunResult>> {
  const { files, counting } = suite;
  const whole = new Map(results);
  for (const { id, modules, block } of bugs) {
    const result = whole.get(id);
    if (!result) continue;
    const answered = new Set(result.tests.filter(hasAnswered).map(({ key }) => key));
    const added: TestRun[] = [];
    const silent = counting.filter(({ key }) => !answered.has(key) && maySee(suite, key, block));
    for (const { key } of silent) {
      signal?.throwIfAborted();
      await session.walk({
        files,
        requests: [
          {
            id,
            modules,
            only: [key],
            order: 'file',
            traced: true,
            timeout: timeouts.usual,
            patience: timeouts.patient,
          },
        ],
        isAlone: true,
        onResult: ({ tests }) => added.push(...tests.filter((test) => test.key === key)),
      });
    }
    const again = new Set(added.map(({ key }) => key));
    const tests = [...result.tests.filter(({ key }) => !again.has(key)), ...added];
    whole.set(id, { ...result, tests });
  }
  return whole;
}

function hasAnswered({ status, timedOut, gaveUp, isStuck }: TestRun): boolean {
  return (status === 'passed' || status === 'failed') && gaveUp !== true && (!timedOut || isStuck === true);
}
