import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** A variable in the environment of a grading process: whatever it starts has it, too. */
export const markName = 'KATA_CLASS_WORK';

/** Looked for again and again, as long as they start others. */
const mostRounds = 10;

/** A process and everything that it has started, also what has left it behind. */
interface Tree {
  pid: number;
  /** What the variable `markName` holds in it. */
  mark: string;
}

/** Ends a whole tree of processes. Only Linux tells of those that have left it; elsewhere they may outlive it. */
export function endTree(tree: Tree): void {
  // It has never been started: on some systems 0 is the parent of everything.
  if (tree.pid <= 0) return;
  if (process.platform === 'win32') {
    attempt(() => execFileSync('taskkill', ['/pid', String(tree.pid), '/T', '/F'], { stdio: 'ignore' }));
    return;
  }
  for (let round = 0; round < mostRounds; round += 1) {
    const found = processesOf(tree);
    // A number that nobody has any more may be somebody else's soon.
    if (found.length === 0) return;
    attempt(() => process.kill(-tree.pid, 'SIGKILL'));
    for (const pid of found) attempt(() => process.kill(pid, 'SIGKILL'));
  }
}

/** How much memory a tree holds, in bytes; undefined where this system does not say so. */
export function memoryOf(tree: Tree): number | undefined {
  if (process.platform !== 'linux' || tree.pid <= 0) return undefined;
  return processesOf(tree).reduce((sum, pid) => sum + residentBytes(pid), 0);
}

function processesOf({ pid, mark }: Tree): number[] {
  const all = process.platform === 'linux' ? fromProc(mark) : fromPs();
  const found = new Set(all.filter((one) => one.pid === pid || one.isMarked).map((one) => one.pid));
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const one of all) if (found.has(one.parent)) found.add(one.pid);
  }
  found.delete(process.pid);
  return [...found];
}

interface Process {
  pid: number;
  parent: number;
  isMarked: boolean;
}

/** Without those that have ended and wait for nobody but their parent. */
function fromProc(mark: string): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const [, state, parent] =
        /\) (\w) (\d+)/.exec(attempt(() => readFileSync(`/proc/${name}/stat`, 'utf8')) ?? '') ?? [];
      if (state === undefined || state === 'Z' || state === 'X') return [];
      const variables = attempt(() => readFileSync(`/proc/${name}/environ`, 'utf8')) ?? '';
      const isMarked = variables.split('\0').includes(`${markName}=${mark}`);
      return [{ pid: Number(name), parent: Number(parent), isMarked }];
    });
}

function fromPs(): Process[] {
  const text = attempt(() => execFileSync('ps', ['-Ao', 'pid=,ppid='], { encoding: 'utf8' })) ?? '';
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid, parent]) => ({ pid, parent, isMarked: false }));
}

function residentBytes(pid: number): number {
  const [, kb] =
    /^VmRSS:\s+(\d+) kB$/m.exec(attempt(() => readFileSync(`/proc/${pid}/status`, 'utf8')) ?? '') ?? [];
  return Number(kb ?? 0) * 1024;
}

/** What has ended meanwhile is no error. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
