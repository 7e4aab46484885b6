const events = [
  'unhandledRejection',
  'uncaughtException',
  'uncaughtExceptionMonitor',
  'exit',
  'beforeExit',
  'warning',
] as const;

/** What a suite may leave behind outside of its modules: globals, environment, listeners, folder. */
export class World {
  readonly #globals: Record<string, PropertyDescriptor | undefined> =
    Object.getOwnPropertyDescriptors(globalThis);
  readonly #env = { ...process.env };
  readonly #folder = process.cwd();
  readonly #listeners = new Map(events.map((event) => [event, process.listeners(event as 'exit')]));

  /** Makes everything as it was when this was built. */
  restore(): void {
    this.#restoreGlobals();
    this.#restoreEnv();
    if (process.cwd() !== this.#folder) process.chdir(this.#folder);
    for (const [event, before] of this.#listeners) {
      for (const listener of process.listeners(event as 'exit')) {
        if (!before.includes(listener)) process.removeListener(event, listener);
      }
    }
  }

  #restoreGlobals(): void {
    for (const key of Object.keys(Object.getOwnPropertyDescriptors(globalThis))) {
      const before = Object.hasOwn(this.#globals, key) ? this.#globals[key] : undefined;
      const now = Object.getOwnPropertyDescriptor(globalThis, key)!;
      if (key.startsWith('__') || !now.configurable) continue;
      if (!before) Reflect.deleteProperty(globalThis, key);
      else if (now.value !== before.value || now.get !== before.get)
        Object.defineProperty(globalThis, key, before);
    }
  }

  #restoreEnv(): void {
    for (const key of Object.keys(process.env)) {
      if (!(key in this.#env)) delete process.env[key];
    }
    for (const [key, value] of Object.entries(this.#env)) {
      if (process.env[key] !== value) process.env[key] = value;
    }
  }
}
