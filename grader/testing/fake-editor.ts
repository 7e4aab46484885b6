import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a fake editor was started with. */
interface Opened {
  args: string[];
  /** Whether a person could type into it. */
  hasTerminal: boolean;
}

const isWindows = process.platform === 'win32';

/** A program that notes how it was started, under the name of an editor. */
export class FakeEditor {
  readonly #log: string;
  /** Its path. */
  readonly command: string;

  /** @param staysFor how long it is open, in ms */
  constructor(folder: string, name: string, staysFor = 0) {
    mkdirSync(folder, { recursive: true });
    const script = path.join(folder, `${name}.cjs`);
    this.#log = path.join(folder, `${name}.json`);
    this.command = path.join(folder, isWindows ? `${name}.cmd` : name);
    writeFileSync(
      script,
      `const opened = { args: process.argv.slice(2), hasTerminal: require('node:tty').isatty(0) };
      setTimeout(() => require('node:fs').writeFileSync(${JSON.stringify(this.#log)}, JSON.stringify(opened)), ${staysFor});`,
    );
    const start = isWindows
      ? `@"${process.execPath}" "${script}" %*\r\n`
      : `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`;
    writeFileSync(this.command, start, { mode: 0o755 });
  }

  /** Whether it was open, and is closed. */
  get hasEnded(): boolean {
    return existsSync(this.#log);
  }

  /** How it was started; call it when it has ended. */
  get opened(): Opened {
    return JSON.parse(readFileSync(this.#log, 'utf8')) as Opened;
  }
}
