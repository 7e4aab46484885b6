import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { Calibration } from './calibration/calibration.ts';
import { Memory } from './calibration/memory.ts';
import { confirm } from './confirmation/confirm.ts';
import { isOfLesson, loadLesson, readSource, sourceOf, type Lesson } from './course/course.ts';
import { judgeFolder } from './course/judge-folder.ts';
import { ownSuites } from './course/own-suites.ts';
import { fileProblem } from './course/file-problem.ts';
import { plainText } from './course/plain-text.ts';
import { answersFile } from './course/reported.ts';
import { readSuite } from './course/suite.ts';
import { versions } from './course/versions.ts';
import { habitJudge } from './habits/habits.ts';
import { withAttacks } from './implementations/attacks.ts';
import { withBlock } from './implementations/changed-block.ts';
import { asyncNames } from './implementations/async-names.ts';
import { refuseDamaged } from './implementations/damage.ts';
import type { Implementation } from './implementations/implementation.ts';
import { implementationsOf } from './implementations/implementations.ts';
import { unitsOf } from './implementations/units.ts';
import { confirmationFlags, confirmationOf } from './judge/confirmation.ts';
import type { Grade } from './judge/grade.ts';
import { countingTests, judge } from './judge/judge.ts';
import type { Evidence } from './session/evidence.ts';
import type { ExamineOptions } from './session/examine-options.ts';
import { examine } from './session/examine.ts';
import { catalogue } from './sentences/sentences.ts';
import type { Level, WantedLevel } from './session/sandbox/level.ts';
import { inLimit } from './session/sandbox/in-limit.ts';
import { SuiteLimitError, usualLimits, type Limits } from './session/sandbox/limits.ts';
import { Session } from './session/session.ts';
import { worldsOf } from './session/worlds.ts';
import { UsageError } from './usage-error.ts';

export interface GradeOptions {
  /** A folder with the tests, in place of the lesson's own. */
  tests?: string;
  seed?: number;
  /** Finds every test that catches a bug, and not only one. */
  isFull?: boolean;
  /** With `isFull`: where a test did not end on a bug, each of the others is asked alone, whatever it takes. */
  asksEach?: boolean;
  /** With `isFull`: finds also every test that kills a mutant. It takes longer. */
  namesKillers?: boolean;
  /** Leaves the mutants out: no score, and at most `passed`. */
  hasNoMutants?: boolean;
  /** Ends after the bugs, as `hasNoMutants` does. With `isFull` it is quicker: only tests that enter a bug's block are asked. */
  endsAfterBugs?: boolean;
  /** Asks so many catches and kills once more, in sealed processes. */
  confirm?: number | 'all';
  /** Told what is known so far: after correct code, and after the bugs. */
  onProgress?(soFar: Grade): void;
  /** Ends it early, with the signal's reason as an error. */
  signal?: AbortSignal;
}

export interface GraderOptions {
  /** How long a worker may be silent before it is ended, in ms. */
  patience?: number;
  /** What holds the suites, where they are other people's; then the record says so. */
  sandbox?: WantedLevel;
  /** What a suite may use, where it is held. */
  limits?: Partial<Limits>;
}

/** Grades suites of one course. Vitest is started when it is needed first, and kept. */
export class Grader {
  readonly root: string;
  #session: Promise<Session> | undefined;
  #calibration: Calibration | undefined;
  readonly #memory = new Memory();
  readonly #options: GraderOptions;

  constructor(root: string, options: GraderOptions = {}) {
    this.root = root;
    this.#options = options;
  }

  /**
   * @throws UsageError when the lesson, its files or the folder of tests cannot be used, or the sandbox does not work here
   * @throws SuiteLimitError when a held suite needs more than it may have
   */
  async grade(known: Lesson, options: GradeOptions = {}): Promise<Grade> {
    const { sandbox = 'none', limits } = this.#options;
    if (sandbox === 'none') return this.#grade(known, options);
    return inLimit({ ...usualLimits, ...limits }, options.signal, (signal) =>
      this.#grade(known, { ...options, signal }),
    ).catch(async (error: unknown) => {
      // What is still under way goes on for nobody.
      if (error instanceof SuiteLimitError) await this.close();
      throw error;
    });
  }

  async #grade(known: Lesson, options: GradeOptions): Promise<Grade> {
    const {
      tests,
      seed = 1,
      isFull,
      asksEach,
      namesKillers,
      hasNoMutants = false,
      endsAfterBugs = false,
      confirm: howMany,
      onProgress,
      signal,
    } = options;
    const start = performance.now();
    const session = this.session();
    session.catch(() => {});
    const folder = path.resolve(tests ?? path.join(this.root, 'lessons', known.id));
    const suite = readSuite(folder, tests ?? `lessons/${known.id}`, known.given);
    const lesson = withAttacks(this.root, known, folder);
    const [all, instrumented] = await Promise.all([
      implementationsOf(this.root, lesson),
      hasNoMutants ? undefined : this.calibration.instrumented(lesson),
    ]);
    const textOf = (module: string): string => readSource(this.root, module);
    const implementations = all
      .map((one) => (instrumented ? withBlock(one, instrumented, textOf) : one))
      .map((one) => placedIn(folder, one));
    // What the learner has made of the module is judged apart: here it need not even parse.
    (await session).beginSuite();
    (await session).standIn(implementations[0].modules);
    const startMs = performance.now() - start;

