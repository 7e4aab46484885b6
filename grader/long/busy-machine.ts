import { fork, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A machine that has much else to do: loops that never end, and workers that are stopped most of the time. */
export class BusyMachine {
  readonly #loops: ChildProcess[];
  readonly #stopping: NodeJS.Timeout | undefined;
  #stopped: number[] = [];

  /** @param stopped of so many ms, how many the children of this process stand still; on Linux alone */
  constructor(loops: number, stopped?: { ms: number; of: number }) {
    this.#loops = Array.from({ length: loops }, () =>
      fork(path.join(import.meta.dirname, 'endless-loop.js')),
    );
    if (!stopped || process.platform !== 'linux') return;
    this.#stopping = setInterval(() => {
      this.#stopped = childrenOf(process.pid).filter((pid) => !this.#loops.some((loop) => loop.pid === pid));
      for (const pid of this.#stopped) signal(pid, 'SIGSTOP');
      setTimeout(() => this.#goOn(), stopped.ms);
    }, stopped.of);
  }

  rest(): void {
    clearInterval(this.#stopping);
    this.#goOn();
    for (const loop of this.#loops) loop.kill('SIGKILL');
  }

  #goOn(): void {
    for (const pid of this.#stopped) signal(pid, 'SIGCONT');
    this.#stopped = [];
  }
}

/** It may have ended meanwhile. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Then there is nothing to stop.
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent);
}

function parentOf(pid: number): number | undefined {
  try {
    // After the name in brackets: the state, and the parent.
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}
