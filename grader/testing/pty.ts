import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import path from 'node:path';
import { Transcript } from './transcript.ts';

const launcher = path.resolve(import.meta.dirname, '../kata.js');

/** Whether there is a command that gives us a terminal: `script` of util-linux. */
export const hasPty =
  spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;

/** Said in place of what needs one. macOS has another `script`, and Windows has none. */
export const noPty = 'This needs a terminal: the command `script` of util-linux, which is not here.';

/** The command as a learner runs it, in a terminal of its own. */
export class Pty extends Transcript {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<void>;
  #hasEnded = false;

  constructor(
    cwd: string,
    args: string[],
    { columns = 80, rows = 40, env = {} }: { columns?: number; rows?: number; env?: NodeJS.ProcessEnv } = {},
  ) {
    super();
    const quoted = [process.execPath, launcher, ...args].map((word) => `'${word}'`).join(' ');
    // What stands behind the command sees the terminal that the command leaves behind.
    const script = `stty cols ${columns} rows ${rows}; sh -c 'echo "pid $$"; exec "$@"' kata ${quoted}; echo "ended $?"; stty -a`;
    this.#child = spawn('script', ['-qfec', script, '/dev/null'], {
      cwd,
      env: {
        ...process.env,
        TERM: 'xterm-256color',
        SHELL: '/bin/sh',
        NO_COLOR: undefined,
        FORCE_COLOR: undefined,
        KATA_WORKERS: '1',
        ...env,
      },
    });
    this.#child.stdout.on('data', (chunk: Buffer) => this.add(chunk.toString()));
    this.ended = new Promise<unknown>((resolve) => this.#child.once('close', resolve)).then(() => {
      this.#hasEnded = true;
    });
  }

  press(keys: string): void {
    this.#child.stdin.write(keys);
  }

  /** To the command itself, and not to the terminal. */
  kill(signal: NodeJS.Signals): void {
    process.kill(Number(/pid (\d+)/.exec(this.text)?.[1]), signal);
  }

  /** Ends the command where it has not ended; the terminal ends with it. */
  async close(): Promise<void> {
    if (!this.#hasEnded && /pid \d+/.test(this.text)) {
      try {
        this.kill('SIGKILL');
      } catch {
        // It has just ended.
      }
    }
    await this.ended;
  }
}
