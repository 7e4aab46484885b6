import type { ChildProcess } from 'node:child_process';
import type { PoolOptions, PoolRunnerInitializer, PoolWorker, WorkerRequest } from 'vitest/node';
import type { SessionMessage, WorkerMessage } from '../protocol/messages.ts';
import { startWorker } from './worker-start.ts';

/** What the session sees of a worker. */
export interface WorkerLine {
  send(message: SessionMessage): void;
  kill(): void;
}

export interface WorkerEvents {
  said(worker: WorkerLine, message: WorkerMessage): void;
  /** @param whyNot what it said last, where it ended before it was ready */
  ended(worker: WorkerLine, whyNot?: string): void;
}

/** How much is kept of what a worker complains about, in characters. */
const longestComplaint = 4000;

/**
 * Like Vitest's own forks, with a line to the session beside the one to Vitest.
 * It is mute: what a suite prints goes another way, and what Node complains about is kept for the case that it ends.
 */
export function workerPool(events: WorkerEvents): PoolRunnerInitializer {
  return { name: 'kata', createPoolWorker: (options) => new WorkerProcess(options, events) };
}

class WorkerProcess implements PoolWorker {
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
    const { execArgv, env } = this.#options;
    const child = startWorker({ execArgv, env: env as NodeJS.ProcessEnv });
    const line: WorkerLine = {
      send: (message) => child.send(message, () => {}),
      kill: () => child.kill('SIGKILL'),
    };
    let wasReady = false;
    let complaint = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-longestComplaint);
      if (process.env.KATA_DEBUG) process.stderr.write(text);
    });
    child.on('message', (message) => {
      if (!isOurs(message)) return;
      wasReady = true;
      this.#events.said(line, message);
    });
    child.once('exit', () => this.#events.ended(line, wasReady ? undefined : complaint));
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
