import type { WorkerEvents, WorkerLine } from './kata-worker.ts';
import type { Job, Run, RunResult, TestId, WorkerMessage } from './protocol.ts';

interface Member {
  line: WorkerLine;
  /** It has run something: the first run loads everything, and takes longer. */
  isWarm: boolean;
  /** Modules that it still has in an older text. */
  stale: Set<string>;
  current?: { index: number; run: Run; began: number; test?: TestId; isSilent: boolean };
  timer?: NodeJS.Timeout;
}

interface Work {
  files: string[];
  queue: { index: number; run: Run }[];
  left: number;
  finished(index: number, result: RunResult): void;
  failed(error: Error): void;
}

/** A worker needs longer for its first run, in ms. */
const firstPatience = 30_000;

/** The warm workers. Each takes the next run when it is free; one that is silent for too long is ended. */
export class Team implements WorkerEvents {
  /** Starts the workers. Fulfilled when all have ended. */
  start: () => Promise<void> = async () => {};
  readonly #patience: number;
  #members = new Map<WorkerLine, Member>();
  #life: Promise<void> | undefined;
  #hasLost = false;
  /** A worker that is ready only now is not needed any more. */
  #isEnding = false;
  #work: Work | undefined;

  constructor(patience: number) {
    this.#patience = patience;
  }

  /** @returns the results in the order of the runs */
  async perform(
    files: string[],
    runs: Run[],
    changed: string[],
    told: (result: RunResult) => void,
  ): Promise<RunResult[]> {
    if (runs.length === 0) return [];
    for (const { stale } of this.#members.values()) for (const file of changed) stale.add(file);
    if (this.#hasLost) await this.end();

    const results: RunResult[] = [];
    await new Promise<void>((resolve, reject) => {
      this.#work = {
        files,
        queue: runs.map((run, index) => ({ run, index })),
        left: runs.length,
        finished: (index, result) => {
          results[index] = result;
          told(result);
          this.#work!.left -= 1;
          if (this.#work!.left === 0) resolve();
        },
        failed: reject,
      };
      if (this.#life === undefined) this.#begin();
      for (const member of this.#members.values()) this.#giveWork(member);
    });
    this.#work = undefined;
    return results;
  }

  async end(): Promise<void> {
    this.#isEnding = true;
    for (const { line } of this.#members.values()) line.kill();
    await this.#life;
    this.#isEnding = false;
  }

  said(line: WorkerLine, message: WorkerMessage): void {
    if (message.kata === 'ready') {
      if (this.#isEnding) return line.kill();
      const member: Member = { line, isWarm: false, stale: new Set() };
      this.#members.set(line, member);
      return this.#giveWork(member);
    }
    const member = this.#members.get(line);
    if (!member?.current) return;
    if (message.kata === 'alive') {
      member.current.test = message.test ?? member.current.test;
      return this.#wait(member);
    }
    clearTimeout(member.timer);
    member.isWarm = true;
    const { index } = member.current;
    member.current = undefined;
    this.#work?.finished(index, message.result);
    this.#giveWork(member);
  }

  ended(line: WorkerLine): void {
    const member = this.#members.get(line);
    this.#members.delete(line);
    this.#hasLost = true;
    clearTimeout(member?.timer);
    if (!member?.current) return;
    const { index, run, began, test, isSilent } = member.current;
    this.#work?.finished(index, {
      id: run.id,
      ended: isSilent ? 'timed-out' : 'crashed',
      tests: [],
      loadErrors: [],
      unhandled: [],
      last: test,
      durationMs: performance.now() - began,
    });
    // Vitest replaces no worker before all have ended; the others finish what is left.
    if (this.#members.size === 0 && this.#work && this.#work.queue.length > 0)
      void this.#life!.then(() => this.#begin());
  }

  #begin(): void {
    this.#hasLost = false;
    this.#life = this.start().finally(() => {
      this.#life = undefined;
      const isNoneReady = this.#members.size === 0 && !this.#hasLost;
      if (isNoneReady) this.#work?.failed(new Error('No worker could be started.'));
    });
  }

  #giveWork(member: Member): void {
    const next = this.#work?.queue.shift();
    if (!next) return;
    member.current = { ...next, began: performance.now(), isSilent: false };
    const job: Job = { kata: 'job', files: this.#work!.files, changed: [...member.stale], run: next.run };
    member.stale.clear();
    member.line.send(job);
    this.#wait(member);
  }

  #wait(member: Member): void {
    clearTimeout(member.timer);
    const ms = Math.max(member.isWarm ? this.#patience : firstPatience, member.current!.run.timeout * 2);
    member.timer = setTimeout(() => {
      member.current!.isSilent = true;
      member.line.kill();
    }, ms);
  }
}
