import type { Limit } from '../protocol/limit.ts';
import type { Limits } from './limits.ts';
import { treeOf } from './process-tree.ts';

/** How often a held process is looked at, in ms: in that time one can take a few hundred MB more. */
const every = 150;

/**
 * Looks at a process and all that it starts, as long as it lives. Only Linux says what they use: elsewhere a worker's own
 * word has to do.
 * @param onLimit told once what it has too much of
 * @returns what ends it
 */
export function watchProcess(pid: number, limits: Limits, onLimit: (limit: Limit) => void): () => void {
  if (process.platform !== 'linux') return () => {};
  const timer = setInterval(() => {
    const { pids, residentMb } = treeOf(pid);
    const limit =
      residentMb > limits.memoryMb ? 'memory' : pids.length > limits.processes ? 'processes' : undefined;
    if (!limit) return;
    clearInterval(timer);
    onLimit(limit);
  }, every).unref();
  return () => clearInterval(timer);
}
