import { vi } from 'vitest';
import type { Leftover } from '../protocol/seen.ts';
import type { ProcessState } from './process-state.ts';

/** What fake timers replace: told as one thing. */
const timers =
  /(Timeout|Interval|Immediate|AnimationFrame|IdleCallback|Microtask)$|^(Date|performance|Temporal|Intl)$|^(performance|process)\.(now|nextTick|hrtime|mark|measure)$/;

/** Sees what a suite changes for everybody and does not put back. */
export class Leftovers {
  readonly #state: ProcessState;
  /** By what has changed, the first test after which it was so without a break. */
  #since = new Map<string, string | undefined>();
  #isBlind = false;

  constructor(state: ProcessState) {
    this.#state = state;
  }

  /** To be called after each test and its hooks. @param key the test's */
  look(key?: string): void {
    try {
      this.#since = new Map(this.#changes().map((what) => [what, this.#since.get(what) ?? key]));
    } catch {
      this.#isBlind = true;
    }
  }

  /** Undefined where a suite has made it impossible to look. */
  end(): Leftover[] | undefined {
    this.look();
    if (this.#isBlind) return undefined;
    return [...this.#since].map(([what, key]) => ({ what, ...(key !== undefined && { key }) }));
  }

  #changes(): string[] {
    const changes = this.#state.changes();
    return vi.isFakeTimers() ? ['timers', ...changes.filter((what) => !timers.test(what))] : changes;
  }
}
