import type { Clock } from '#src/auth/ports.ts';

const allowed = 5;
const quarter = 15 * 60_000;

/** Keeps the last five failures of a name, the newest first: they lock it if they lie close together. */
export class LoginAttempts {
  readonly #clock: Clock;
  readonly #last = new Map<string, Date[]>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  areExhausted(username: string): boolean {
    const now = this.#clock();
    const last = this.#last.get(username);
    if (last === undefined || last.length < allowed) return false;

    const [newest, oldest] = [last[0].getTime(), last[allowed - 1].getTime()];
    return newest - oldest < quarter && now.getTime() - newest < quarter;
  }

  addFailure(username: string): void {
    const before = this.#last.get(username) ?? [];
    this.#last.set(username, [new Date(this.#clock()), ...before].slice(0, allowed));
  }

  startAnew(username: string): void {
    this.#last.set(username, []);
  }
}
