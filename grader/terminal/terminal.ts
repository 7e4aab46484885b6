import type { Readable, Writable } from 'node:stream';

/** A keyboard and a screen: the process's own streams, or a test's. */
export interface Terminal {
  input: Readable & { isTTY?: boolean; setRawMode?(isRaw: boolean): unknown };
  output: Writable & { isTTY?: boolean; columns?: number; rows?: number };
}

/** Whether a person can type and read there. */
export function isInteractive({ input, output }: Terminal): boolean {
  return Boolean(input.isTTY && output.isTTY);
}
