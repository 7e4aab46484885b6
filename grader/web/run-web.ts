import type { Terminal } from '../terminal/terminal.ts';
import type { PracticeOptions } from '../coach/practice.ts';
import { Practice } from '../coach/practice.ts';
import { listenToKeys } from '../coach/keyboard.ts';
import { listenToTheEnd } from '../coach/signals.ts';
import { catalogue } from '../sentences/sentences.ts';
import { isInteractive } from '../terminal/terminal.ts';
import { openBoard, type Board } from './board.ts';

export interface WebOptions extends PracticeOptions {
  terminal: Terminal;
  say(line: string): void;
  /** A certain port; any that is free without it. */
  port?: number;
  /** Shows it in the reader's browser. */
  opensBrowser: boolean;
}

/**
 * Judges every save for a browser, and shows nothing in the terminal but the address. It ends on q and on a signal.
 * @returns the exit code: 0
 * @throws UsageError if the lesson cannot be opened, or the port is taken
 */
export async function runWeb(lessonId: string, options: WebOptions): Promise<number> {
  const { terminal, say, opensBrowser } = options;
  let board: Board | undefined;
  const practice: Practice = new Practice(options, {
    opened: (state) => board?.show(state),
    changed: (state) => board?.show(state),
  });
  const { ended, release } = listenForTheEnd(terminal);
  try {
    // A lesson that is not there, or a port that is taken, is told before anything begins.
    board = await openBoard(practice, options);
    practice.open(lessonId);
    say(catalogue.web.isAt(board.address));
    if (opensBrowser) for (const line of await board.look()) say(line);
    await ended;
    return 0;
  } finally {
    await board?.close();
    await practice.close();
    release();
  }
}

function listenForTheEnd(terminal: Terminal): { ended: Promise<void>; release(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const end = (): void => resolve();
  const releaseKeys = isInteractive(terminal)
    ? listenToKeys(terminal, (key) => ['q', 'Q', 'Ctrl-C', 'Ctrl-D'].includes(key) && end())
    : (): void => {};
  const ignoreSignals = listenToTheEnd(
    terminal,
    () => {
      // Vitest listens, too. It ends the process at once, with this code, or with one for the signal if there is none.
      process.exitCode = 0;
      end();
    },
    releaseKeys,
  );
  return {
    ended: promise,
    release() {
      ignoreSignals();
      releaseKeys();
    },
  };
}
