import type { Evidence } from './evidence.ts';
import type { RunResult } from './protocol.ts';
import { timeouts, type SeenSuite } from './seen-suite.ts';
import type { RunRequest, Session } from './session.ts';
import { until } from './until.ts';

export interface WalkPlan {
  /** Told only when a worker is free, so that it can learn from what was told. */
  requests(): Iterable<Omit<RunRequest, 'order' | 'traced' | 'timeout'>>;
  told?(result: RunResult): void;
  /** What the control runs on: correct code. */
  modules: Record<string, string>;
  signal?: AbortSignal;
}

/** Runs the suite on what is wrong. At the end it must still accept correct code; else all is done again, afresh. */
export async function walk(
  session: Session,
  suite: SeenSuite,
  { requests, told, modules, signal }: WalkPlan,
): Promise<{ results: Map<string, RunResult>; control: Evidence['control']; ms: number }> {
  const start = performance.now();
  const only = suite.counting.map(({ key }) => key);
  const common = { order: 'file', traced: false, timeout: timeouts.correct } as const;
  const attempt = async (): Promise<{ results: Map<string, RunResult>; isTrusted: boolean }> => {
    const results = new Map<string, RunResult>();
    const controls = await session.walk({
      files: suite.files,
      requests: until(signal, requests()).map((request) => ({
        ...common,
        ...request,
        timeout: Math.max(common.timeout, ...Object.values(request.timeouts ?? {})),
      })),
      control: { id: 'control', modules, only, ...common },
      told(result) {
        results.set(result.id, result);
        told?.(result);
      },
    });
    signal?.throwIfAborted();
    return { results, isTrusted: controls.every(isGreen) };
  };

  const first = await attempt();
  if (first.isTrusted) return { ...first, control: 'accepted', ms: performance.now() - start };
  session.startAfresh();
  const { results, isTrusted } = await attempt();
  return { results, control: isTrusted ? 'afresh' : 'rejected', ms: performance.now() - start };
}

function isGreen({ ended, tests, loadErrors, unhandled }: RunResult): boolean {
  return (
    ended === 'finished' &&
    loadErrors.length === 0 &&
    unhandled.length === 0 &&
    tests.every(({ status }) => status === 'passed')
  );
}
