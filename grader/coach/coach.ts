import { wrapped } from '../reports/wrapped.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Desk } from './desk.ts';
import { openingLines, taskLines } from './opening.ts';
import { placeOf } from './writing-place.ts';
import { errands } from './errands.ts';
import type { Errand } from './keys.ts';
import type { OpenBoard } from './open-board.ts';
import { Practice, type PracticeOptions } from './practice.ts';
import { press } from './press.ts';
import { viewOf } from './screen.ts';
import type { CoachState } from './state.ts';
import { listenToKeys } from './keyboard.ts';
import { listenToTheEnd } from './signals.ts';
import { CoachWindow, type WindowOptions } from './window.ts';

const sentences = catalogue.coach;

export interface CoachOptions extends WindowOptions, PracticeOptions {
  desk: Desk;
  /** Every lesson was passed before. */
  isFinished?: boolean;
  /** Shows the same in a browser. */
  openBoard: OpenBoard;
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
  readonly #practice: Practice;
  readonly #window: CoachWindow;
  readonly #listenNoMore: () => void;
  #releaseKeys: () => void;
  #board: ReturnType<OpenBoard> | undefined;
  #hasOpened = false;
  #isEnded = false;

  constructor(options: CoachOptions, end: (code: number) => void) {
    this.#options = options;
    this.#end = end;
    this.#practice = new Practice(options, {
      opened: (state) => this.#opened(state),
      changed: (state) => this.#draw(state),
      begun: (state) => this.#begun(state),
      passed: (state) => this.#passed(state),
    });
    this.#window = new CoachWindow(options);
    this.#releaseKeys = this.#listen();
    this.#listenNoMore = listenToTheEnd(
      options.terminal,
      (code) => this.#quit(code),
      () => this.#releaseKeys(),
    );
  }

  open(id: string): void {
    this.#practice.open(id);
  }

  async close(): Promise<void> {
    this.#releaseKeys();
    this.#listenNoMore();
    this.#window.close();
    await (await this.#board?.catch(() => undefined))?.close();
    await this.#practice.close();
  }

  #opened(state: CoachState): void {
    const { root, isPlain } = this.#options;
    const isFirst = !this.#hasOpened;
    this.#hasOpened = true;
    const isFinished = isFirst && this.#options.isFinished === true;
    const options = { ...this.#window.size, root, isPlain, isFirst, isFinished };
    this.#window.print(openingLines(state, options));
    this.#draw(state);
  }

  #draw(state: CoachState): void {
    if (this.#isEnded) return;
    this.#window.draw(state);
    void this.#board?.then(
      (board) => board.show(state),
      () => {},
    );
  }

  #begun({ lesson, run }: CoachState): void {
    if (!this.#options.isFinished || run !== 1) return;
    void this.#printBeside(lesson.id, this.#options.desk.closing(this.#window.size.columns));
  }

  #passed({ lesson }: CoachState): void {
    const { desk, isPlain } = this.#options;
    void this.#printBeside(lesson.id, desk.passed(lesson.id, this.#window.size.columns, isPlain));
  }

  #pressed(key: string): void {
    if (key === 'Ctrl-C' || key === 'Ctrl-D') return this.#quit(0);
    const { state: before } = this.#practice;
    if (!before || this.#isEnded) return;
    const { state, errand, task } = press(before, key, viewOf(before, this.#window.size));
    this.#practice.show(state);
    if (errand === undefined) return;
    this.#run(errand, task).catch((error: Error) => this.#practice.failed(error));
  }

  async #run(errand: Errand, onTask?: number): Promise<void> {
    const { root, desk } = this.#options;
    const { lesson } = this.#practice.state!;
    const { size } = this.#window;
    await errands[errand]({
      lesson,
      columns: size.columns,
      desk,
      answer: (...lines) => this.#practice.happened({ type: 'answered', answer: lines }),
      print: (lines) => this.#printAbove(lines),
      open: (id) => this.open(id),
      quit: () => this.#quit(0),
      task: () => this.#printAbove(taskLines(lesson, { ...size, root })),
      edit: () => this.#edit(),
      hint: () => this.#practice.hintSoon(onTask, () => this.#pressed('h')),
      board: () => this.#openBoard(),
    });
  }

  async #edit(): Promise<void> {
    const { env, cwd } = this.#options;
    const { edit } = await import('./edit.ts');
    const answer = await edit(placeOf(this.#practice.state!), {
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
    if (answer !== undefined) this.#practice.happened({ type: 'answered', answer: [answer] });
  }

  /** @returns what to say: where the board is */
  async #openBoard(): Promise<string[]> {
    this.#board ??= this.#options.openBoard(this.#practice);
    try {
      return await (await this.#board).look();
    } catch (error) {
      this.#board = undefined;
      throw error;
    }
  }

  #quit(code: number): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#practice.end();
    this.#releaseKeys();
    this.#window.print(['', ...wrapped(sentences.goodbye, this.#window.size.columns)]);
    this.#end(code);
  }

  #listen(): () => void {
    return listenToKeys(this.#options.terminal, (key) => this.#pressed(key));
  }

  /** Writes lines that stay, and shows the whole state below them. */
  async #printBeside(lessonId: string, said: Promise<string[]>): Promise<void> {
    const lines = await said.catch((error: Error) => {
      this.#practice.failed(error);
      return [];
    });
    const { state } = this.#practice;
    if (lines.length === 0 || this.#isEnded || state?.lesson.id !== lessonId) return;
    this.#window.print(lines);
    this.#window.draw(state);
  }

  /** Writes lines to read now, and shows only a short state below them. */
  #printAbove(lines: string[]): void {
    if (this.#isEnded) return;
    this.#window.print(lines);
    this.#practice.happened({ type: 'read' });
  }
}
