import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Keeps others from writing to a folder of results while we do. What a killed process has left is no lock.
 * @returns gives it back @throws UsageError while another process has it
 */
export function lockOut(out: string, shown: string): () => void {
  mkdirSync(out, { recursive: true });
  const file = path.join(out, 'lock');
  for (;;) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (isAlive(holderOf(file))) throw new UsageError(catalogue.classes.inUse(shown, file));
      rmSync(file, { force: true });
    }
  }
}

function holderOf(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

/** Whether there is another process of this number, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
