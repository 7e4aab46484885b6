import path from 'node:path';
import pc from 'picocolors';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import type { Desk } from './desk.ts';
import { editorFor, startEditor } from './editor.ts';
import { readFiles, type Files } from './files.ts';
import { Judging } from './judging.ts';
import { renderMarkdown } from './markdown.ts';
import { ProgressFile } from './progress.ts';
import { openLesson, readTask } from './open-lesson.ts';
import { addedLines } from './plain.ts';
import { placeOf, screenOf, type ScreenOptions } from './screen.ts';
import { opened, press, reduce, type CoachEvent, type CoachState, type Wish } from './state.ts';
import { listenToKeys, liveDisplay, type Display, type Terminal } from './terminal.ts';
import type { LessonWatch } from './watch.ts';

const sentences = catalogue.coach;

export interface CoachOptions {
  root: string;
  /** Where the reader is: paths are shown from there. */
  cwd: string;
  terminal: Terminal;
  env: NodeJS.ProcessEnv;
  desk: Desk;
  hasColour: boolean;
  /** Lines that are written once. */
  isPlain: boolean;
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

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

class Coach {
  readonly #options: CoachOptions;
  readonly #end: (code: number) => void;
  readonly #judging: Judging;
  readonly #display: Display | undefined;
  readonly #handlers: [keyof typeof signals, () => void][];
  readonly #redraw = (): void => {
    this.#display?.clear();
    this.#draw();
  };
  readonly #restore = (): void => this.#releaseKeys();
  /** Nobody sees us any more: the window was closed. */
  readonly #lost = (): void => this.#quit(signals.SIGHUP);
  #releaseKeys: () => void;
  #state: CoachState | undefined;
  #drawn: CoachState | undefined;
  #watch: LessonWatch | undefined;
  #isAway = false;
  #isEnded = false;

