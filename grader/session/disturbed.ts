import type { Disturbed } from './evidence.ts';
import type { Look } from './look.ts';
import type { RunResult, TestRun } from './protocol/result.ts';
import type { Disturbance } from './protocol/run.ts';
import { timeouts, type SeenSuite } from './seen-suite.ts';
import type { RunRequest, Session } from './session.ts';

const kinds: Disturbance[] = ['ids', 'clock', 'network'];

/** The suite on correct code, with everything otherwise at once: most suites do not mind, and one run shows it. */
export class DisturbedRun implements Look {
  readonly suite: SeenSuite;
  readonly modules: Record<string, string>;
  /** Not there where the run did not end as it should. */
  result: RunResult | undefined;

  constructor(suite: SeenSuite, modules: Record<string, string>) {
    this.suite = suite;
    this.modules = modules;
  }

  requests(): RunRequest[] {
    return [this.request('disturbed', kinds)];
  }

  onResult(result: RunResult): void {
    if (hasEndedWell(result)) this.result = result;
  }

  request(id: string, disturbed: Disturbance[]): RunRequest {
    const only = this.suite.counting.map(({ key }) => key);
    return {
      id,
      modules: this.modules,
      order: 'file',
      timeout: timeouts.usual,
      traced: false,
      only,
      disturbed,
    };
  }
}

/** Finds out what disturbs those that failed. Who fails without it, too, or not again, is not blamed. */
export async function findDisturbed(session: Session, run: DisturbedRun): Promise<Disturbed[] | undefined> {
  if (!run.result) return undefined;
  const suspects = failedIn(run.result);
  if (suspects.length === 0) return [];

  const [undisturbed, ...disturbed] = await session.run(run.suite.files, [
    run.request('undisturbed', []),
    ...kinds.map((kind) => run.request(kind, [kind])),
  ]);
  if (![undisturbed, ...disturbed].every(hasEndedWell)) return undefined;
  const unsteady = new Set(failedIn(undisturbed));
  return disturbed.flatMap((result, index) =>
    failedIn(result)
      .filter((key) => suspects.includes(key) && !unsteady.has(key))
      .map((key) => ({ key, by: kinds[index] })),
  );
}

function hasEndedWell({ ended, loadErrors }: RunResult): boolean {
  return ended === 'finished' && loadErrors.length === 0;
}

/** By an assertion or an error: a slow machine may give up a test that waits for nothing. */
function failedIn({ tests }: RunResult): string[] {
  const hasFailed = ({ status, timedOut }: TestRun): boolean => status === 'failed' && !timedOut;
  return tests.filter(hasFailed).map(({ key }) => key);
}
