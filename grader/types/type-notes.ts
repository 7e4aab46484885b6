import { fork, type ChildProcess } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { isOwnYaml } from '../learner/lesson-files.ts';
import { catalogue } from '../sentences/sentences.ts';

const sentences = catalogue.types;

export interface TypeError {
  file: string;
  line: number;
  text: string;
}

export interface TypeQuestion {
  /** Counts the questions: an answer has the number of its own. */
  number: number;
  /** The lesson's folder, absolute: there the files are looked at, wherever they are. */
  folder: string;
  /** Text by name. */
  files: Record<string, string>;
}

export interface TypeAnswer {
  number: number;
  errors: TypeError[];
}

const mostNotes = 2;
const longestNote = 160;
/** In ms. A slow machine needs some seconds; a later note helps no one. */
const patience = 20_000;

/**
 * Type errors in a learner's files. TypeScript takes seconds to start, so it runs in a process of its own.
 * If no answer comes, nothing is lost.
 */
export class TypeNotes {
  readonly #root: string;
  readonly #stepsBack: boolean;
  #reader: ChildProcess | undefined;
  #asked = 0;
  #isClosed = false;

  /** @param root the course @param options.stepsBack for everything else that this machine has to do */
  constructor(root: string, { stepsBack = false } = {}) {
    this.#root = root;
    this.#stepsBack = stepsBack;
  }

  /** @returns lines for the learner; none where nothing is wrong, or where a later question was asked meanwhile */
  async on(folder: string, all: Record<string, string>): Promise<string[]> {
    if (this.#isClosed) return [];
    const files = Object.fromEntries(Object.entries(all).filter(([name]) => !isOwnYaml(name)));
    this.#asked += 1;
    const number = this.#asked;
    const reader = (this.#reader ??= this.#start());
    return new Promise((resolve) => {
      const end = (lines: string[]): void => {
        clearTimeout(timer);
        reader.off('message', hear).off('exit', giveUp).off('error', giveUp);
        resolve(lines);
      };
      const giveUp = (): void => end([]);
      const timer = setTimeout(giveUp, patience);
      const hear = (answer: unknown): void => {
        const { number: of, errors } = answer as TypeAnswer;
        if (of === number) end(number === this.#asked ? linesOf(errors) : []);
      };
      reader.on('message', hear).on('exit', giveUp).on('error', giveUp);
      reader.send({ number, folder, files } satisfies TypeQuestion, (error) => error && giveUp());
    });
  }

  close(): void {
    this.#isClosed = true;
    this.#reader?.kill();
  }

  #start(): ChildProcess {
    const reader = fork(path.join(import.meta.dirname, 'type-reader.ts'), [this.#root], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    try {
      if (this.#stepsBack) setPriority(reader.pid!, constants.priority.PRIORITY_BELOW_NORMAL);
    } catch {
      // It then slows other processes a little.
    }
    reader.once('exit', () => (this.#reader = undefined));
    return reader;
  }
}

function linesOf(errors: TypeError[]): string[] {
  const isOneFile = new Set(errors.map(({ file }) => file)).size < 2;
  const more = errors.length - mostNotes;
  return [
    ...errors
      .slice(0, mostNotes)
      .map(({ file, line, text }) => sentences.note(isOneFile ? undefined : file, line, cut(text))),
    ...(more > 0 ? [sentences.more(more)] : []),
  ];
}

function cut(text: string): string {
  return text.length > longestNote ? `${text.slice(0, longestNote)}…` : text;
}
