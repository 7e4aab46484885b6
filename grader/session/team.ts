import { Member } from './member.ts';
import type { WorkerMessage } from './protocol/messages.ts';
import type { RunResult } from './protocol/result.ts';
import type { Run } from './protocol/run.ts';
import type { WorkerEvents, WorkerLine } from './vitest/worker-process.ts';
import { begun, type Pending, type Work } from './work.ts';

/** A worker whose heap has grown beyond this is replaced when there is time, in MB. */
const mostHeapMb = 700;

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
    for (const member of this.#members.values()) if (member.line.isOutdated()) this.#dismiss(member);
    for (const { outdated } of this.#members.values()) for (const file of work.changed) outdated.add(file);
    let controls: RunResult[] = [];
    await new Promise<void>((resolve, reject) => {
      this.#work = begun(work, resolve, reject);
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
      if (member.heapMb > mostHeapMb || member.isDisturbed) this.#dismiss(member);
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
    if (message.kata === 'ready') return this.#welcome(line);
    const member = this.#members.get(line);
    if (member) this.#heard(member, message);
  }

  #welcome(line: WorkerLine): void {
    if (this.#isEnding || line.isOutdated()) return line.kill();
    this.#failedStarts = 0;
    const member = new Member(line, this.#patience);
    this.#members.set(line, member);
    this.#giveWork(member);
    this.#endWhenDone();
  }

  #heard(member: Member, message: Exclude<WorkerMessage, { kata: 'ready' }>): void {
    switch (message.kata) {
      case 'begun':
        if (member.current) member.current.hasBegun = true;
        return;
      case 'alive':
        return member.isAlive(message.progress, message.test);
      case 'ran':
        if (member.current && !this.#work?.isAlone) member.next ??= this.#send(member);
        return;
      case 'finished':
        return this.#finished(member, message);
      case 'goes-on':
        member.isDisturbed = true;
        return;
      case 'asks':
        // The engine answers.
        return;
      default:
        message satisfies never;
    }
  }

  #finished(member: Member, message: Extract<WorkerMessage, { kata: 'finished' }>): void {
    if (!member.current) return;
    const { result, heapMb, isDisturbed, isSpoiled } = message;
    member.isWarm = true;
    member.heapMb = heapMb;
    member.isDisturbed ||= isDisturbed || result.tests.some(({ timedOut }) => timedOut);
    this.#finish(member, result);
    if (isSpoiled) this.#dismiss(member);
    else this.#giveWork(member);
    this.#endWhenDone();
  }

  ended(line: WorkerLine, { complaint, limit }: Parameters<WorkerEvents['ended']>[1] = {}): void {
    if (complaint !== undefined) this.#noteFailedStart(complaint);
    const member = this.#members.get(line);
    this.#members.delete(line);
    if (!member?.current) return;
    this.#takeBackNext(member);
    const { run, since, hasBegun, test, isSilent } = member.current;
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
      ...(limit && { limit }),
      durationMs: performance.now() - since,
    });
    this.#endWhenDone();
  }

  #runAgain(member: Member, run: Run, hasBegun: boolean): void {
    member.finish();
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

  #noteFailedStart(complaint: string): void {
    this.#failedStarts += 1;
    if (this.#failedStarts < mostFailedStarts || this.#isEnding) return;
    this.stop();
    const [reason] = /^(?:\w*Error|bwrap): .+$/m.exec(complaint) ?? [];
    this.#work?.failed(new Error(`no worker could be started${reason === undefined ? '' : ` (${reason})`}`));
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
    member.begin(run);
  }

  #send(member: Member): Run | undefined {
    const run = this.#work && this.#nextFor(member);
    if (!this.#work || !run) return undefined;
    this.#work.open += 1;
    member.send(this.#work.files, run);
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
    const { run } = member.finish();
    if (!this.#work) return;
    this.#work.open -= 1;
    if (run === this.#work.control) this.#work.controls.push(result);
    else this.#work.onResult(result, run);
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
}
