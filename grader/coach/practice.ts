import path from 'node:path';
import { problemIn, readFiles, type Files } from '../learner/lesson-files.ts';
import { factsOf, openLesson } from '../learner/open-lesson.ts';
import { ProgressFile } from '../learner/progress.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { TypeNotes } from '../types/type-notes.ts';
import { UsageError } from '../usage-error.ts';
import type { Desk } from './desk.ts';
import { reduce, type CoachEvent } from './events.ts';
import { Judging, type Grading } from './judging.ts';
import { hasPassed, knowsHint, opened, type CoachState } from './state.ts';
import type { LessonWatch } from './watch.ts';

const sentences = catalogue.coach;

export interface PracticeOptions {
  root: string;
  /** Where the reader is: paths are shown from there. */
  cwd: string;
  env: NodeJS.ProcessEnv;
  desk: Pick<Desk, 'news' | 'hint'>;
  /** A grader of its own, where it is not given. */
  openGrader?: () => Promise<Grading>;
  /** Finds type errors, after the grade is told. */
  types?: Pick<TypeNotes, 'on' | 'close'>;
}

/** Who looks on, and is told of each change. */
export interface Onlooker {
  /** A lesson is open: nothing is known of it yet. */
  opened(state: CoachState): void;
  changed(state: CoachState): void;
  /** A lesson is being judged for the first time since it was opened. */
  begun?(state: CoachState): void;
  /** A save has passed a lesson that was not passed before. */
  passed?(state: CoachState): void;
}

/** The lesson that a learner works on: judges every save of it, gives hints, and keeps what is known. */
export class Practice {
  readonly #options: PracticeOptions;
  readonly #onlooker: Onlooker;
  readonly #judging: Judging;
  #state: CoachState | undefined;
  #watch: LessonWatch | undefined;
  /** What waits until the next hint is known. */
  #whenHintIsKnown: (() => void) | undefined;
  /** The lesson that is open was passed before this save. */
  #wasPassed = false;
  #isEnded = false;

  constructor(options: PracticeOptions, onlooker: Onlooker) {
    this.#options = options;
    this.#onlooker = onlooker;
    this.#judging = new Judging(options.root, (event) => this.happened(event), options.openGrader);
  }

  /** What is known; nothing before a lesson is open. */
  get state(): CoachState | undefined {
    return this.#state;
  }

