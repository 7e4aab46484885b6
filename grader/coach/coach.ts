import path from 'node:path';
import { wrapped } from '../reports/wrapped.ts';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import type { Desk } from './desk.ts';
import { problemIn, readFiles, type Files } from '../learner/lesson-files.ts';
import { Judging, type Grading } from './judging.ts';
import { ProgressFile } from '../learner/progress.ts';
import { factsOf, openLesson } from '../learner/open-lesson.ts';
import { openingLines, taskLines } from './opening.ts';
import { placeOf } from './writing-place.ts';
import { errands } from './errands.ts';
import { reduce, type CoachEvent } from './events.ts';
import type { Errand } from './keys.ts';
import { press } from './press.ts';
import { viewOf } from './screen.ts';
import { hasPassed, knowsHint, opened, type CoachState } from './state.ts';
import { listenToKeys } from './keyboard.ts';
import { listenToTheEnd } from './signals.ts';
import type { TypeNotes } from '../types/type-notes.ts';
import type { LessonWatch } from './watch.ts';
import { CoachWindow, type WindowOptions } from './window.ts';

const sentences = catalogue.coach;

export interface CoachOptions extends WindowOptions {
  root: string;
  /** Where the reader is: paths are shown from there. */
  cwd: string;
  env: NodeJS.ProcessEnv;
  desk: Desk;
  /** Every lesson was passed before. */
  isFinished?: boolean;
  /** A grader of the coach's own, where it is not given. */
  openGrader?: () => Promise<Grading>;
  /** Finds type errors, after the grade is shown. */
  types?: Pick<TypeNotes, 'on' | 'close'>;
}

/** Opens a lesson, answers every save and every key, until q. @returns the exit code */
export function runCoach(lessonId: string, options: CoachOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    const coach = new Coach(options, (code) => coach.close().then(() => resolve(code), reject));
    try {
      coach.open(lessonId);
    } catch (error) {
      coach.close().then(() => reject(error as Error), reject);
    }
  });
}

class Coach {
  readonly #options: CoachOptions;
  readonly #end: (code: number) => void;
  readonly #judging: Judging;
  readonly #window: CoachWindow;
  readonly #listenNoMore: () => void;
  #releaseKeys: () => void;
  #state: CoachState | undefined;
  #watch: LessonWatch | undefined;
  /** The key h was pressed while the tests were running. */
  #awaitsHint = false;
  /** The lesson that is open was passed before this save. */
  #wasPassed = false;
  #isEnded = false;

