import type { Job } from './protocol/messages.ts';
import type { TestId } from './protocol/result.ts';
import type { Run } from './protocol/run.ts';
import type { WorkerLine } from './vitest/worker-process.ts';

/** A worker needs longer for its first run, in ms: it loads everything. */
const firstPatience = 20_000;
/** No test takes longer than this, in ms; one that sets no limit of its own has Vitest's, which is far less. */
const longestWithoutProgress = 60_000;

interface AtWork {
  run: Run;
  /** When the worker was given it. */
  since: number;
  /** The worker has said that it began. */
  hasBegun: boolean;
  test?: TestId;
  /** It was ended because it was silent, or came no further. */
  isSilent: boolean;
  progress: number;
  /** When it came further last. */
  progressedAt: number;
}

/** One of the warm workers, with the run that it is at. One that is silent for too long is ended. */
export class Member {
  readonly line: WorkerLine;
  /** It has run something: the first run loads everything, and takes longer. */
  isWarm = false;
  /** Modules that it still has in an older text. */
  readonly outdated = new Set<string>();
  /** It has taken part in the work at hand, and not yet run the control. */
  owesControl = false;
  heapMb = 0;
  /** A test in it did not end, or left a timer or a server behind: it may yet get in the way of another suite. */
  isDisturbed = false;
  current: AtWork | undefined;
  /** Sent already, while the worker cleans up after the current one. */
  next: Run | undefined;
  readonly #patience: number;
  #timer: NodeJS.Timeout | undefined;

  /** @param patience how long it may be silent, in ms */
  constructor(line: WorkerLine, patience: number) {
    this.line = line;
    this.#patience = patience;
  }

  send(files: string[], run: Run): void {
    const job: Job = { kata: 'job', files, changed: [...this.outdated], run };
    this.outdated.clear();
    this.line.send(job);
  }

  begin(run: Run): void {
    const now = performance.now();
    this.current = { run, since: now, hasBegun: false, isSilent: false, progress: 0, progressedAt: now };
    this.#wait(this.current);
  }

  /** It is alive. One that says so again and again, and comes no further, is as good as silent. */
  isAlive(progress: number, test: TestId | undefined): void {
    const { current } = this;
    if (!current) return;
    current.test = test ?? current.test;
    // Everything is loaded when tests begin.
    this.isWarm ||= test !== undefined;
    if (progress !== current.progress) Object.assign(current, { progress, progressedAt: performance.now() });
    if (performance.now() - current.progressedAt < longestWithoutProgress) this.#wait(current);
    else this.#endSilent(current);
  }

  /** It is at nothing any more. @returns what it was at */
  finish(): AtWork {
    clearTimeout(this.#timer);
    const { current } = this;
    this.current = undefined;
    return current!;
  }

  #wait(current: AtWork): void {
    clearTimeout(this.#timer);
    const { patience = 0 } = current.run;
    const ms = Math.max(this.isWarm ? this.#patience : firstPatience, patience);
    this.#timer = setTimeout(() => this.#endSilent(current), ms);
  }

  #endSilent(current: AtWork): void {
    current.isSilent = true;
    this.line.kill();
  }
}
