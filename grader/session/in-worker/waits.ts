import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers';
import promises from 'node:timers/promises';
import type { Wait } from '../protocol/seen.ts';

/** In ms: a shorter timer is a turn of the event loop, and no wait. */
const least = 20;

/** Sees timers that really elapse. A fake one is never set, so that it is not seen. */
export class Waits {
  #found: Wait[] | undefined;
  #test: { key: string; file: string } | undefined;

  /** Stands in for the timers of the process from now on; it passes everything on. */
  constructor() {
    const { setTimeout: set } = globalThis;
    const { setTimeout: setPromise } = promises;
    const seen = (callback: (...args: unknown[]) => void, ms?: number, ...args: unknown[]): NodeJS.Timeout =>
      set(this.#ending(callback, ms), ms, ...args);
    Object.defineProperties(seen, Object.getOwnPropertyDescriptors(set));
    globalThis.setTimeout = seen as typeof setTimeout;
    timers.setTimeout = globalThis.setTimeout;
    promises.setTimeout = (async (ms, value, options) => {
      const end = this.#ending(() => {}, ms);
      const result = await setPromise(ms, value, options);
      end();
      return result;
    }) as typeof setPromise;
    syncBuiltinESMExports();
  }

  begin(): void {
    this.#found = [];
  }

  testBegins(key: string, file: string): void {
    this.#test = { key, file };
  }

  testEnds(): void {
    this.#test = undefined;
  }

  /** What was seen since `begin`; undefined where nobody asked. */
  end(): Wait[] | undefined {
    const found = this.#found;
    this.#found = undefined;
    return found;
  }

  /** The callback, which says that the time is up. */
  #ending<T extends unknown[]>(callback: (...args: T) => void, ms = 0): (...args: T) => void {
    const test = this.#test;
    const found = this.#found;
    if (!found || !test || !(ms >= least)) return callback;
    const line = Number(placesOf(new Error(), test.file).at(-1)?.split(':')[0]);
    return (...args) => {
      if (this.#test === test) found.push({ key: test.key, ms: Number(ms), ...(line > 0 && { line }) });
      callback(...args);
    };
  }
}

/** Where an error passed through a file, as `line:column`, innermost first. */
export function placesOf({ stack = '' }: { stack?: string }, file: string): string[] {
  return stack.split('\n').flatMap((frame) => {
    const at = frame.lastIndexOf(file);
    const place = at < 0 ? undefined : /^:(\d+:\d+)\)?$/.exec(frame.slice(at + file.length))?.[1];
    return place ?? [];
  });
}
