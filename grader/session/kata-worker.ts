import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { PoolOptions, PoolRunnerInitializer, PoolWorker, WorkerRequest } from 'vitest/node';
import type { Job, WorkerMessage } from './protocol.ts';

/** What the session sees of a worker. */
export interface WorkerLine {
  send(job: Job): void;
  kill(): void;
}

export interface WorkerEvents {
  said(worker: WorkerLine, message: WorkerMessage): void;
  /** @param wasReady whether it had come so far as to say so */
  ended(worker: WorkerLine, wasReady: boolean): void;
}

/**
 * Like Vitest's own forks, with a line to the session beside the one to Vitest.
 * It is mute: nobody needs what a suite prints while it is judged.
 */
export function kataPool(events: WorkerEvents): PoolRunnerInitializer {
  return { name: 'kata', createPoolWorker: (options) => new KataWorker(options, events) };
}

class KataWorker implements PoolWorker {
  readonly name = 'forks';
  /** Variants stay in memory: on disk a submission could read them. */
  readonly cacheFs = false;
  readonly #options: PoolOptions;
  readonly #events: WorkerEvents;
  #child: ChildProcess | undefined;

  constructor(options: PoolOptions, events: WorkerEvents) {
    this.#options = options;
    this.#events = events;
  }

  async start(): Promise<void> {
    const child = fork(path.join(this.#options.distPath, 'workers', 'forks.js'), [], {
      env: this.#options.env as NodeJS.ProcessEnv,
      execArgv: this.#options.execArgv,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    const line: WorkerLine = {
      send: (job) => child.send(job, () => {}),
      kill: () => child.kill('SIGKILL'),
    };
    let wasReady = false;
    child.on('message', (message) => {
      if (!isOurs(message)) return;
      wasReady = true;
      this.#events.said(line, message);
    });
    child.once('exit', () => this.#events.ended(line, wasReady));
    this.#child = child;
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await exited;
  }

  send(message: WorkerRequest): void {
    this.#child?.send(message, () => {});
  }

  on(event: string, callback: (...args: unknown[]) => void): void {
    this.#child?.on(event, callback);
  }

  off(event: string, callback: (...args: unknown[]) => void): void {
    this.#child?.off(event, callback);
  }

  deserialize(data: unknown): unknown {
    return data;
  }
}

function isOurs(message: unknown): message is WorkerMessage {
  return typeof message === 'object' && message !== null && 'kata' in message;
}
