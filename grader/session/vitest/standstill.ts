import { begunBy } from './notes.ts';

const { channel } = process;

/**
 * Knows when nothing can happen any more: no timer, no request, nothing is open, and the test has not ended. Then it
 * never will, on no machine and at no load. Node says so by `beforeExit`, as long as the line to the main process does
 * not count.
 */
export class Standstill {
  #reached: (() => void) | undefined;
  readonly #isAwaitingAnswers: () => boolean;
  /** Timers that the test has set and that Node does not wait for, each of which may still wake it. */
  #unreferenced = 0;

  /** @param isAwaitingAnswers whether the main process has been asked for something */
  constructor(isAwaitingAnswers: () => boolean) {
    this.#isAwaitingAnswers = isAwaitingAnswers;
    process.on('beforeExit', () => {
      // Without this the process would end here.
      channel?.ref();
      if (this.#unreferenced <= 0 && !this.#isAwaitingAnswers()) this.#reached?.();
    });
    this.#countUnreferenced();
  }

  /** @param known how many such timers are Vitest's own */
  begin(reached: () => void, known = 0): void {
    this.#reached = reached;
    this.#unreferenced = -known;
    channel?.unref();
  }

  /** The main process has answered: from now on only what the test itself has begun counts. */
  answered(): void {
    if (this.#reached) channel?.unref();
  }

  end(): void {
    this.#reached = undefined;
    channel?.ref();
  }

  #countUnreferenced(): void {
    const count = (): void => {
      if (begunBy.getStore()) this.#unreferenced += 1;
    };
    const timer = setTimeout(() => {}, 0);
    clearTimeout(timer);
    counting(Object.getPrototypeOf(timer) as object, 'unref', count);
    counting(AbortSignal, 'timeout', count);
  }
}

function counting(host: object, key: string, count: () => void): void {
  const descriptor = Object.getOwnPropertyDescriptor(host, key)!;
  const value = new Proxy(descriptor.value as (...args: unknown[]) => unknown, {
    apply(target, self, args) {
      count();
      return Reflect.apply(target, self, args);
    },
  });
  Object.defineProperty(host, key, { ...descriptor, value });
}
