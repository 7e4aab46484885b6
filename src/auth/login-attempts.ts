import type { Clock } from './ports.ts';

const limit = 5;
const window = 15 * 60 * 1000;

/** Counts failed logins per username: after five within 15 minutes the name is locked for 15 minutes. */
export class LoginAttempts {
  readonly #clock: Clock;
  readonly #failures = new Map<string, number[]>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  areExhausted(username: string): boolean {
    const failures = this.#failures.get(username) ?? [];
    return failures.length >= limit && this.#isRecent(failures[failures.length - 1]);
  }

  addFailure(username: string): void {
    const failures = this.#failures.get(username) ?? [];
    const recent = failures.filter((time) => this.#isRecent(time));
    this.#failures.set(username, [...recent, this.#clock().getTime()]);
  }

  startAnew(username: string): void {
    this.#failures.delete(username);
  }

  #isRecent(time: number): boolean {
    return this.#clock().getTime() < time + window;
  }
}
