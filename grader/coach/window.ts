import { addedLines } from './plain.ts';
import { screenOf, type ScreenOptions } from './screen.ts';
import type { CoachState } from './state.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { liveDisplay, type Display } from './display.ts';

export interface WindowOptions {
  terminal: Terminal;
  hasColour: boolean;
  /** Lines that are written once. */
  isPlain: boolean;
}

/** What the reader sees of the coach: the newest state, and above it the lines that stay. */
export class CoachWindow {
  readonly #output: Terminal['output'];
  readonly #hasColour: boolean;
  readonly #display: Display | undefined;
  readonly #resized = (): void => this.#redraw();
  #drawn: CoachState | undefined;
  /** An editor has the terminal. */
  #isLent = false;
  /** Lines to write when the editor is closed. */
  #waiting: string[] = [];

  constructor({ terminal, hasColour, isPlain }: WindowOptions) {
    this.#output = terminal.output;
    this.#hasColour = hasColour;
    this.#display = isPlain ? undefined : liveDisplay(terminal.output);
    this.#output.on('resize', this.#resized);
  }

  get size(): ScreenOptions {
    const { columns, rows } = this.#output;
    return { columns: columns || 80, rows: rows || undefined, hasColour: this.#hasColour };
  }

  draw(state: CoachState): void {
    if (!this.#isLent) {
      if (this.#display) this.#display.show(screenOf(state, this.size));
      else this.print(addedLines(this.#drawn, state, this.size));
    }
    this.#drawn = state;
  }

  /** Writes what stays. */
  print(lines: string[]): void {
    if (lines.length === 0) return;
    if (this.#isLent) this.#waiting.push(...lines);
    else if (this.#display) this.#display.print([...lines, '']);
    else this.#output.write(`${lines.join('\n')}\n`);
  }

  lend(): void {
    this.#isLent = true;
  }

  takeBack(): void {
    this.#isLent = false;
    this.#display?.clear();
    this.print(this.#waiting.splice(0));
    if (this.#display && this.#drawn) this.draw(this.#drawn);
  }

  close(): void {
    this.#output.off('resize', this.#resized);
  }

  #redraw(): void {
    if (this.#isLent || !this.#display || !this.#drawn) return;
    this.#display.clear();
    this.draw(this.#drawn);
  }
}
