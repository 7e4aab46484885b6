import type { Clock } from '#src/auth/ports.ts';

interface Record {
  /** When the name failed within the last 15 minutes, in ms. */
  failures: number[];
  /** When the name opens again, in ms. */
  lockedUntil: number;
}

const quarter = 15 * 60_000;
const allowed = 5;

/** Keeps for each name its recent failures, and from the fifth on the end of its lock. */
export class LoginAttempts {
  readonly #clock: Clock;
  readonly #records: { [username: string]: Record | undefined } = Object.create(null);

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  areExhausted(username: string): boolean {
    const { lockedUntil } = this.recordOf(username);
    return this.#clock().getTime() < lockedUntil;
  }

  addFailure(username: string): void {
    const now = this.#clock().getTime();
    const record = this.recordOf(username);

    record.failures.push(now);
    while (record.failures[0] + quarter <= now) record.failures.shift();

    if (record.failures.length < allowed) return;
    record.lockedUntil = now + quarter;
    record.failures = [];
  }

  startAnew(username: string): void {
    this.#records[username] = undefined;
  }

  private recordOf(username: string): Record {
    return (this.#records[username] ??= { failures: [], lockedUntil: -Infinity });
  }
}