  /** @throws UsageError if there is no such lesson */
  open(id: string): void {
    const { root, cwd } = this.#options;
    const lesson = openLesson(root, id, cwd);
    const files = readFiles(this.#folderOf(id));
    const watch = this.#watch;
    this.#whenHintIsKnown = undefined;
    this.#wasPassed = new ProgressFile(root).hasPassed(id);
    this.#watch = undefined;
    void watch?.close();
    this.#state = { ...opened(lesson, files ?? {}), run: (this.#state?.run ?? 0) + 1 };
    this.#onlooker.opened(this.#state);
    const { run } = this.#state;
    // What comes next keeps the process busy, so the screen is written first.
    setImmediate(() => void this.#begin(run, files).catch((error: Error) => this.failed(error)));
  }

  /** What follows for the state from something that happened. */
  happened(event: CoachEvent): void {
    if (this.#isEnded || !this.#state) return;
    this.show(reduce(this.#state, event));
    if (this.#whenHintIsKnown && knowsHint(this.#state)) {
      const giveHint = this.#whenHintIsKnown;
      this.#whenHintIsKnown = undefined;
      giveHint();
    }
    if (this.#state.stage === 'done' && hasPassed(this.#state) && !this.#wasPassed) {
      this.#wasPassed = true;
      this.#onlooker.passed?.(this.#state);
    }
    if (event.type === 'graded' && event.stage === 'done' && event.run === this.#state.run)
      void this.#askForTypes(this.#state).catch((error: Error) => this.failed(error));
  }

  /** Takes over a state that differs in what is shown, such as after a key. */
  show(state: CoachState): void {
    this.#state = state;
    this.#onlooker.changed(state);
  }

  failed(error: Error): void {
    const said = error instanceof UsageError ? error.message : sentences.failed(error.message);
    this.happened({ type: 'answered', answer: [said] });
  }

  /**
   * Gives a hint now, or when the answer to the newest save is known.
   * @param task the only task that it may be on
   * @param whenKnown what is done in the second case
   */
  async hintSoon(
    task?: number,
    whenKnown = (): void => void this.hintSoon(task, whenKnown).catch((error: Error) => this.failed(error)),
  ): Promise<void> {
    if (this.#state && knowsHint(this.#state)) return this.#hint(this.#state, task);
    this.#whenHintIsKnown = whenKnown;
    this.happened({ type: 'answered', answer: [sentences.hintSoon] });
  }

  /** Asks every test about every bug, where all else is known. */
  askAll(): void {
    const { stage, grade, full, run, lesson } = this.#state ?? {};
    if (stage !== 'done' || !grade || grade.verdict === 'broken' || full || !lesson || run === undefined)
      return;
    this.#judging.askAll({ lessonId: lesson.id, run });
  }

  /** Nothing happens from now on. */
  end(): void {
    this.#isEnded = true;
  }

  async close(): Promise<void> {
    this.end();
    await this.#watch?.close();
    this.#options.types?.close();
    await this.#judging.close();
  }

  async #begin(run: number, files: Files | undefined): Promise<void> {
    const { root, env, desk } = this.#options;
    const { lesson } = this.#state!;
    const [{ LessonWatch }, facts] = await Promise.all([
      import('./watch.ts'),
      // If the lesson cannot be loaded, the verdict says so.
      factsOf(root, lesson.id).catch(() => undefined),
    ]);
    if (this.#isEnded || this.#state?.run !== run) return;
    if (facts) this.happened({ type: 'loaded', facts });
    // Asked before the first write: that replaces a damaged progress file, and what was wrong with it.
    const news = desk.news(lesson.id);
    new ProgressFile(root).open(lesson.id);
    this.#watch = new LessonWatch({
      folder: this.#folderOf(lesson.id),
      known: files,
      polls: Boolean(env.KATA_POLL),
      changed: (now) => this.#saved(now),
    });
    this.#judge(files);
    const answer = await news;
    if (answer.length > 0) this.happened({ type: 'answered', answer });
    if (!this.#isEnded && this.#state?.lesson.id === lesson.id) this.#onlooker.begun?.(this.#state);
  }

  #saved(files: Files | undefined): void {
    this.happened({ type: 'saved', files: files ?? {}, run: this.#state!.run + 1 });
    this.#judge(files);
  }

  #judge(files: Files | undefined): void {
    const { lesson, run } = this.#state!;
    const problem = problemIn(files, lesson.folder);
    if (problem === undefined) return this.#judging.judge({ lessonId: lesson.id, run });
    void this.#judging.stop();
    this.happened({ type: 'stopped', run, problem });
  }

  async #askForTypes({ lesson, files, run, grade }: CoachState): Promise<void> {
    if (grade?.verdict === 'broken') return;
    const lines = await this.#options.types?.on(this.#folderOf(lesson.id), files);
    if (lines && lines.length > 0) this.happened({ type: 'typed', run, lines });
  }

  async #hint({ lesson, grade, problem }: CoachState, task?: number): Promise<void> {
    const said = grade
      ? await this.#options.desk.hint(lesson.id, grade, task)
      : { answer: [problem ?? sentences.noHint] };
    if (this.#state?.lesson.id !== lesson.id) return;
    if (said.hint !== undefined) this.happened({ type: 'hinted', hint: said.hint });
    if (said.answer.length > 0) this.happened({ type: 'answered', answer: said.answer });
  }

  #folderOf(id: string): string {
    return path.join(this.#options.root, 'lessons', id);
  }
}
