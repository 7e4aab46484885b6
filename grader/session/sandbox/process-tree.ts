import { readdirSync, readFileSync } from 'node:fs';

export interface ProcessTree {
  /** The process itself first. */
  pids: number[];
  /** The memory that they hold together, in MB. */
  residentMb: number;
}

/** A process with all that it has started, as Linux tells it. Elsewhere, and where it has ended, there is nothing in it. */
export function treeOf(pid: number): ProcessTree {
  const pids: number[] = [];
  let residentKb = 0;
  const wanted = [pid];
  for (let one = wanted.shift(); one !== undefined; one = wanted.shift()) {
    const resident = residentKbOf(one);
    if (resident === undefined) continue;
    pids.push(one);
    residentKb += resident;
    wanted.push(...childrenOf(one));
  }
  return { pids, residentMb: residentKb / 1024 };
}

/** Each of its threads may have started some. */
function childrenOf(pid: number): number[] {
  const tasks = tried(() => readdirSync(`/proc/${pid}/task`)) ?? [];
  return tasks.flatMap((task) => {
    const text = tried(() => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')) ?? '';
    return text.split(' ').filter(Boolean).map(Number);
  });
}

/** Undefined where there is no such process. */
function residentKbOf(pid: number): number | undefined {
  const status = tried(() => readFileSync(`/proc/${pid}/status`, 'utf8'));
  // One that has ended, and that nobody has asked about yet, has no memory.
  return status === undefined ? undefined : Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1] ?? 0);
}

/** A process may end at any moment. */
function tried<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
