import type { RunResult } from './protocol/result.ts';
import type { WalkRequest } from './session.ts';

interface Asking {
  requests: Map<string, WalkRequest>;
  results: Map<string, RunResult>;
  /** Runs these, and tells what came of each. */
  ask(requests: WalkRequest[]): Promise<RunResult[]>;
}

/**
 * A test that a mutant sends into an endless loop ends its run. Those behind it may notice the mutant by an assertion,
 * so they are asked without it: who stands first must not decide. What they notice takes the place of the endless run.
 */
export async function askPastEndless({ requests, results, ask }: Asking): Promise<void> {
  let open = [...results.values()].map((result) => restOf(result, requests.get(result.id)!));
  for (;;) {
    const asked = open.filter((request) => request !== undefined);
    if (asked.length === 0) return;
    const seen = await ask(asked);
    for (const result of seen) if (hasNoticed(result)) results.set(result.id, result);
    open = seen.map((result) =>
      restOf(
        result,
        asked.find(({ id }) => id === result.id)!,
      ),
    );
  }
}

/** Whoever stands behind the test that loops, which may be at it still; undefined where nobody does. */
function restOf({ isEndless, tests }: RunResult, request: WalkRequest): WalkRequest | undefined {
  if (!isEndless || !request.stopsAtFailure) return undefined;
  const looping = tests.findIndex(({ status }) => status === 'failed');
  if (looping < 0) return undefined;
  const asked = new Set(tests.slice(0, looping + 1).map(({ key }) => key));
  const only = (request.only ?? []).filter((key) => !asked.has(key));
  return only.length > 0 ? { ...request, only } : undefined;
}

function hasNoticed({ isEndless, tests }: RunResult): boolean {
  return !isEndless && tests.some(({ status, timedOut }) => status === 'failed' && !timedOut);
}