    const answers = lesson.tasks.some(({ report }) => report.length > 0) ? readAnswers(folder) : undefined;
    const { level } = await session;
    const toGrade = (evidence: Evidence): Grade => ({
      schemaVersion: 1,
      ...judge(
        {
          ...lesson,
          isAsync: (name) => asyncNames(this.root).has(name),
          ...(evidence.afterwards && { units: unitsOf(this.root, lesson) }),
        },
        suite.sources,
        { ...evidence, ...(answers && { answers }) },
        habitJudge,
      ),
      ...trustIn(evidence, this.#options.sandbox === undefined ? undefined : level),
      timings: {
        totalMs: round(performance.now() - start),
        startMs: round(startMs),
        correctMs: round(evidence.correctMs),
        bugsMs: round(evidence.bugsMs),
        mutantsMs: evidence.mutants ? round(evidence.mutantsMs) : null,
        confirmMs: round(evidence.confirmMs),
      },
      versions: versions(),
      seed,
    });
    const evidence = await examine(await session, Object.keys(suite.sources), implementations, {
      writesSnapshots: !process.env.CI,
      seed: shuffleSeed(lesson.id, seed),
      worlds: worldsOf(lesson.conditions ?? []),
      counting: (seen) => {
        if (seen.observations[0].result.loadErrors.length > 0) refuseDamaged(this.root);
        return countingTests(suite.sources, seen);
      },
      lastCatch: this.#memory.lastCatch,
      confirmed: this.#memory.confirmedIn(this.root, suite),
      isFull: isFull || [...lesson.habits, ...lesson.requires].includes('one-behaviour'),
      asksEach,
      namesKillers,
      looksForHabits: true,
      instrumented,
      mutants: instrumented && !endsAfterBugs ? () => this.calibration.gradable(lesson, signal) : undefined,
      mended: this.#mended(lesson, folder),
      ...(lesson.kind === 'attack' && { attacked: ownSuites(this.root, lesson) }),
      onProgress: (soFar) => onProgress?.(toGrade(soFar)),
      signal,
    });
    this.#memory.remember(evidence);
    (await session).rest();
    if (howMany === undefined) return toGrade(evidence);
    const confirmation = await confirm({
      root: this.root,
      session: await session,
      lesson,
      folder,
      files: Object.keys(suite.sources),
      implementations,
      evidence,
      grade: toGrade(evidence),
      howMany,
      signal,
    });
    return toGrade({ ...evidence, confirmation });
  }

  /** The learner's version of a module in the place of the solution's, and the solution's tests. */
  #mended({ id, subject }: Lesson, folder: string): ExamineOptions['mended'] {
    const own = subject.filter(isOfLesson);
    const judges = own.length > 0 ? judgeFolder(this.root, id) : undefined;
    if (judges === undefined) return undefined;
    return {
      files: Object.keys(readSuite(path.join(this.root, judges), judges).sources),
      modules: Object.fromEntries(
        own.map((module) => [sourceOf(this.root, module), readLearnersFile(folder, path.basename(module))]),
      ),
    };
  }

  load(lessonId: string): Lesson {
    return loadLesson(this.root, lessonId);
  }

  session(): Promise<Session> {
    return (this.#session ??= Session.open({ root: this.root, ...this.#options }));
  }

  get calibration(): Calibration {
    return (this.#calibration ??= new Calibration(this.root, JSON.stringify(versions()), () =>
      this.session(),
    ));
  }

  async close(): Promise<void> {
    const session = this.#session;
    this.#session = undefined;
    await (await session?.catch(() => undefined))?.close();
  }
}

/** How far the grade can be relied on. @param level what held the suite, where somebody asked for that */
function trustIn(evidence: Evidence, level: Level | undefined): Pick<Grade, 'trust'> {
  const confirmation = confirmationOf(evidence) ?? null;
  if (confirmation === null && level === undefined) return {};
  const flags = confirmation ? confirmationFlags(confirmation) : [];
  return { trust: { sandbox: level ?? 'none', confirmation, flags } };
}

/** A lesson's own module is the one beside the tests, wherever they are. It is known by its real path alone. */
function placedIn(folder: string, implementation: Implementation): Implementation {
  const real = realpathSync(folder);
  const modules = Object.entries(implementation.modules).map(([module, text]) => [
    isOfLesson(module) ? path.join(real, path.basename(module)) : module,
    text,
  ]);
  return { ...implementation, modules: Object.fromEntries(modules) };
}

function readLearnersFile(folder: string, name: string): string {
  try {
    return readFileSync(path.join(folder, name), 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(
      code === 'ENOENT' ? catalogue.usage.notBeside(name) : catalogue.usage.cannotRead(name, message),
    );
  }
}

/** That they are missing or cannot be read is for the judge to say. */
function readAnswers(folder: string): NonNullable<Evidence['answers']> {
  try {
    return { text: plainText(readFileSync(path.join(folder, answersFile), 'utf8')) };
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? {} : { problem: fileProblem(error) };
  }
}

function shuffleSeed(lessonId: string, seed: number): number {
  return createHash('sha256').update(`${lessonId} ${seed}`).digest().readUInt32LE();
}

function round(ms: number): number {
  return Math.round(ms);
}
