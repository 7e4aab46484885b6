import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** Every worker of this process has it in its environment, and so has whatever a worker starts. */
export const mark = { KATA_WORKER_OF: randomBytes(16).toString('hex') };

/**
 * Ends what workers have started and left behind, also what has cut itself off from them. It is known by its
 * environment, which only Linux shows. A process that was started with another one cannot be found: that takes a sandbox.
 */
export function endLeftProcesses(): void {
  if (process.platform !== 'linux') return;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const environment = readFileSync(`/proc/${name}/environ`, 'latin1');
      if (environment.includes(mark.KATA_WORKER_OF)) process.kill(Number(name), 'SIGKILL');
    } catch {
      // It has ended meanwhile, or is another user's.
    }
  }
}
