import type { PoolOptions, PoolRunnerInitializer, PoolWorker, WorkerRequest } from 'vitest/node';
import type { Limit } from '../protocol/limit.ts';
import type { SessionMessage, WorkerMessage } from '../protocol/messages.ts';
import { endLeftProcesses } from '../sandbox/left-processes.ts';
import type { Limits } from '../sandbox/limits.ts';
import { watchProcess } from '../sandbox/watch-process.ts';
import { Border } from './border.ts';
import type { OpenPlaces } from './open-places.ts';
import { startWorker, type Hold, type StartedWorker } from './worker-start.ts';

/** What the session sees of a worker. */
export interface WorkerLine {
  send(message: SessionMessage): void;
  kill(): void;
  /** It was started for other suites than those of now. */
  isOutdated(): boolean;
}

export interface WorkerEvents {
  said(worker: WorkerLine, message: WorkerMessage): void;
  /** @param why what it said last, where it ended before it was ready, and what it had too much of */
  ended(worker: WorkerLine, why: { complaint?: string; limit?: Limit }): void;
}

/** How the workers of now are held. */
export interface Holding {
  hold: Hold;
  limits: Limits;
  places: OpenPlaces;
}

/** How much is kept of what a worker complains about, in characters. */
const longestComplaint = 4000;
const mega = 2 ** 20;

/**
 * Like Vitest's own forks, with a line to the session beside the one to Vitest.
 * It is mute: what a suite prints goes another way, and what Node complains about is kept for the case that it ends.
 * @param holding asked when a worker is started; undefined where it is not held
 */
export function workerPool(
  events: WorkerEvents,
  holding: () => Holding | undefined = () => undefined,
): PoolRunnerInitializer {
  return { name: 'kata', createPoolWorker: (options) => new WorkerProcess(options, events, holding) };
}

type Listener = (...args: unknown[]) => void;

class WorkerProcess implements PoolWorker {
  readonly name = 'forks';
  /** Variants stay in memory: on disk a submission could read them. */
  readonly cacheFs = false;
  readonly #options: PoolOptions;
  readonly #events: WorkerEvents;
  readonly #holding: () => Holding | undefined;
  /** What Vitest wants to hear from it. */
  readonly #listeners = new Set<Listener>();
  #border: Border | undefined;
  #worker: StartedWorker | undefined;

  constructor(options: PoolOptions, events: WorkerEvents, holding: () => Holding | undefined) {
    this.#options = options;
    this.#events = events;
    this.#holding = holding;
  }

  async start(): Promise<void> {
    const { execArgv, env } = this.#options;
    const holding = this.#holding();
    const worker = startWorker({ execArgv, env: env as NodeJS.ProcessEnv }, holding?.hold);
    const border = new Border(holding?.places);
    const { child, channel } = worker;
    this.#worker = worker;
    this.#border = border;
    const line: WorkerLine = {
      send: (message) => channel.send(border.give(message)),
      kill: () => child.kill('SIGKILL'),
      isOutdated: () => this.#holding() !== holding,
    };
    let wasReady = false;
    let limit: Limit | undefined;
    const end = (reached: Limit): void => {
      limit ??= reached;
      child.kill('SIGKILL');
    };
    const complaint = this.#hearComplaints(worker, holding, () => end('output'));
    const unwatch = holding && child.pid ? watchProcess(child.pid, holding.limits, end) : () => {};
    worker.events = {
      broke: () => end('messages'),
      heard: (message) => {
        // It is being ended: what it says meanwhile is of no use.
        if (limit) return;
        const heard = border.hear(message);
        if (heard.for === 'nobody') return end('messages');
        if (heard.for === 'vitest') return this.#tell(heard.message);
        wasReady ||= heard.message.kata === 'ready';
        this.#events.said(line, heard.message);
        if (holding && heapIn(heard.message) > holding.limits.memoryMb) end('memory');
      },
    };
    const ended = (): void => {
      unwatch();
      // What is held ends with it.
      if (!holding) endLeftProcesses(worker.mark);
      this.#events.ended(line, { limit, ...(!wasReady && { complaint: complaint() }) });
    };
    child.once('exit', ended);
    child.once('error', ended);
  }

  /** @returns what it complained about last */
  #hearComplaints(
    { child }: StartedWorker,
    holding: Holding | undefined,
    isTooMuch: () => void,
  ): () => string {
    let complaint = '';
    let length = 0;
    child.stderr?.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (holding && length > holding.limits.outputMb * mega) return isTooMuch();
      complaint = (complaint + chunk.toString()).slice(-longestComplaint);
      if (process.env.KATA_DEBUG) process.stderr.write(chunk);
    });
    return () => complaint;
  }

  #tell(message: unknown): void {
    for (const listener of this.#listeners) listener(message);
  }

  async stop(): Promise<void> {
    const child = this.#worker?.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await exited;
  }

  send(message: WorkerRequest): void {
    this.#worker?.channel.send(this.#border!.answer(message));
  }

  on(event: string, callback: Listener): void {
    if (event === 'message') this.#listeners.add(callback);
    else this.#worker?.child.on(event, callback);
  }

  off(event: string, callback: Listener): void {
    this.#listeners.delete(callback);
    this.#worker?.child.off(event, callback);
  }

  deserialize(data: unknown): unknown {
    return data;
  }
}

/** What a worker says of its own memory, in MB. */
function heapIn(message: WorkerMessage): number {
  return message.kata === 'finished' ? message.heapMb : 0;
}
