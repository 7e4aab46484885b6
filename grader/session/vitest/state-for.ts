import type { WorkerGlobalState } from 'vitest';
import type { QuietLine } from './quiet-line.ts';

// Kept here, since suites replace it.
const now = performance.now.bind(performance);

/** Vitest's state for a run of these files, which nobody is told of but us. */
export function stateFor(
  state: WorkerGlobalState,
  { rpc }: QuietLine,
  files: string[],
  onCleanup: WorkerGlobalState['onCleanup'],
): WorkerGlobalState {
  const ctx = { ...state.ctx, rpc, files: files.map((filepath) => ({ filepath })) };
  return {
    ...state,
    rpc,
    ctx,
    onCleanup,
    durations: { environment: 0, prepare: now(), fetch: 0 },
  } as WorkerGlobalState;
}
