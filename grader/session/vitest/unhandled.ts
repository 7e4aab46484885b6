import type { TestError, UnhandledError } from '../protocol/result.ts';
import { thrownError } from './vitest-tasks.ts';

/** Suites replace `process.on`, or take its listeners away. */
const on = process.on.bind(process);

/**
 * Hears of errors that nobody has caught. A promise that somebody waits for in the end is noted as such.
 * @param note keeps an error; gives back what is noted, or nothing where no run is at work
 */
export function listenToUnhandled(note: (error: TestError) => UnhandledError | undefined): void {
  const rejections = new WeakMap<Promise<unknown>, UnhandledError>();
  on('uncaughtException', (thrown) => void note(thrownError(thrown)));
  on('unhandledRejection', (reason, promise) => {
    const noted = note(thrownError(reason));
    if (noted) rejections.set(promise, noted);
  });
  on('rejectionHandled', (promise) => {
    const noted = rejections.get(promise);
    if (noted) noted.isAwaitedLater = true;
  });
}
