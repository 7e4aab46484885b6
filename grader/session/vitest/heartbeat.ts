// Kept here, since a suite may replace them.
const { cpuUsage } = process;
const { setInterval: startInterval, clearInterval: stopInterval } = globalThis;
const now = performance.now.bind(performance);

/** How often a worker says that it is alive, in ms. */
const every = 250;

/**
 * Says again and again that the worker is alive, and adds up how long it was kept from running: time that passed and
 * that it did not use.
 */
export class Heartbeat {
  readonly #timer: NodeJS.Timeout;
  #stalledMs = 0;
  #last = now();
  #used = cpuUsage();

  constructor(beat: () => void) {
    this.#timer = startInterval(() => {
      this.#note();
      beat();
    }, every).unref();
  }

  /** @returns how long the worker was kept from running, in ms */
  stop(): number {
    stopInterval(this.#timer);
    return this.#stalledMs;
  }

  #note(): void {
    const { user, system } = cpuUsage(this.#used);
    const late = now() - this.#last - every;
    this.#stalledMs += Math.max(0, late - (user + system) / 1000);
    this.#last = now();
    this.#used = cpuUsage();
  }
}
