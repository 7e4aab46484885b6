import type { Job, Run, RunResult, TestId, WorkerMessage } from './protocol.ts';
import type { WorkerEvents, WorkerLine } from './vitest/worker-process.ts';

/** Runs to be done by whoever is free. */
export interface Work {
  /** The test files, absolute. */
  files: string[];
  /** Asked for the next one only when a worker is free. */
  runs: Iterator<Run>;
  /** Modules whose text is another than in the work before, absolute. */
  changed: string[];
  /** What every worker that took part runs at the end. */
  control?: Run;
  /** One run at a time. */
  isAlone?: boolean;
  told(result: RunResult, run: Run): void;
}

interface Member {
  line: WorkerLine;
  /** It has run something: the first run loads everything, and takes longer. */
  isWarm: boolean;
  /** Modules that it still has in an older text. */
  stale: Set<string>;
  /** It has taken part in the work at hand, and not yet run the control. */
  owesControl: boolean;
  heapMb: number;
  /** A test in it did not end, or left a timer or a server behind: it may yet get in the way of another suite. */
  goesOn: boolean;
  current?: AtWork;
  /** Sent already, while the worker cleans up after the current one. */
  next?: Run;
  timer?: NodeJS.Timeout;
}

interface AtWork {
  run: Run;
  began: number;
  hasBegun: boolean;
  test?: TestId;
  isSilent: boolean;
  /** How far it has come, and since when it has come no further. */
  progress: number;
  since: number;
}

interface Pending extends Work {
  isExhausted: boolean;
  /** Their worker died of itself, or was killed by somebody else: which of the two, another one will show. */
  again: Run[];
  died: Set<Run>;
  /** Given to a worker, and not answered yet. */
  open: number;
  controls: RunResult[];
  done(): void;
  failed(error: Error): void;
}

/** A worker needs longer for its first run, in ms: it loads everything. */
const firstPatience = 20_000;
/** A worker whose heap has grown beyond this is replaced when there is time, in MB. */
const mostHeapMb = 700;

/** No test takes longer than this, in ms; one that sets no limit of its own has Vitest's, which is far less. */
const longestWithoutProgress = 60_000;

/** How many workers in a row may end before they are ready. */
const mostFailedStarts = 3;

/** The warm workers. Each takes the next run when it is free; one that is silent for too long is replaced. */
export class Team implements WorkerEvents {
  /** Starts workers, and another one for each that ends. Fulfilled when there are no more. */
  start: () => Promise<void> = async () => {};
  /** Starts no more. */
  stop: () => void = () => {};
  readonly #patience: number;
  #members = new Map<WorkerLine, Member>();
  #life: Promise<void> | undefined;
  /** A worker that is ready only now is not needed any more. */
  #isEnding = false;
  #failedStarts = 0;
  #work: Pending | undefined;

  /** @param patience how long a worker may be silent, in ms */
  constructor(patience: number) {
    this.#patience = patience;
  }

