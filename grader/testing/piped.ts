import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Transcript } from './transcript.ts';

const launcher = path.resolve(import.meta.dirname, '../kata.js');

/** The command as an editor runs it: with pipes, and no terminal. */
export class Piped extends Transcript {
  readonly #child: ChildProcessWithoutNullStreams;
  /** Resolves to the exit code; null after a signal that nothing answered. */
  readonly ended: Promise<number | null>;
  complained = '';

  constructor(cwd: string, args: string[]) {
    super();
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, KATA_WORKERS: '1' };
    this.#child = spawn(process.execPath, [launcher, ...args], { cwd, env });
    this.#child.stdout.on('data', (chunk: Buffer) => this.add(chunk.toString()));
    this.#child.stderr.on('data', (chunk: Buffer) => (this.complained += chunk.toString()));
    this.#child.stdin.on('error', () => {});
    this.ended = once(this.#child, 'close').then(([code]) => code as number | null);
  }

  /** What was written so far, without a line that is not whole. */
  get lines(): string[] {
    return this.text.split('\n').slice(0, -1);
  }

  type(text: string): void {
    this.#child.stdin.write(text);
  }

  closeInput(): void {
    this.#child.stdin.end();
  }

  closeOutput(): void {
    this.#child.stdout.destroy();
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }
}
