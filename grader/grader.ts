import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Calibration } from './calibration/calibration.ts';
import { loadLesson, type Lesson } from './course/course.ts';
import { kit } from './course/root.ts';
import { readSuite, type Suite } from './course/suite.ts';
import { implementationsOf } from './implementations/implementations.ts';
import { mutantKey, type Instrumented, type Mutant } from './implementations/mutants.ts';
import type { Grade } from './judge/grade.ts';
import { fateOf } from './judge/judge-mutants.ts';
import { countingTests, judge } from './judge/judge.ts';
import { examine, type Evidence } from './session/examine.ts';
import type { RunResult } from './session/protocol.ts';
import { Session } from './session/session.ts';

export interface GradeOptions {
  /** A folder with the tests, in place of the lesson's own. */
  tests?: string;
  seed?: number;
  /** Finds every test that catches a bug, and not only one. */
  isFull?: boolean;
  /** Leaves the mutants out: no score, and at most `passed`. */
  hasNoMutants?: boolean;
  /** Told what is known so far: after correct code, and after the bugs. */
  told?(soFar: Grade): void;
  /** Ends it early, with the signal's reason as an error. */
  signal?: AbortSignal;
}

/** Grades suites of one course. Vitest is started when it is needed first, and kept. */
export class Grader {
  readonly root: string;
  #session: Promise<Session> | undefined;
  #calibration: Calibration | undefined;
  /** By bug or mutant, the name of the test that noticed it last. */
  readonly #lastCatch = new Map<string, string>();

  constructor(root: string) {
    this.root = root;
  }

  /** @throws UsageError when the lesson, its files or the folder of tests cannot be used */
  async grade(lesson: Lesson, options: GradeOptions = {}): Promise<Grade> {
    const { tests, seed = 1, isFull, hasNoMutants = false, told, signal } = options;
    const start = performance.now();
    const session = this.session();
    session.catch(() => {});
    const folder = path.resolve(tests ?? path.join(this.root, 'lessons', lesson.id));
    const suite = readSuite(folder, tests ?? `lessons/${lesson.id}`);
    const [implementations, instrumented] = await Promise.all([
      implementationsOf(this.root, lesson),
      hasNoMutants ? undefined : this.calibration.instrumented(lesson),
    ]);
    await session;
    const startMs = performance.now() - start;

    const toGrade = (evidence: Evidence): Grade => ({
      schemaVersion: 1,
      ...judge(lesson, suite.sources, evidence),
      timings: {
        totalMs: round(performance.now() - start),
        startMs: round(startMs),
        correctMs: round(evidence.correctMs),
        bugsMs: round(evidence.bugsMs),
        mutantsMs: evidence.mutants ? round(evidence.mutantsMs) : null,
      },
      versions: versions(),
      seed,
    });
    const evidence = await examine(await session, Object.keys(suite.sources), implementations, {
      seed: shuffleSeed(lesson.id, seed),
      counting: (seen) => countingTests(suite.sources, seen),
      lastCatch: this.#lastCatch,
      isFull,
      instrumented,
      mutants: instrumented && (() => this.#gradable(lesson, instrumented, suite, signal)),
      told: (soFar) => told?.(toGrade(soFar)),
      signal,
    });
    this.#remember(evidence);
    return toGrade(this.#withoutUngradable(lesson, suite, evidence));
  }

  load(lessonId: string): Lesson {
    return loadLesson(this.root, lessonId);
  }

  session(): Promise<Session> {
    return (this.#session ??= Session.open({ root: this.root }));
  }

  get calibration(): Calibration {
    return (this.#calibration ??= new Calibration(this.root, JSON.stringify(versions())));
  }

  /** The mutants that are asked of a learner. When it is the solution that is graded, they come out of it. */
  async #gradable(
    lesson: Lesson,
    instrumented: Instrumented,
    suite: Suite,
    signal?: AbortSignal,
  ): Promise<Mutant[]> {
    const isAsked = ({ isMessage }: Mutant): boolean => !isMessage;
    const solution = this.#solutionOf(lesson);
    const all = instrumented.mutants.filter(isAsked);
    if (!solution || isSame(solution, suite)) return all;
    const known = this.calibration.killed(lesson, instrumented);
    if (known) return known.filter(isAsked);

    const evidence = await examine(
      await this.session(),
      Object.keys(solution.sources),
      [{ id: 'reference', kind: 'reference', modules: {} }],
      {
        seed: 1,
        counting: (seen) => countingTests(solution.sources, seen),
        instrumented,
        mutants: async () => all,
        signal,
      },
    );
    const killed = killedIn(evidence);
    this.calibration.keepKilled(lesson, killed);
    return killed;
  }

  /** What the solution itself leaves alive is asked of nobody. */
  #withoutUngradable(lesson: Lesson, suite: Suite, evidence: Evidence): Evidence {
    const solution = this.#solutionOf(lesson);
    if (!evidence.mutants || !solution || !isSame(solution, suite)) return evidence;
    this.calibration.keepKilled(lesson, killedIn(evidence));
    const observations = evidence.mutants.observations.filter((one) => fateOf(one) === 'killed');
    return { ...evidence, mutants: { ...evidence.mutants, observations } };
  }

  #solutionOf({ id }: Lesson): Suite | undefined {
    const folder = path.join(this.root, 'solutions', id);
    return existsSync(folder) ? readSuite(folder, `solutions/${id}`) : undefined;
  }

  #remember({ observations, mutants }: Evidence): void {
    const remember = (id: string, result: RunResult | undefined): void => {
      const test = result?.tests.find(({ status, timedOut }) => status === 'failed' && !timedOut);
      if (test) this.#lastCatch.set(id, test.name);
    };
    for (const { implementation, result } of observations)
      if (implementation.kind === 'bug') remember(implementation.id, result);
    for (const { mutant, result } of mutants?.observations ?? []) remember(mutantKey(mutant), result);
  }

  async close(): Promise<void> {
    const session = await this.#session?.catch(() => undefined);
    await session?.close();
  }
}

function killedIn({ mutants }: Evidence): Mutant[] {
  return (mutants?.observations ?? [])
    .filter((observation) => fateOf(observation) === 'killed')
    .map(({ mutant }) => mutant);
}

function isSame(one: Suite, other: Suite): boolean {
  const texts = ({ sources }: Suite): string => JSON.stringify(Object.values(sources));
  return texts(one) === texts(other);
}

function shuffleSeed(lessonId: string, seed: number): number {
  return createHash('sha256').update(`${lessonId} ${seed}`).digest().readUInt32LE();
}

function versions(): Grade['versions'] {
  const resolve = createRequire(import.meta.url).resolve;
  const versionIn = (file: string): string =>
    (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  return {
    kit: versionIn(path.join(kit, 'package.json')),
    node: process.versions.node,
    vitest: versionIn(resolve('vitest/package.json')),
    stryker: versionIn(resolve('@stryker-mutator/core/package.json')),
  };
}

function round(ms: number): number {
  return Math.round(ms);
}
