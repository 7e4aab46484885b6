import type { Implementation } from '../implementations/implementation.ts';
import { mutantKey, type Instrumented, type Mutant } from '../implementations/mutants.ts';
import type { Confirmed } from './confirmed.ts';
import type { MutantObservation, Observation, UnrepeatedCatch } from './evidence.ts';
import type { RunResult, TestId } from './protocol/result.ts';
import type { ActiveMutant } from './protocol/run.ts';
import { withLoadFailures } from './load-failures.ts';
import { hitLimitOf, timeouts, type SeenSuite } from './seen-suite.ts';
import type { RunRequest, Session } from './session.ts';
import { until } from './until.ts';

/**
 * How often a test must notice a bug again. One that fails by itself in 12 of 100 runs would be believed once in
 * 40,000 cases. A mutant is one of many, and is asked once more.
 */
const timesOnBugs = 4;
/** One that fails by itself in 12 of 100 runs passes this often once in 160 cases. */
const timesOnCorrect = 40;

/** A catch to be confirmed. */
interface Catch {
  /** The tests that noticed. What was wrong is credited to the first of them. */
  by: TestId[];
  /** The keys of all that ran, in order, up to the last of those. */
  ran: string[];
}

interface OnBug extends Catch {
  bug: Implementation;
  /** Which tests, how often, and by what name it is known that they notice it. */
  asked: { test: TestId; name: string; times: number }[];
}

interface OnMutant extends Catch {
  mutant: Mutant;
}

/** A catch that has not repeated at once. One that repeats only in company is believed, and asked again next time. */
interface Doubt extends UnrepeatedCatch {
  ran: string[];
  modules: Record<string, string>;
  mutant?: ActiveMutant;
}

const nothing: Confirmed = { has: () => false, add: () => {} };

type Common = Pick<RunRequest, 'order' | 'timeout' | 'traced'>;

const common: Common = { order: 'file', timeout: timeouts.usual, traced: false };

/** Asks the tests that noticed something whether they notice it again. Nothing is gained by it, only taken back. */
export class Confirmation {
  readonly #session: Pick<Session, 'walk'>;
  readonly #suite: SeenSuite;
  readonly #confirmed: Confirmed;
  readonly #signal: AbortSignal | undefined;

  constructor(
    session: Pick<Session, 'walk'>,
    suite: SeenSuite,
    { confirmed = nothing, signal }: { confirmed?: Confirmed; signal?: AbortSignal } = {},
  ) {
    this.#session = session;
    this.#suite = suite;
    this.#confirmed = confirmed;
    this.#signal = signal;
  }

