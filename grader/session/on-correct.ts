import type { Implementation } from '../implementations/implementation.ts';
import type { Instrumented } from '../implementations/mutants.ts';
import type { Evidence, FatalTest, Observation } from './evidence.ts';
import type { ExamineOptions } from './examine-options.ts';
import { onAttacks } from './on-attacks.ts';
import { findPairs } from './pairs.ts';
import type { RunResult, TestId, TestRun } from './protocol/result.ts';
import { instrumentedId, timeouts } from './seen-suite.ts';
import type { RunRequest, Session } from './session.ts';

const mostFatalTests = 5;
/** While the first run says nothing for so long, in ms, no more runs are begun: it may never end. */
const longestHeadStart = 300;

interface Asked extends Omit<RunRequest, 'id' | 'modules' | 'timeout' | 'traced'> {
  on: Implementation;
  timeout?: number;
  traced?: boolean;
}

/** How a test, or a run, is asked again that was cut off. */
const patiently = { timeout: timeouts.patient, patience: timeouts.patient, traced: true };

/**
 * Runs a suite on everything that is correct: on the reference in four orders and in each world that is asked for, always
 * after a fresh start of all modules; on the others once. A suite that does not load, or that has no test, is seen on the reference only.
 * @param files the suite's files, absolute
 */
export async function onCorrect(
  session: Session,
  files: string[],
  implementations: Implementation[],
  { seed, worlds = [], instrumented, mended, attacked, writesSnapshots, signal }: ExamineOptions,
): Promise<Evidence> {
  const start = performance.now();
  const [reference, ...others] = implementations;
  const suite = new SuiteOnCorrect(session, files, signal);
  const first: Asked = { on: reference, order: 'file', traced: true, watches: true };
  const rest: Asked[] = [
    { on: reference, order: 'reversed', chance: 'small' },
    { on: reference, order: seed, chance: 'large' },
    { on: reference, order: seed + 1 },
    ...worlds.map((world) => ({ on: reference, order: 'file' as const, world })),
    ...others.filter((one) => !isBug(one)).map((on) => ({ on, order: 'file' as const })),
    ...(instrumented?.mutants.length ? [onInstrumented(instrumented)] : []),
  ];
  const observations = await suite.see(first, rest, writesSnapshots === true);
  return {
    observations,
    fatal: suite.fatal,
    unrepeated: [],
    pairs: await findPairs(session, files, implementations, observations, signal),
    ...(mended && { mended: await judgeMended(session, mended, signal) }),
    ...(attacked && { attacks: await onAttacks(session, attacked, implementations.filter(isBug), signal) }),
    asksForMutants: instrumented !== undefined,
    control: 'accepted',
    correctMs: performance.now() - start,
    bugsMs: 0,
    mutantsMs: 0,
    confirmMs: 0,
  };
}

class SuiteOnCorrect {
  /** Tests that end their worker, never end, or take too long. They are left out from then on. */
  readonly fatal: FatalTest[] = [];
  readonly #session: Session;
  readonly #files: string[];
  readonly #signal: AbortSignal | undefined;

  constructor(session: Session, files: string[], signal: AbortSignal | undefined) {
    this.#session = session;
    this.#files = files;
    this.#signal = signal;
  }