  constructor(options: CoachOptions, end: (code: number) => void) {
    const { terminal, isPlain, root } = options;
    this.#options = options;
    this.#end = end;
    this.#judging = new Judging(root, (event) => this.#happened(event));
    this.#display = isPlain ? undefined : liveDisplay(terminal.output);
    this.#releaseKeys = this.#listen();
    terminal.output.on('resize', this.#redraw);
    this.#handlers = Object.entries(signals).map(([name, code]) => [
      name as keyof typeof signals,
      () => this.#quit(code),
    ]);
    for (const [name, handler] of this.#handlers) process.on(name, handler);
    // Whatever ends the process: the terminal is as it was.
    process.on('exit', this.#restore);
    terminal.output.on('error', this.#lost);
  }

  open(id: string): void {
    const { root, cwd } = this.#options;
    const isFirst = this.#state === undefined;
    const lesson = openLesson(root, id, cwd);
    const files = readFiles(this.#folderOf(id));
    const watch = this.#watch;
    this.#watch = undefined;
    void watch?.close();
    this.#state = { ...opened(lesson, files ?? {}), run: (this.#state?.run ?? 0) + 1 };
    this.#print([
      placeOf(this.#state),
      '',
      ...this.#taskLines(),
      sentences.howItGoes,
      ...(this.#options.isPlain ? [sentences.keysAreThere] : isFirst ? [sentences.plainIsThere] : []),
      '',
    ]);
    this.#draw();
    const { run } = this.#state;
    // What comes now keeps the process busy: first the screen gets out.
    setImmediate(() => void this.#begin(run, files));
  }

  async close(): Promise<void> {
    const { terminal } = this.#options;
    this.#releaseKeys();
    process.off('exit', this.#restore);
    terminal.output.off('error', this.#lost);
    for (const [name, handler] of this.#handlers) process.off(name, handler);
    terminal.output.off('resize', this.#redraw);
    await this.#watch?.close();
    await this.#judging.close();
  }

  async #begin(run: number, files: Files | undefined): Promise<void> {
    const { root, env } = this.#options;
    const { lesson } = this.#state!;
    const { LessonWatch } = await import('./watch.ts');
    if (this.#isEnded || this.#state?.run !== run) return;
    new ProgressFile(root).open(lesson.id);
    this.#watch = new LessonWatch({
      folder: this.#folderOf(lesson.id),
      known: files,
      polls: Boolean(env.KATA_POLL),
      changed: (now) => this.#saved(now),
    });
    this.#judge(files);
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
    this.#draw();
  }

  #pressed(key: string): void {
    if (key === 'Ctrl-C' || key === 'Ctrl-D') return this.#quit(0);
    if (!this.#state || this.#isEnded) return;
    const { state, wish } = press(this.#state, key);
    this.#state = state;
    this.#draw();
    if (wish === undefined) return;
    this.#fulfil(wish).catch((error: Error) => {
      const said = error instanceof UsageError ? error.message : sentences.failed(error.message);
      this.#happened({ type: 'answered', answer: [said] });
    });
  }

  async #fulfil(wish: Wish): Promise<void> {
    const { desk } = this.#options;
    const { lesson, grade, stage } = this.#state!;
    const { columns } = this.#size();
    const answer = (...lines: string[]): void => this.#happened({ type: 'answered', answer: lines });
    switch (wish) {
      case 'quit':
        return this.#quit(0);
      case 'next':
        return lesson.next === undefined ? answer(sentences.noNext) : this.open(lesson.next);
      case 'previous':
        return lesson.previous === undefined ? answer(sentences.noPrevious) : this.open(lesson.previous);
      case 'task':
        return this.#printAbove([...this.#taskLines()]);
      case 'list':
        return this.#printAbove([...(await desk.list(columns)), '']);
      case 'solution':
        return this.#printAbove([...(await desk.solution(lesson.id, columns)), '']);
      case 'diff':
        return this.#printAbove([...(await desk.diff(lesson.id, columns)), '']);
      case 'reset':
        return answer(...(await desk.reset(lesson.id)));
      case 'edit':
        return this.#edit();
      case 'hint': {
        if (!grade || stage === 'correct') return answer(sentences.hintSoon);
        const hint = desk.hint(lesson.id, grade);
        return hint === undefined ? answer(sentences.noHint) : this.#happened({ type: 'hinted', hint });
      }
    }
  }

  async #edit(): Promise<void> {
    const { env, cwd } = this.#options;
    const place = placeOf(this.#state!);
    const editor = editorFor(place, env);
    if (!editor) return this.#happened({ type: 'answered', answer: [sentences.openHere(place)] });

    if (!editor.hasWindow) {
      this.#releaseKeys();
      this.#isAway = true;
    }
    const reason = await startEditor(editor, cwd);
    if (this.#isEnded) return;
    if (!editor.hasWindow) {
      this.#isAway = false;
      this.#releaseKeys = this.#listen();
      this.#redraw();
    }
    if (reason === undefined) return;
    this.#happened({ type: 'answered', answer: [sentences.editorFailed(editor.command, reason, place)] });
  }

  #quit(code: number): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#releaseKeys();
    this.#print(['', sentences.goodbye]);
    this.#end(code);
  }

  #listen(): () => void {
    return listenToKeys(this.#options.terminal, (key) => this.#pressed(key));
  }

  #taskLines(): string[] {
    const { root, hasColour } = this.#options;
    const { lesson } = this.#state!;
    return renderMarkdown(
      readTask(root, lesson),
      Math.min(this.#size().columns, 90),
      pc.createColors(hasColour),
    );
  }

  #draw(): void {
    if (this.#isAway || !this.#state) return;
    if (this.#display) this.#display.show(screenOf(this.#state, this.#size()));
    else this.#print(addedLines(this.#drawn, this.#state, this.#size()));
    this.#drawn = this.#state;
  }

  #printAbove(lines: string[]): void {
    if (this.#isEnded) return;
    this.#print(lines);
    this.#draw();
  }

  #print(lines: string[]): void {
    if (lines.length === 0) return;
    if (this.#display) this.#display.print([...lines, '']);
    else this.#options.terminal.output.write(`${lines.join('\n')}\n`);
  }

  #size(): ScreenOptions & { columns: number } {
    const { terminal, hasColour } = this.#options;
    return { columns: terminal.output.columns || 80, rows: terminal.output.rows || undefined, hasColour };
  }

  #folderOf(id: string): string {
    return path.join(this.#options.root, 'lessons', id);
  }
}

/** Why there is nothing to judge. */
function problemIn(files: Files | undefined, folder: string): string | undefined {
  if (files === undefined) return sentences.isGone(folder);
  const tests = Object.entries(files).filter(([name]) => name.endsWith('.test.ts'));
  if (tests.length === 0) return sentences.noFile(folder);
  const unreadable = tests.find(([, text]) => text.startsWith('\0'));
  return unreadable && sentences.cannotRead(unreadable[0], unreadable[1].slice(1));
}
