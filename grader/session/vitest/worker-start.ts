import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import type { Socket } from 'node:net';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { isatty } from 'node:tty';
import type { HeldCommand } from '../sandbox/bubblewrap.ts';
import type { NodeCommand } from '../sandbox/hold.ts';
import { newMark, type Mark } from '../sandbox/left-processes.ts';
import { noDebugger } from '../sandbox/permission.ts';
import { channelStart, openChannel, type ChannelEvents, type WorkerChannel } from './worker-channel.ts';

/** Most of what a suite makes is of no use after its run: with so much room, in MB, little is collected twice. */
const youngMb = 64;

/** What a worker's process is started with. */
export interface WorkerStart {
  execArgv: string[];
  env: NodeJS.ProcessEnv;
}

/** As many as the machine can run at once, and no more than four. `KATA_WORKERS` says another number. */
export const usualWorkers = workersWanted(process.env.KATA_WORKERS) ?? Math.min(availableParallelism(), 4);

export const ownExecArgv = [
  ...noDebugger,
  `--min-semi-space-size=${youngMb}`,
  `--max-semi-space-size=${youngMb}`,
];

/** A worker's process, and the line to it. */
export interface StartedWorker {
  child: ChildProcess;
  /** By which one finds what it has started. */
  mark: Mark;
  channel: WorkerChannel;
  /** Told what comes over the line from now on. */
  events: ChannelEvents | undefined;
}

/** Makes a command one that is held. */
export type Hold = (command: NodeCommand) => HeldCommand;

interface EarlyWorker {
  worker: StartedWorker;
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
    const worker = launch(start);
    keepWaitingFor(worker, 'unref');
    early.push({ worker, start: textOf(start) });
    return worker.child;
  });
}

/** A worker's process: one that was started early, where there is one that fits. None of those is held. */
export function startWorker(start: WorkerStart, hold?: Hold): StartedWorker {
  const text = hold ? undefined : textOf(start);
  for (let one = early.shift(); one; one = early.shift()) {
    const { child, channel } = one.worker;
    if (one.start === text && child.exitCode === null && channel.isOpen) {
      keepWaitingFor(one.worker, 'ref');
      return one.worker;
    }
    child.kill('SIGKILL');
  }
  return launch(start, hold);
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

const usualHold: Hold = ({ options, script, env, channel }) => ({
  command: process.execPath,
  args: [...options, ...script],
  env: { ...(env as Record<string, string>), ...channel },
});

function launch({ execArgv, env }: WorkerStart, hold = usualHold): StartedWorker {
  const script = [path.join(import.meta.dirname, 'worker.ts')];
  const mark = newMark();
  const held = hold({ options: execArgv, script, env: { ...env, ...mark }, channel: channelStart.env });
  const child = spawn(held.command, held.args, {
    env: held.env,
    stdio: channelStart.stdio,
    serialization: 'advanced',
  });
  const worker: StartedWorker = {
    child,
    mark,
    channel: openChannel(child, () => worker.events),
    events: undefined,
  };
  return worker;
}

/** Whether this process waits for a worker's end. */
function keepWaitingFor({ child, channel }: StartedWorker, how: 'ref' | 'unref'): void {
  child[how]();
  channel.hold(how);
  (child.stderr as Socket | null)?.[how]();
}
