import type { RunResult, TestRun } from './protocol/result.ts';
import { timeouts } from './seen-suite.ts';
import type { Session, WalkRequest } from './session.ts';

/** So many tests that end the process are left out, one after the other, until the others can be asked. */
const mostDeadly = 3;

/**
 * Asks again what was cut off, alone and with all the time that Vitest gives a test. @returns what is known now: what
 * was seen before, with those tests in it that have an answer now
 */
export async function askPatiently(
  session: Session,
  files: string[],
  request: WalkRequest,
  before: RunResult,
): Promise<RunResult> {
  const ask = async (only: string[]): Promise<RunResult> => {
    const patiently = {
      order: 'file',
      traced: true,
      timeout: timeouts.usual,
      patience: timeouts.patient,
    } as const;
    let result: RunResult | undefined;
    await session.walk({
      files,
      requests: [{ ...request, ...patiently, timeouts: undefined, only }],
      isAlone: true,
      onResult: (seen) => (result = seen),
    });
    return result!;
  };

  if (before.ended !== 'finished') {
    let only = request.only ?? [];
    let result = await ask(only);
    for (let deadly = 0; result.ended !== 'finished' && result.last && deadly < mostDeadly; deadly += 1) {
      const { key } = result.last;
      only = only.filter((one) => one !== key);
      const others = only.length > 0 ? await ask(only) : undefined;
      if (!others || !noticed(others)) {
        if (!others || others.ended === 'finished') return result;
        result = others;
      } else return others;
    }
    return result;
  }

  const catcher = before.tests.find(({ status, timedOut }) => status === 'failed' && !timedOut);
  if (catcher) {
    const alone = await ask([catcher.key]);
    return noticed(alone) ? { ...before, tests: alone.tests } : ask(request.only ?? []);
  }

  const asked: TestRun[] = [];
  for (const { key } of before.tests.filter(({ timedOut, isStuck }) => timedOut && !isStuck)) {
    const result = await ask([key]);
    if (result.ended !== 'finished') return result;
    asked.push(...result.tests);
    if (noticed(result) && request.stopsAtFailure) break;
  }
  const answers = new Map(asked.map((test) => [test.key, test]));
  return { ...before, tests: before.tests.map((test) => answers.get(test.key) ?? test) };
}

function noticed({ tests }: RunResult): boolean {
  return tests.some(({ status, timedOut }) => status === 'failed' && !timedOut);
}
