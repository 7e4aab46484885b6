import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Lesson } from '../course/course.ts';
import { readSuite } from '../course/suite.ts';
import { explainedMutants } from '../implementations/explained-mutants.ts';
import { isAsked } from '../implementations/asked-mutants.ts';
import type { Implementation } from '../implementations/implementation.ts';
import { mutantKey, type Instrumented, type Mutant } from '../implementations/mutants.ts';
import { fateOf } from '../judge/judge-mutants.ts';
import { countingTests } from '../judge/judge.ts';
import type { Evidence, MutantObservation } from '../session/evidence.ts';
import type { ExamineOptions } from '../session/examine-options.ts';
import { examine } from '../session/examine.ts';
import type { Session } from '../session/session.ts';
import { MutantCache } from './mutant-cache.ts';
import { storedGradable } from './stored-gradable.ts';

/** A mutant that hangs a suite is given up soon when all of them are walked: a learner is asked none of these. */
const mostTimeouts = 2;
const reference: Implementation = { id: 'reference', kind: 'reference', modules: {} };

interface SurveyOptions extends Pick<ExamineOptions, 'leastTimeout' | 'signal' | 'findsEveryKiller'> {
  /** The suite's files: the lesson's solution, where it is not given. */
  folder?: string;
  /** The names of the tests that are asked: all that count, where it is not given. */
  only?: ReadonlySet<string>;
  /** All of the subject's, where they are not given. */
  mutants?: Mutant[];
}

/** What a lesson's solution decides: which mutants are asked of a learner. */
export class Calibration {
  readonly #root: string;
  readonly #cache: MutantCache;
  readonly #session: () => Promise<Session>;

  /** @param versions of all that has a say in a result */
  constructor(root: string, versions: string, session: () => Promise<Session>) {
    this.#root = root;
    this.#cache = new MutantCache(root, versions);
    this.#session = session;
  }

  /** The subject with its mutants. @throws UsageError when it does not parse, or the rules cannot be read */
  instrumented(lesson: Lesson): Promise<Instrumented> {
    return this.#cache.instrumented(lesson);
  }

  /** What a suite does to every mutant of a lesson's subject. */
  async survey(lesson: Lesson, options: SurveyOptions = {}): Promise<MutantObservation[]> {
    const { folder = this.#solutionOf(lesson), mutants: wanted, only, ...others } = options;
    const { sources } = readSuite(folder, path.relative(this.#root, folder));
    const instrumented = await this.instrumented(lesson);
    const { mutants } = await examine(await this.#session(), Object.keys(sources), [reference], {
      seed: 1,
      counting: (seen) => {
        const counting = countingTests(sources, seen);
        return only ? counting.intersection(keysOf(seen, only)) : counting;
      },
      instrumented,
      mutants: async () => wanted ?? instrumented.mutants,
      mostTimeouts,
      hopeless: this.#hopelessIn(instrumented),
      ...others,
    });
    return mutants?.observations ?? [];
  }

  /** Those of the solution's tests that kill a mutant. @param names the tests that are asked */
  async killers(lesson: Lesson, names: ReadonlySet<string>): Promise<Set<string>> {
    const observations = await this.survey(lesson, { only: names, findsEveryKiller: true });
    const killed = observations.filter((one) => fateOf(one) === 'killed');
    const tests = killed.flatMap(({ result }) => result?.tests ?? []);
    return new Set(tests.filter(({ status }) => status === 'failed').map(({ name }) => name));
  }

  /** The mutants that are asked of a learner: those that the solution kills; all where that is not known here. */
  async gradable(lesson: Lesson, signal?: AbortSignal): Promise<Mutant[]> {
    // There the learner writes the bugs, and no others are asked.
    if (lesson.kind === 'attack') return [];
    const instrumented = await this.instrumented(lesson);
    if (!existsSync(this.#solutionOf(lesson)))
      return storedGradable(this.#root, lesson, instrumented).filter(isAsked);
    const known = this.#cache.killed(lesson, instrumented);
    if (known) return known.filter(isAsked);

    const observations = await this.survey(lesson, { signal });
    const killed = observations.filter((one) => fateOf(one) === 'killed').map(({ mutant }) => mutant);
    this.#cache.keepKilled(lesson, killed);
    return killed.filter(isAsked);
  }

  /** Mutants that no good test kills, as the course says: `kata verify` sees that it is so. */
  #hopelessIn({ mutants }: Instrumented): Set<string> {
    const explained = new Set(explainedMutants(this.#root).map(mutantKey));
    return new Set(mutants.filter((one) => explained.has(mutantKey(one))).map(({ id }) => id));
  }

  #solutionOf({ id }: Lesson): string {
    return path.join(this.#root, 'solutions', id);
  }
}

function keysOf({ observations: [{ result }] }: Evidence, names: ReadonlySet<string>): Set<string> {
  return new Set(result.tests.filter(({ name }) => names.has(name)).map(({ key }) => key));
}