  /**
   * A bug may itself be a matter of chance, such as two tokens that are seldom equal. Then it is not the test's.
   * @param correct the modules of correct code @returns the catches that did not repeat
   */
  async ofBugs(
    bugs: Implementation[],
    observations: Observation[],
    correct: Record<string, string>,
  ): Promise<UnrepeatedCatch[]> {
    const catches = observations.flatMap(({ implementation, result }): OnBug[] => {
      const bug = bugs.find(({ id }) => id === implementation.id);
      const seen = bug && catchIn(result);
      if (!seen) return [];
      // The bug is credited to the first; of the others it is only asked whether they noticed it, too.
      const asked = seen.by.map((test, index) => ({
        test,
        name: index === 0 ? bug.id : `${bug.id}, too`,
        times: index === 0 ? timesOnBugs : 1,
      }));
      return [{ ...seen, bug, asked: asked.filter(({ test, name }) => !this.#confirmed.has(test, name)) }];
    });
    const requests = catches.flatMap(({ bug, asked }, index) =>
      Array.from({ length: timesOnBugs }, (_, time) => ({
        ...common,
        id: `${index} ${time}`,
        modules: bug.modules,
        only: asked.filter(({ times }) => time < times).map(({ test }) => test.key),
      })).filter(({ only }) => only.length > 0),
    );
    const results = await this.#ask(requests);
    const hasRepeated = (key: string, index: number): boolean =>
      requests
        .filter(({ id, only }) => id.startsWith(`${index} `) && only.includes(key))
        .every(({ id }) => hasNoticed(results.get(id), key));
    const doubts: Doubt[] = [];
    for (const [index, { bug, asked, ran }] of catches.entries()) {
      for (const { test, name } of asked) {
        if (hasRepeated(test.key, index)) this.#confirmed.add(test, name);
        else doubts.push({ test: test.key, on: bug.id, kind: 'bug', ran, modules: bug.modules });
      }
    }
    return this.#whoseChance(await this.#stillDoubtful(doubts), correct);
  }

  /**
   * Several mutants in one run: each is active while the test runs that noticed it. A mutant may itself be a matter of
   * chance, such as a lock of less than a millisecond: then it is not the test's, which is asked on correct code.
   */
  async ofMutants({ modules }: Instrumented, observations: MutantObservation[]): Promise<UnrepeatedCatch[]> {
    const coverage = this.#suite.coverage ?? { perTest: {}, static: {} };
    const catches = observations.flatMap(({ mutant, result }): OnMutant[] => {
      const seen = result && !result.isEndless ? catchIn(result) : undefined;
      return seen && !this.#confirmed.has(seen.by[0], mutantKey(mutant)) ? [{ mutant, ...seen }] : [];
    });
    const active = ({ id }: Mutant): ActiveMutant => ({ id, hitLimit: hitLimitOf(coverage, id) });
    const rounds: Record<string, ActiveMutant>[] = [];
    for (const { mutant, by } of catches.filter(({ mutant: { id } }) => !(id in coverage.static))) {
      const [{ key }] = by;
      const round = rounds.find((one) => !(key in one)) ?? {};
      if (!rounds.includes(round)) rounds.push(round);
      round[key] = active(mutant);
    }
    const results = await this.#ask(
      rounds.map((mutants, index) => ({
        ...common,
        id: String(index),
        modules,
        only: Object.keys(mutants),
        mutants,
      })),
    );
    const hasRepeated = ({ mutant, by: [{ key }] }: OnMutant): boolean =>
      rounds.some(
        (round, index) => round[key]?.id === mutant.id && hasNoticed(results.get(String(index)), key),
      );
    const doubts: Doubt[] = [];
    for (const { mutant, by, ran } of catches) {
      if (hasRepeated({ mutant, by, ran })) this.#confirmed.add(by[0], mutantKey(mutant));
      else
        doubts.push({ test: by[0].key, on: mutant.id, kind: 'mutant', ran, modules, mutant: active(mutant) });
    }
    return this.#whoseChance(await this.#stillDoubtful(doubts), modules);
  }

  async #whoseChance(
    unrepeated: UnrepeatedCatch[],
    correct: Record<string, string>,
  ): Promise<UnrepeatedCatch[]> {
    const steady = await this.#steadyOn(correct, [...new Set(unrepeated.map(({ test }) => test))]);
    return unrepeated.map((one) => ({ ...one, isSteady: steady.has(one.test) }));
  }

  /** @returns which of the tests pass alone on correct code however often they are asked */
  async #steadyOn(modules: Record<string, string>, tests: string[]): Promise<Set<string>> {
    const requests = tests.flatMap((test, index) =>
      Array.from({ length: timesOnCorrect }, (_, time) => ({
        ...common,
        id: `${index} ${time}`,
        modules,
        only: [test],
      })),
    );
    const results = await this.#ask(requests);
    const hasFailed = (test: string): boolean =>
      requests.some(({ id, only }) => only[0] === test && hasNoticed(results.get(id), test));
    return new Set(tests.filter((test) => !hasFailed(test)));
  }

  /**
   * Nothing rests on haste or on a test's company: what is in doubt is asked alone, and as it was at first. In one of
   * the two ways it must notice each time.
   */
  async #stillDoubtful(doubts: Doubt[]): Promise<UnrepeatedCatch[]> {
    const asked = { ...common, timeout: timeouts.patient, patience: timeouts.patient, traced: true };
    const ids = (index: number, way: number): string[] =>
      Array.from({ length: timesOnBugs }, (_, time) => `${index} ${way} ${time}`);
    const results = await this.#ask(
      doubts.flatMap(({ test, ran, modules, mutant }, index) =>
        [[test], ran].flatMap((only, way) =>
          ids(index, way).map((id) => ({ ...asked, id, modules, only, mutant })),
        ),
      ),
    );
    const isSteady = (test: string, index: number, way: number): boolean =>
      ids(index, way).every((id) => hasNoticed(results.get(id), test));
    return doubts
      .filter(({ test }, index) => !isSteady(test, index, 0) && !isSteady(test, index, 1))
      .map(({ test, on, kind }) => ({ test, on, kind }));
  }

  async #ask(requests: RunRequest[]): Promise<Map<string, RunResult>> {
    const results = new Map<string, RunResult>();
    const onlyOf = new Map(requests.map(({ id, only }) => [id, only]));
    await this.#session.walk({
      files: this.#suite.files,
      requests: until(this.#signal, requests),
      onResult: (result) =>
        results.set(result.id, withLoadFailures(result, this.#suite, onlyOf.get(result.id))),
    });
    this.#signal?.throwIfAborted();
    return results;
  }
}

function catchIn({ tests }: RunResult): Catch | undefined {
  const by = tests.filter(({ status, timedOut }) => status === 'failed' && !timedOut);
  if (by.length === 0) return undefined;
  const keys = tests.filter(({ status }) => status !== 'skipped').map(({ key }) => key);
  return { by, ran: keys.slice(0, keys.indexOf(by.at(-1)!.key) + 1) };
}

function hasNoticed(result: RunResult | undefined, key: string): boolean {
  const test = result?.tests.find((one) => one.key === key);
  return test?.status === 'failed' && !test.timedOut;
}
