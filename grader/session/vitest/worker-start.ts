import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import type { Socket } from 'node:net';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { isatty } from 'node:tty';

/** Most of what a suite makes is of no use after its run: with so much room, in MB, little is collected twice. */
const youngMb = 64;

/** What a worker's process is started with. */
export interface WorkerStart {
  execArgv: string[];
  env: NodeJS.ProcessEnv;
}

/** As many as the machine can run at once, and no more than four. `KATA_WORKERS` says another number. */
export const usualWorkers = workersWanted(process.env.KATA_WORKERS) ?? Math.min(availableParallelism(), 4);

export const ownExecArgv = [`--min-semi-space-size=${youngMb}`, `--max-semi-space-size=${youngMb}`];

interface EarlyWorker {
  child: ChildProcess;
  start: string;
}

const early: EarlyWorker[] = [];

/**
 * Starts workers before Vitest is loaded, which takes as long again. Vitest is asked later: where it would start them with
 * anything else, they are ended, and nothing is lost but time. @returns their processes
 */
export function startWorkersEarly(count = usualWorkers): ChildProcess[] {
  const start = expectedStart();
  return Array.from({ length: count }, () => {
    const child = forkWorker(start);
    hold(child, 'unref');
    early.push({ child, start: textOf(start) });
    return child;
  });
}

/** A worker's process: one that was started early, where there is one that fits. */
export function startWorker(start: WorkerStart): ChildProcess {
  const text = textOf(start);
  for (let one = early.shift(); one; one = early.shift()) {
    if (one.start === text && one.child.exitCode === null && one.child.connected) {
      hold(one.child, 'ref');
      return one.child;
    }
    one.child.kill('SIGKILL');
  }
  return forkWorker(start);
}

/** A number from 1 to 64; undefined for everything else. */
export function workersWanted(text = ''): number | undefined {
  return /^[1-9]\d?$/.test(text) && Number(text) <= 64 ? Number(text) : undefined;
}

/** As Vitest's pool starts one. A contract test says when it does otherwise. */
function expectedStart(): WorkerStart {
  const vitest = path.dirname(createRequire(import.meta.url).resolve('vitest/package.json'));
  return {
    execArgv: [
      '--experimental-import-meta-resolve',
      '--require',
      path.join(vitest, 'suppress-warnings.cjs'),
      '--conditions',
      'node',
      '--conditions',
      'development',
      ...ownExecArgv,
    ],
    env: {
      ...process.env,
      TEST: 'true',
      VITEST: 'true',
      NODE_ENV: process.env.NODE_ENV || 'test',
      VITEST_MODE: 'RUN',
      FORCE_TTY: isatty(1) ? 'true' : '',
    },
  };
}

/** The same for the same start, in whatever order its variables stand. */
function textOf({ execArgv, env }: WorkerStart): string {
  return JSON.stringify([execArgv, Object.entries(env).toSorted(([a], [b]) => a.localeCompare(b))]);
}

function forkWorker({ execArgv, env }: WorkerStart): ChildProcess {
  return fork(path.join(import.meta.dirname, 'worker.ts'), [], {
    env,
    execArgv,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
}

/** Whether this process waits for a worker's end. */
function hold(child: ChildProcess, how: 'ref' | 'unref'): void {
  child[how]();
  child.channel?.[how]();
  (child.stderr as Socket | null)?.[how]();
}
