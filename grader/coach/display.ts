import { createLogUpdate } from 'log-update';
import type { Terminal } from '../terminal/terminal.ts';

/** Where the coach is seen. */
export interface Display {
  /** Replaces what was shown. */
  show(lines: string[]): void;
  /** Writes what stays, above what is shown. */
  print(lines: string[]): void;
  /** Empties the window: a new width has broken the lines in it. */
  clear(): void;
}

export function liveDisplay(output: Terminal['output']): Display {
  // The cursor stays visible: a killed process could not show it again.
  const update = createLogUpdate(output as NodeJS.WritableStream, { showCursor: true });
  return {
    show: (lines) => update(lines.join('\n')),
    print: (lines) => update.persist(lines.join('\n')),
    clear: () => {
      output.write('\u001B[2J\u001B[H');
      update.done();
    },
  };
}
