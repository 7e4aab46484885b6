import { setTimeout } from 'node:timers/promises';

/**
 * Waits for work to be done, and no longer than so many ms: what is waited for may never come.
 * @returns whether it was done
 * @throws what the work throws in that time
 */
export async function inTime(work: Promise<unknown>, ms: number): Promise<boolean> {
  const enough = new AbortController();
  const late = setTimeout(ms, false, { signal: enough.signal }).catch(() => false);
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    enough.abort();
  }
}
