import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { Context } from '../terminal/context.ts';

/** What a command is handed, and what it said. */
export interface CommandWorld extends Context {
  readonly said: string;
  readonly complained: string;
}

/** A world for a command in this process. @param answer what a person types when asked; without it nobody is there */
export function commandWorld(
  root: string,
  { width = 80, answer }: { width?: number; answer?: string } = {},
): CommandWorld {
  let said = '';
  let complained = '';
  const isTTY = answer !== undefined;
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = Object.assign(new PassThrough(), { isTTY, columns: width });
  output.on('data', (chunk: Buffer) => {
    said += stripVTControlCharacters(chunk.toString());
    // What is typed before the question is there may be lost.
    if (/\? \[[a-z]\/N\] $/.test(said)) input.write(answer ?? '');
  });
  return {
    root,
    width,
    hasColour: false,
    env: {},
    terminal: { input, output },
    out: (text) => void (said += text),
    err: (text) => void (complained += text),
    get said() {
      return said;
    },
    get complained() {
      return complained;
    },
  };
}