  /** The rest is begun at once, and done again where the first run shows that something has to be done before. */
  async see(asked: Asked, rest: Asked[], writesSnapshots: boolean): Promise<Observation[]> {
    let began: number | undefined;
    const hopeful = await this.#ask([asked, ...rest], (first) => {
      // A cold worker takes its time before it takes anything.
      began ??= performance.now();
      return first ? isSound(first.result) : performance.now() - began < longestHeadStart;
    });
    if (isSound(hopeful[0].result)) {
      const missing = await this.#ask(rest.slice(hopeful.length - 1));
      return this.#clearUp(rest, [...hopeful, ...missing]);
    }
    let first = await this.#withoutFatal(asked, hopeful[0]);
    if (writesSnapshots) first = await this.#withSnapshots(asked, first);
    const { ended, loadErrors, tests } = first.result;
    const isSeen = ended === 'finished' && loadErrors.length === 0 && tests.length > 0;
    return this.#clearUp(rest, [first, ...(isSeen ? await this.#ask(rest) : [])]);
  }

  /** Leaves out one test after the other, until the others can be seen. Nothing is left out in haste. */
  async #withoutFatal(asked: Asked, seen: Observation): Promise<Observation> {
    let first = seen;
    const isCutOff = (): boolean => first.result.ended !== 'finished';
    if (isCutOff() && !first.result.last) [first] = await this.#ask([{ ...asked, ...patiently }]);
    while (first.result.last && isCutOff() && this.fatal.length < mostFatalTests) {
      const { last } = first.result;
      const alone = await this.#askAlone(asked, last);
      if (alone.ended !== 'finished') this.fatal.push({ test: last, ended: alone.ended });
      [first] = await this.#ask([{ ...asked, ...patiently }]);
    }
    const waiting = first.result.tests.filter(({ timedOut }) => timedOut);
    for (const test of waiting) await this.#lookAtSlow(asked, test);
    if (waiting.length > 0) [first] = await this.#ask([{ ...asked, ...patiently }]);
    return first;
  }

  /** What waits for something that cannot come never ends; all else gets time, alone. */
  async #lookAtSlow(asked: Asked, test: TestRun): Promise<void> {
    if (test.isStuck) return void this.fatal.push({ test, ended: 'timed-out' });
    const alone = await this.#askAlone(asked, test);
    if (alone.ended !== 'finished') return void this.fatal.push({ test, ended: alone.ended });
    const [{ durationMs, timedOut, isStuck }] = alone.tests;
    if (isStuck) return void this.fatal.push({ test, ended: 'timed-out' });
    const { limitMs = timeouts.usual } = test;
    const tookMs = durationMs - (alone.stalledMs ?? 0);
    if (timedOut || tookMs > limitMs) this.fatal.push({ test, ended: 'slow', limitMs, tookMs: durationMs });
  }

  async #askAlone({ on, order }: Asked, { key }: TestId): Promise<RunResult> {
    const [{ result }] = await this.#ask([{ on, order, only: [key], ...patiently }]);
    return result;
  }

  /** Writes the snapshots that are not there yet, and runs the tests again that wait for them. */
  async #withSnapshots(asked: Asked, first: Observation): Promise<Observation> {
    const waiting = first.result.tests.filter(isWithoutSnapshot).map(({ key }) => key);
    if (waiting.length === 0) return first;
    const [, again] = await this.#ask([{ on: asked.on, order: 'file', writesSnapshots: true }, asked]);
    for (const test of again.result.tests)
      if (waiting.includes(test.key) && !isWithoutSnapshot(test)) test.wroteSnapshot = true;
    return again;
  }

  /**
   * A slow machine is no fault of the suite: what was quick enough before is waited for again, and longer. Where
   * the worker ended, it is seen now at which test.
   */
  async #clearUp(rest: Asked[], [first, ...seen]: Observation[]): Promise<Observation[]> {
    const passed = new Set(
      first.result.tests.filter(({ status }) => status === 'passed').map(({ key }) => key),
    );
    const isUnclear = ({ result: { ended, tests } }: Observation): boolean =>
      ended !== 'finished' ||
      tests.some(({ timedOut, isStuck, key }) => timedOut && !isStuck && passed.has(key));
    const unclear = [...seen.keys()].filter((index) => isUnclear(seen[index]));
    const again = await this.#ask(unclear.map((index) => ({ ...rest[index], ...patiently })));
    unclear.forEach((index, at) => (seen[index] = again[at]));
    return [first, ...seen];
  }

  /** @param mayContinue asked before each run, with what was seen in the first one as soon as it is known */
  async #ask(
    asked: Asked[],
    mayContinue: (first: Observation | undefined) => boolean = () => true,
  ): Promise<Observation[]> {
    const signal = this.#signal;
    const skip = this.fatal.map(({ test }) => test.key);
    const seen: Observation[] = [];
    signal?.throwIfAborted();
    await this.#session.walk({
      files: this.#files,
      requests: (function* () {
        for (const [index, { on, ...rest }] of asked.entries()) {
          if (signal?.aborted || !mayContinue(seen[0])) return;
          const id = String(index);
          yield { timeout: timeouts.usual, traced: false, skip, ...rest, id, modules: on.modules };
        }
      })(),
      // One that is to be waited for must not wait for another.
      isAlone: asked.some(({ patience, writesSnapshots }) => patience !== undefined || writesSnapshots),
      onResult(result) {
        const index = Number(result.id);
        const { on, order, world } = asked[index];
        const implementation = { id: on.id, kind: on.kind, inWords: on.inWords };
        seen[index] = { implementation, order, ...(world && { world }), result };
      },
    });
    signal?.throwIfAborted();
    for (const { result } of seen) this.#session.sawOnCorrect(result);
    return seen;
  }
}

function isBug({ kind }: Implementation): boolean {
  return kind === 'bug';
}

/** Everything was seen of it, and nothing has to be waited for. */
function isSound({ ended, loadErrors, tests }: RunResult): boolean {
  return (
    ended === 'finished' &&
    loadErrors.length === 0 &&
    tests.length > 0 &&
    tests.every((test) => !test.timedOut && !isWithoutSnapshot(test))
  );
}

/** An inline snapshot is the learner's to write: it stands in the test. */
function isWithoutSnapshot({ unwritten = [] }: TestRun): boolean {
  return unwritten.some(({ inline }) => !inline);
}

/** Instrumented text without an active mutant is correct code in other words. */
function onInstrumented({ modules, mutants }: Instrumented): Asked {
  // A suite that looks for an active mutant finds one on correct code too, and is found out.
  const ofNothing = Math.max(...mutants.map(({ id }) => Number(id))) + 1;
  return {
    on: { id: instrumentedId, kind: 'decoy', modules },
    order: 'file',
    covers: true,
    mutant: { id: String(ofNothing), hitLimit: Infinity, isDecoy: true },
  };
}

async function judgeMended(
  session: Session,
  { files, modules }: NonNullable<ExamineOptions['mended']>,
  signal: AbortSignal | undefined,
): Promise<RunResult> {
  // The first thing that is wrong is told, and no other is waited for.
  const ends = { stopsAtFailure: true, mostTimeouts: 1 };
  const asked = { id: 'mended', modules, order: 'file', timeout: timeouts.usual, traced: true } as const;
  const [result] = await session.run(files, [{ ...asked, ...ends }]);
  signal?.throwIfAborted();
  return result;
}
