import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** Looked for again, as long as they start others. */
const mostRounds = 10;

/** What a worker has in its environment, and with it whatever it starts. */
export interface Mark {
  KATA_WORKER: string;
}

export function newMark(): Mark {
  return { KATA_WORKER: randomBytes(16).toString('hex') };
}

/**
 * Ends what a worker has started and left behind, also what has cut itself off from it. It is known by its
 * environment, which only Linux shows. A process that was started with another one cannot be found: that takes a sandbox.
 */
export function endLeftProcesses(mark: Mark): void {
  if (process.platform !== 'linux') return;
  for (let round = 0; round < mostRounds && endThoseOf(mark) > 0;) round += 1;
}

/** @returns how many there were */
function endThoseOf({ KATA_WORKER }: Mark): number {
  let ended = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // Of one that has ended it is empty.
      if (!readFileSync(`/proc/${name}/environ`, 'latin1').includes(KATA_WORKER)) continue;
      process.kill(Number(name), 'SIGKILL');
      ended += 1;
    } catch {
      // It has ended meanwhile, or is another user's.
    }
  }
  return ended;
}
