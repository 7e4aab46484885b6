// Kept here, since a suite may replace them.
const { cpuUsage } = process;
const now = performance.now.bind(performance);

/** Adds up how long the process was kept from running: time that passed and that it did not use. */
export class Stalls {
  ms = 0;
  readonly #every: number;
  #last = now();
  #used = cpuUsage();

  /** @param every how often `beat` is called, in ms */
  constructor(every: number) {
    this.#every = every;
  }

  beat(): void {
    const { user, system } = cpuUsage(this.#used);
    const late = now() - this.#last - this.#every;
    const own = (user + system) / 1000;
    this.ms += Math.max(0, late - own);
    this.#last = now();
    this.#used = cpuUsage();
  }
}
