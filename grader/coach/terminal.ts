import { emitKeypressEvents, type Key } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { createLogUpdate } from 'log-update';

/** What the coach reads keys from and writes to: the process's own streams, or a test's. */
export interface Terminal {
  input: Readable & { isTTY?: boolean; setRawMode?(isRaw: boolean): unknown };
  output: Writable & { isTTY?: boolean; columns?: number; rows?: number };
}

/** Where the coach is seen. */
export interface Display {
  /** Replaces what was shown. */
  show(lines: string[]): void;
  /** Writes what stays, above what is shown. */
  print(lines: string[]): void;
  /** Begins again on an empty window: a window of another width has broken the lines. */
  clear(): void;
}

export function liveDisplay(output: Terminal['output']): Display {
  // The cursor stays: what was never hidden need not be brought back when we are killed.
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

/** Tells of each key by its name. @returns ends it, and gives the terminal back as it was; also to be called twice */
export function listenToKeys({ input }: Terminal, pressed: (key: string) => void): () => void {
  const listener = (text: string | undefined, key: Key): void => pressed(nameOf(text, key));
  emitKeypressEvents(input);
  input.on('keypress', listener);
  input.setRawMode?.(true);
  input.resume();
  return () => {
    input.off('keypress', listener);
    input.setRawMode?.(false);
    input.pause();
  };
}

function nameOf(text: string | undefined, { name, ctrl, meta }: Key): string {
  if (ctrl) return `Ctrl-${(name ?? '').toUpperCase()}`;
  if (!meta && text !== undefined && /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(text)) return text;
  return name === undefined ? '?' : name[0].toUpperCase() + name.slice(1);
}

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/**
 * Tells when we are to end: by a signal, or because the window was closed.
 * @param restore is called whatever ends the process
 * @returns stops listening
 */
export function listenToTheEnd(
  { output }: Terminal,
  ended: (code: number) => void,
  restore: () => void,
): () => void {
  const handlers = Object.entries(signals).map(([name, code]) => ({ name, handler: () => ended(code) }));
  const lost = (): void => ended(signals.SIGHUP);
  for (const { name, handler } of handlers) process.on(name, handler);
  process.on('exit', restore);
  output.on('error', lost);
  return () => {
    for (const { name, handler } of handlers) process.off(name, handler);
    process.off('exit', restore);
    output.off('error', lost);
  };
}
