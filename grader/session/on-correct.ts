import type { Implementation } from '../implementations/implementations.ts';
import type { Instrumented } from '../implementations/mutants.ts';
import type { Evidence, Observation } from './evidence.ts';
import type { ExamineOptions } from './examine.ts';
import { findPairs } from './pairs.ts';
import type { RunResult } from './protocol.ts';
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

/**
 * Runs a suite on everything that is correct: on the reference in four orders, each after a fresh start of all
 * modules; on the others once. A suite that does not load, or that has no test, is seen on the reference only.
 * @param files the suite's files, absolute
 */
export async function onCorrect(
  session: Session,
  files: string[],
  [reference, ...others]: Implementation[],
  { seed, instrumented, mended, signal }: ExamineOptions,
): Promise<Evidence> {
  const start = performance.now();
  const suite = new SuiteOnCorrect(session, files, signal);
  const first: Asked = { on: reference, order: 'file', traced: true, watches: true };
  const rest: Asked[] = [
    ...(['reversed', seed, seed + 1] as const).map((order) => ({ on: reference, order })),
    ...others.filter(({ kind }) => kind !== 'bug').map((on) => ({ on, order: 'file' as const })),
    ...(instrumented?.mutants.length ? [onInstrumented(instrumented)] : []),
  ];
  const observations = await suite.see(first, rest);
  const inOrders = observations.filter(({ implementation }) => implementation.kind === 'reference');
  return {
    observations,
    fatal: suite.fatal,
    pairs: inOrders.length > 1 ? await findPairs(session, files, reference, inOrders, signal) : [],
    ...(mended && { mended: await judgeMended(session, mended, signal) }),
    asksForMutants: instrumented !== undefined,
    control: 'accepted',
    correctMs: performance.now() - start,
    bugsMs: 0,
    mutantsMs: 0,
  };
}

class SuiteOnCorrect {
  /** Tests that end their worker, or never end. They are left out from then on. */
  readonly fatal: Evidence['fatal'] = [];
  readonly #session: Session;
  readonly #files: string[];
  readonly #signal: AbortSignal | undefined;

  constructor(session: Session, files: string[], signal: AbortSignal | undefined) {
    this.#session = session;
    this.#files = files;
    this.#signal = signal;
  }

  /** The rest is begun at once, and done again where the first run shows that some tests have to be left out. */
  async see(asked: Asked, rest: Asked[]): Promise<Observation[]> {
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
    const first = await this.#withoutFatal(asked, hopeful[0]);
    const { ended, loadErrors, tests } = first.result;
    const isSeen = ended === 'finished' && loadErrors.length === 0 && tests.length > 0;
    return this.#clearUp(rest, [first, ...(isSeen ? await this.#ask(rest) : [])]);
  }

  /** Leaves out one test after the other, until the others can be seen. */
  async #withoutFatal(asked: Asked, seen: Observation): Promise<Observation> {
    let first = seen;
    while (first.result.last && first.result.ended !== 'finished' && this.fatal.length < mostFatalTests) {
      this.fatal.push({ test: first.result.last, ended: first.result.ended });
      [first] = await this.#ask([asked]);
    }
    // What waits for ever, also alone, is not waited for again.
    const waiting = first.result.tests.filter(({ timedOut }) => timedOut);
    const alone = await this.#ask(
      waiting.map(({ key }) => ({ on: asked.on, order: 'file', only: [key], timeout: timeouts.alone })),
    );
    const endless = waiting.filter((_, index) =>
      alone[index].result.tests.every(({ status }) => status !== 'passed'),
    );
    for (const test of endless) this.fatal.push({ test, ended: 'timed-out' });
    if (waiting.length > endless.length) [first] = await this.#ask([{ ...asked, timeout: timeouts.slow }]);
    return first;
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
      ended !== 'finished' || tests.some(({ timedOut, key }) => timedOut && passed.has(key));
    const unclear = [...seen.keys()].filter((index) => isUnclear(seen[index]));
    const again = await this.#ask(
      unclear.map((index) => ({ ...rest[index], traced: true, timeout: timeouts.slow })),
    );
    unclear.forEach((index, at) => (seen[index] = again[at]));
    return [first, ...seen];
  }

  /** @param goesOn asked before each run, with what was seen in the first one as soon as it is known */
  async #ask(
    asked: Asked[],
    goesOn: (first: Observation | undefined) => boolean = () => true,
  ): Promise<Observation[]> {
    const signal = this.#signal;
    const skip = this.fatal.map(({ test }) => test.key);
    const seen: Observation[] = [];
    signal?.throwIfAborted();
    await this.#session.walk({
      files: this.#files,
      requests: (function* () {
        for (const [index, { on, ...rest }] of asked.entries()) {
          if (signal?.aborted || !goesOn(seen[0])) return;
          const id = String(index);
          yield { timeout: timeouts.correct, traced: false, skip, ...rest, id, modules: on.modules };
        }
      })(),
      told(result) {
        const index = Number(result.id);
        const { on, order } = asked[index];
        seen[index] = { implementation: { id: on.id, kind: on.kind }, order, result };
      },
    });
    signal?.throwIfAborted();
    return seen;
  }
}

/** Everything was seen of it, and nothing has to be waited for. */
function isSound({ ended, loadErrors, tests }: RunResult): boolean {
  return (
    ended === 'finished' &&
    loadErrors.length === 0 &&
    tests.length > 0 &&
    tests.every(({ timedOut }) => !timedOut)
  );
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
  const asked = { id: 'mended', modules, order: 'file', timeout: timeouts.correct, traced: true } as const;
  const [result] = await session.run(files, [{ ...asked, ...ends }]);
  signal?.throwIfAborted();
  return result;
}
