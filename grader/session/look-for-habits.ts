import type { Implementation } from '../implementations/implementation.ts';
import type { Evidence, SeenAfterwards } from './evidence.ts';
import type { ExamineOptions } from './examine-options.ts';
import { findDisturbed, DisturbedRun } from './disturbed.ts';
import { IneffectiveTests } from './ineffective-tests.ts';
import type { Look } from './look.ts';
import type { SeenSuite } from './seen-suite.ts';
import type { RunRequest, Session } from './session.ts';

/** Runs the suite some more, for habits that show only then. What goes wrong here costs nothing but what it looks for. */
export async function lookForHabits(
  session: Session,
  suite: SeenSuite,
  evidence: Evidence,
  implementations: Implementation[],
  { instrumented, leastTimeout, signal }: ExamineOptions,
): Promise<SeenAfterwards> {
  const [{ modules }] = implementations;
  const disturbedRun = new DisturbedRun(suite, modules);
  const ineffectiveTests = new IneffectiveTests(suite, evidence, implementations, {
    instrumented: instrumented!,
    leastTimeout,
  });
  const looks = new Map<string, Look>();
  await session.walk({
    files: suite.files,
    requests: requestsOf([disturbedRun, ineffectiveTests], looks, signal),
    onResult: (result) => looks.get(result.id)?.onResult(result),
  });
  signal?.throwIfAborted();
  const disturbed = await findDisturbed(session, disturbedRun);
  signal?.throwIfAborted();
  return { ineffective: ineffectiveTests.found(), disturbed };
}

/** Notes whose each request is. */
function* requestsOf(
  all: Look[],
  byId: Map<string, Look>,
  signal: AbortSignal | undefined,
): Generator<RunRequest> {
  for (const look of all) {
    for (const request of look.requests()) {
      if (signal?.aborted) return;
      byId.set(request.id, look);
      yield request;
    }
  }
}
