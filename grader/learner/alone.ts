import { mkdirSync, statSync } from 'node:fs';
import { forget } from './lesson-files.ts';

/** In ms. A change takes a few ms, so a lock of this age was left by a killed process. */
const old = 2000;
/** In ms. */
const patience = 5000;
const pause = 5;

const clock = new Int32Array(new SharedArrayBuffer(4));

/**
 * Does something while no other process does the same: of two that read, change and write, one would be lost.
 * @param lock a folder that exists meanwhile; if it cannot be made, the act is done without it
 */
export function alone<T>(lock: string, act: () => T): T {
  const isOurs = take(lock);
  try {
    return act();
  } finally {
    if (isOurs) forget(lock);
  }
}

function take(lock: string): boolean {
  for (const end = Date.now() + patience; Date.now() < end; Atomics.wait(clock, 0, 0, pause)) {
    try {
      mkdirSync(lock);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
    if (isOld(lock)) forget(lock);
  }
  return false;
}

function isOld(lock: string): boolean {
  try {
    return Date.now() - statSync(lock).mtimeMs > old;
  } catch {
    return false;
  }
}
