import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';

/** In ms. A system gives the number of an ended process to a new one, so a note counts only while it is renewed. */
const renewal = 10_000;
const old = 3 * renewal;

/** Notes that a coach is at work in this course. @returns removes the note; safe to call twice */
export function announce(root: string): () => void {
  const file = path.join(folderOf(root), String(process.pid));
  const renewing = setInterval(() => renew(file), renewal).unref();
  const leave = (): void => {
    clearInterval(renewing);
    process.off('exit', leave);
    try {
      rmSync(file, { force: true });
    } catch {
      // A note that stays names a process that is not there any more.
    }
  };
  try {
    mkdirSync(folderOf(root), { recursive: true });
    writeFileSync(file, hostname());
    process.on('exit', leave);
  } catch {
    // If nothing can be written, other coaches do not see this one.
  }
  return leave;
}

/** The processes of the other coaches at work in this course, on this machine. */
export function others(root: string): number[] {
  return namesIn(folderOf(root))
    .filter((name) => /^\d+$/.test(name) && isHere(path.join(folderOf(root), name)))
    .map(Number)
    .filter((pid) => pid !== process.pid && isAlive(pid));
}

function folderOf(root: string): string {
  return path.join(root, '.kata', 'sessions');
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function renew(file: string): void {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // It was removed, or nothing can be written.
  }
}

function isHere(file: string): boolean {
  try {
    return readFileSync(file, 'utf8') === hostname() && Date.now() - statSync(file).mtimeMs < old;
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of another user is alive, too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