  constructor(options: CoachOptions, end: (code: number) => void) {
    this.#options = options;
    this.#end = end;
    this.#judging = new Judging(options.root, (event) => this.#happened(event), options.openGrader);
    this.#window = new CoachWindow(options);
    this.#releaseKeys = this.#listen();
    this.#listenNoMore = listenToTheEnd(
      options.terminal,
      (code) => this.#quit(code),
      () => this.#releaseKeys(),
    );
  }

  open(id: string): void {
    const { root, cwd, isPlain } = this.#options;
    const isFirst = this.#state === undefined;
    const lesson = openLesson(root, id, cwd);
    const files = readFiles(this.#folderOf(id));
    const watch = this.#watch;
    this.#awaitsHint = false;
    this.#wasPassed = new ProgressFile(root).hasPassed(id);
    this.#watch = undefined;
    void watch?.close();
    this.#state = { ...opened(lesson, files ?? {}), run: (this.#state?.run ?? 0) + 1 };
    const isFinished = isFirst && this.#options.isFinished === true;
    const options = { ...this.#window.size, root, isPlain, isFirst, isFinished };
    this.#window.print(openingLines(this.#state, options));
    this.#window.draw(this.#state);
    const { run } = this.#state;
    // What comes next keeps the process busy, so the screen is written first.
    setImmediate(() => void this.#begin(run, files).catch((error: Error) => this.#failed(error)));
  }

  async close(): Promise<void> {
    this.#releaseKeys();
    this.#listenNoMore();
    this.#window.close();
    await this.#watch?.close();
    this.#options.types?.close();
    await this.#judging.close();
  }

  async #begin(run: number, files: Files | undefined): Promise<void> {
    const { root, env, desk, isFinished } = this.#options;
    const { lesson } = this.#state!;
    const [{ LessonWatch }, facts] = await Promise.all([
      import('./watch.ts'),
      // If the lesson cannot be loaded, the verdict says so.
      factsOf(root, lesson.id).catch(() => undefined),
    ]);
    if (this.#isEnded || this.#state?.run !== run) return;
    if (facts) this.#happened({ type: 'loaded', facts });
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
    if (answer.length > 0) this.#happened({ type: 'answered', answer });
    if (isFinished && run === 1) this.#printBeside(lesson.id, await desk.closing(this.#window.size.columns));
  }

  #saved(files: Files | undefined): void {
    this.#happened({ type: 'saved', files: files ?? {}, run: this.#state!.run + 1 });
    this.#judge(files);
  }

  #judge(files: Files | undefined): void {
    const { lesson, run } = this.#state!;
    const problem = problemIn(files, lesson.folder);
    if (problem === undefined) return this.#judging.judge({ lessonId: lesson.id, run });
    void this.#judging.stop();
    this.#happened({ type: 'stopped', run, problem });
  }

  #happened(event: CoachEvent): void {
    if (this.#isEnded || !this.#state) return;
    this.#state = reduce(this.#state, event);
    this.#window.draw(this.#state);
    if (this.#awaitsHint && knowsHint(this.#state)) {
      this.#awaitsHint = false;
      this.#pressed('h');
    }
    const hasJustPassed = this.#state.stage === 'done' && hasPassed(this.#state) && !this.#wasPassed;
    if (hasJustPassed) void this.#passed(this.#state).catch((error: Error) => this.#failed(error));
    if (event.type === 'graded' && event.stage === 'done' && event.run === this.#state.run)
      void this.#askForTypes(this.#state).catch((error: Error) => this.#failed(error));
  }

  async #askForTypes({ lesson, files, run, grade }: CoachState): Promise<void> {
    if (grade?.verdict === 'broken') return;
    const lines = await this.#options.types?.on(this.#folderOf(lesson.id), files);
    if (lines && lines.length > 0) this.#happened({ type: 'typed', run, lines });
  }

  async #passed({ lesson }: CoachState): Promise<void> {
    this.#wasPassed = true;
    const { desk, isPlain } = this.#options;
    this.#printBeside(lesson.id, await desk.passed(lesson.id, this.#window.size.columns, isPlain));
  }

  #pressed(key: string): void {
    if (key === 'Ctrl-C' || key === 'Ctrl-D') return this.#quit(0);
    if (!this.#state || this.#isEnded) return;
    const { state, errand, task } = press(this.#state, key, viewOf(this.#state, this.#window.size));
    this.#state = state;
    this.#window.draw(this.#state);
    if (errand === undefined) return;
    this.#run(errand, task).catch((error: Error) => this.#failed(error));
  }

  #failed(error: Error): void {
    const said = error instanceof UsageError ? error.message : sentences.failed(error.message);
    this.#happened({ type: 'answered', answer: [said] });
  }

  async #run(errand: Errand, onTask?: number): Promise<void> {
    const { root, desk } = this.#options;
    const { lesson } = this.#state!;
    const { size } = this.#window;
    await errands[errand]({
      lesson,
      columns: size.columns,
      desk,
      answer: (...lines) => this.#happened({ type: 'answered', answer: lines }),
      print: (lines) => this.#printAbove(lines),
      open: (id) => this.open(id),
      quit: () => this.#quit(0),
      task: () => this.#printAbove(taskLines(lesson, { ...size, root })),
      edit: () => this.#edit(),
      hint: () => this.#hintSoon(this.#state!, onTask),
    });
  }

  /** Gives a hint now, or when the answer to the newest save is known. */
  async #hintSoon(state: CoachState, task?: number): Promise<void> {
    if (knowsHint(state)) return this.#hint(state, task);
    this.#awaitsHint = true;
    this.#happened({ type: 'answered', answer: [sentences.hintSoon] });
  }

  async #hint({ lesson, grade, problem }: CoachState, task?: number): Promise<void> {
    const said = grade
      ? await this.#options.desk.hint(lesson.id, grade, task)
      : { answer: [problem ?? sentences.noHint] };
    if (this.#state?.lesson.id !== lesson.id) return;
    if (said.hint !== undefined) this.#happened({ type: 'hinted', hint: said.hint });
    if (said.answer.length > 0) this.#happened({ type: 'answered', answer: said.answer });
  }

  async #edit(): Promise<void> {
    const { env, cwd } = this.#options;
    const { edit } = await import('./edit.ts');
    const answer = await edit(placeOf(this.#state!), {
      env,
      cwd,
      lend: () => {
        this.#releaseKeys();
        this.#window.lend();
      },
      takeBack: () => {
        if (this.#isEnded) return;
        this.#releaseKeys = this.#listen();
        this.#window.takeBack();
      },
    });
    if (answer !== undefined) this.#happened({ type: 'answered', answer: [answer] });
  }

  #quit(code: number): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#releaseKeys();
    this.#window.print(['', ...wrapped(sentences.goodbye, this.#window.size.columns)]);
    this.#end(code);
  }

  #listen(): () => void {
    return listenToKeys(this.#options.terminal, (key) => this.#pressed(key));
  }

  /** Writes lines that stay, and shows the whole state below them. */
  #printBeside(lessonId: string, lines: string[]): void {
    if (lines.length === 0 || this.#isEnded || this.#state?.lesson.id !== lessonId) return;
    this.#window.print(lines);
    this.#window.draw(this.#state);
  }

  /** Writes lines to read now, and shows only a short state below them. */
  #printAbove(lines: string[]): void {
    if (this.#isEnded) return;
    this.#window.print(lines);
    this.#happened({ type: 'read' });
  }

  #folderOf(id: string): string {
    return path.join(this.#options.root, 'lessons', id);
  }
}