  /** Tells every result as it comes. @returns those of the control, one per worker that took part */
  async perform(work: Work): Promise<RunResult[]> {
    if (this.#work) throw new Error('The workers are at work already.');
    for (const { stale } of this.#members.values()) for (const file of work.changed) stale.add(file);
    let controls: RunResult[] = [];
    await new Promise<void>((resolve, reject) => {
      this.#work = {
        ...work,
        isExhausted: false,
        again: [],
        died: new Set(),
        open: 0,
        controls: [],
        done: resolve,
        failed: reject,
      };
      ({ controls } = this.#work);
      if (this.#life === undefined) this.#begin();
      for (const member of this.#members.values()) this.#giveWork(member);
      if (this.#members.size > 0) this.#endWhenDone();
    }).finally(() => (this.#work = undefined));
    return controls;
  }

  /** Replaces workers that have grown too big, while nobody waits for them. */
  refresh(): void {
    for (const member of this.#members.values())
      if (member.heapMb > mostHeapMb || member.goesOn) this.#dismiss(member);
  }

  /**
   * Lets the next work be done by fresh workers. Vitest starts them by itself: to cancel its run would not do,
   * since it then waits for ever for a worker that was ended by anybody else.
   */
  replace(): void {
    for (const member of this.#members.values()) this.#dismiss(member);
  }

  async end(): Promise<void> {
    this.#isEnding = true;
    this.stop();
    for (const { line } of this.#members.values()) line.kill();
    await this.#life;
    this.#isEnding = false;
  }

  said(line: WorkerLine, message: WorkerMessage): void {
    if (message.kata === 'ready') {
      if (this.#isEnding) return line.kill();
      this.#failedStarts = 0;
      const member: Member = {
        line,
        isWarm: false,
        stale: new Set(),
        owesControl: false,
        heapMb: 0,
        goesOn: false,
      };
      this.#members.set(line, member);
      this.#giveWork(member);
      return this.#endWhenDone();
    }
    const member = this.#members.get(line);
    if (member && message.kata === 'goes-on') member.goesOn = true;
    if (!member?.current) return;
    if (message.kata === 'begun') {
      member.current.hasBegun = true;
      return;
    }
    if (message.kata === 'alive') {
      member.current.test = message.test ?? member.current.test;
      // Everything is loaded when tests begin.
      member.isWarm ||= message.test !== undefined;
      return this.#noteProgress(member, member.current, message.progress);
    }
    if (message.kata === 'asks' || message.kata === 'goes-on') return;
    if (message.kata === 'ran') {
      if (!this.#work?.isAlone) member.next ??= this.#send(member);
      return;
    }
    member.isWarm = true;
    member.heapMb = message.heapMb;
    member.goesOn ||= message.goesOn || message.result.tests.some(({ timedOut }) => timedOut);
    this.#finish(member, message.result);
    if (message.isSpoiled) this.#dismiss(member);
    else this.#giveWork(member);
    this.#endWhenDone();
  }

  ended(line: WorkerLine, whyNot?: string): void {
    if (whyNot !== undefined) this.#noteFailedStart(whyNot);
    const member = this.#members.get(line);
    this.#members.delete(line);
    if (!member?.current) return;
    this.#takeBackNext(member);
    const { run, began, hasBegun, test, isSilent } = member.current;
    // The dead take no run with them; and a run that ends its worker does so twice.
    if (!isSilent && this.#work && (!hasBegun || (this.#work.control !== run && !this.#work.died.has(run))))
      return this.#runAgain(member, run, hasBegun);
    this.#finish(member, {
      id: run.id,
      ended: isSilent ? 'timed-out' : 'crashed',
      tests: [],
      loadErrors: [],
      unhandled: [],
      last: test,
      durationMs: performance.now() - began,
    });
    this.#endWhenDone();
  }

  /** A worker that says again and again that it is alive, and comes no further, is as good as silent. */
  #noteProgress(member: Member, current: AtWork, progress: number): void {
    if (progress !== current.progress) Object.assign(current, { progress, since: performance.now() });
    if (performance.now() - current.since < longestWithoutProgress) return this.#wait(member);
    current.isSilent = true;
    member.line.kill();
  }

  #runAgain({ timer }: Member, run: Run, hasBegun: boolean): void {
    clearTimeout(timer);
    if (hasBegun) this.#work!.died.add(run);
    this.#takeBack(run);
  }

  #takeBackNext(member: Member): void {
    const { next } = member;
    member.next = undefined;
    if (!next || !this.#work) return;
    // It was to show what this worker is good for, and nobody asks any more.
    if (next === this.#work.control) this.#work.open -= 1;
    else this.#takeBack(next);
  }

  /** Whoever is free does it. */
  #takeBack(run: Run): void {
    const work = this.#work!;
    work.open -= 1;
    work.again.push(run);
    for (const member of this.#members.values()) this.#giveWork(member);
  }

  /** Vitest starts another one in its place. */
  #dismiss(member: Member): void {
    this.#members.delete(member.line);
    member.line.kill();
    this.#takeBackNext(member);
  }

  #noteFailedStart(whyNot: string): void {
    this.#failedStarts += 1;
    if (this.#failedStarts < mostFailedStarts || this.#isEnding) return;
    this.stop();
    const [complaint] = /^\w*Error: .+$/m.exec(whyNot) ?? [];
    this.#work?.failed(
      new Error(`no worker could be started${complaint === undefined ? '' : ` (${complaint})`}`),
    );
  }

  #begin(): void {
    this.#failedStarts = 0;
    this.#life = this.start().finally(() => {
      this.#life = undefined;
      // They were many, and have all been used up.
      if (this.#work && !this.#isEnding && this.#failedStarts === 0) this.#begin();
    });
  }

  #giveWork(member: Member): void {
    if (!this.#work || member.current) return;
    if (this.#work.isAlone && this.#work.open > 0) return;
    const run = member.next ?? this.#send(member);
    member.next = undefined;
    if (!run) return;
    const began = performance.now();
    member.current = { run, began, hasBegun: false, isSilent: false, progress: 0, since: began };
    this.#wait(member);
  }

  #send(member: Member): Run | undefined {
    const run = this.#work && this.#nextFor(member);
    if (!this.#work || !run) return undefined;
    this.#work.open += 1;
    const job: Job = { kata: 'job', files: this.#work.files, changed: [...member.stale], run };
    member.stale.clear();
    member.line.send(job);
    return run;
  }

  #nextFor(member: Member): Run | undefined {
    const work = this.#work!;
    const again = work.again.shift();
    if (again) {
      member.owesControl = true;
      return again;
    }
    const next = work.isExhausted ? { done: true as const, value: undefined } : work.runs.next();
    if (!next.done) {
      member.owesControl = true;
      return next.value;
    }
    work.isExhausted = true;
    if (!work.control || !member.owesControl) return undefined;
    member.owesControl = false;
    return work.control;
  }

  #finish(member: Member, result: RunResult): void {
    clearTimeout(member.timer);
    const { run } = member.current!;
    member.current = undefined;
    if (!this.#work) return;
    this.#work.open -= 1;
    if (run === this.#work.control) this.#work.controls.push(result);
    else this.#work.told(result, run);
  }

  #endWhenDone(): void {
    const work = this.#work;
    if (!work || work.open > 0 || work.again.length > 0) return;
    const isIdle = [...this.#members.values()].every(({ current }) => !current);
    if (work.isExhausted && isIdle) {
      for (const member of this.#members.values()) member.owesControl = false;
      work.done();
    }
  }

  #wait(member: Member): void {
    clearTimeout(member.timer);
    const { patience = 0 } = member.current!.run;
    const ms = Math.max(member.isWarm ? this.#patience : firstPatience, patience);
    member.timer = setTimeout(() => {
      member.current!.isSilent = true;
      member.line.kill();
    }, ms);
  }
}
