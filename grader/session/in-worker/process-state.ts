import { Builtins } from './builtins.ts';
import { Primordials } from './primordials.ts';
import { closeNetwork } from './left-network.ts';

const events = [
  'unhandledRejection',
  'uncaughtException',
  'uncaughtExceptionMonitor',
  'exit',
  'beforeExit',
  'warning',
] as const;

/** Objects of the language and of Node that every suite shares. */
const shared = { Math, Date, JSON, console, crypto, performance, process } as unknown as Record<
  string,
  object
>;

/** What a suite may leave behind outside of its modules: the language, globals, environment, listeners, folder. */
export class ProcessState {
  readonly #primordials = new Primordials();
  readonly #builtins = new Builtins();
  readonly #globals: Record<string, PropertyDescriptor | undefined> =
    Object.getOwnPropertyDescriptors(globalThis);
  readonly #env = { ...process.env };
  readonly #resources = process.getActiveResourcesInfo().filter((kind) => kind !== 'Timeout').length;
  readonly #folder = process.cwd();
  readonly #methods = new Map(
    Object.entries(shared).map(([name, host]) => [name, Object.getOwnPropertyDescriptors(host)]),
  );
  readonly #allListeners = new Map(
    (process.eventNames() as 'exit'[]).map((event) => [event, process.listeners(event)]),
  );
  readonly #listeners = new Map(events.map((event) => [event, process.listeners(event as 'exit')]));

  /** What is not as it was, each as a suite would name it: `Math.random`, `process.env.TZ`, `fetch`. */
  changes(): string[] {
    const changed: string[] = [];
    for (const [host, before] of this.#methods) {
      for (const [key, { value }] of Object.entries(before)) {
        const now = Object.getOwnPropertyDescriptor(shared[host], key)?.value as unknown;
        if (typeof value === 'function' && now !== value) changed.push(`${host}.${key}`);
      }
    }
    const globals = Object.getOwnPropertyDescriptors(globalThis) as Record<string, PropertyDescriptor>;
    for (const key of new Set([...Object.keys(globals), ...Object.keys(this.#globals)])) {
      const [before, now] = [this.#globals[key], globals[key]];
      if (!key.startsWith('__') && (!Object.is(before?.value, now?.value) || before?.get !== now?.get))
        changed.push(key);
    }
    for (const key of new Set([...Object.keys(this.#env), ...Object.keys(process.env)])) {
      if (this.#env[key] !== process.env[key]) changed.push(`process.env.${key}`);
    }
    for (const [event, before] of this.#listeners) {
      if (process.listeners(event as 'exit').some((listener) => !before.includes(listener)))
        changed.push(`process.on ${event}`);
    }
    if (process.cwd() !== this.#folder) changed.push('process.cwd');
    return changed;
  }

  /** Makes everything as it was when this was built. @returns false where that is not possible */
  restore(): boolean {
    const isRestored = this.#primordials.restore() && closeNetwork();
    this.#builtins.restore();
    this.#restoreGlobals();
    this.#restoreEnv();
    if (process.cwd() !== this.#folder) process.chdir(this.#folder);
    this.#restoreListeners();
    return isRestored;
  }

  /**
   * Whether nothing goes on that would keep the process alive: timers, servers, and the like.
   * @param otherTimers how many timers may run that are not the suite's
   */
  isQuiet(otherTimers: number): boolean {
    return process.getActiveResourcesInfo().length <= this.#resources + otherTimers;
  }

  #restoreListeners(): void {
    for (const event of process.eventNames() as 'exit'[]) {
      const before = this.#allListeners.get(event) ?? [];
      for (const listener of process.listeners(event))
        if (!before.includes(listener)) process.removeListener(event, listener);
    }
  }

  #restoreGlobals(): void {
    for (const key of Reflect.ownKeys(globalThis)) {
      const before = Object.hasOwn(this.#globals, key) ? this.#globals[key as string] : undefined;
      const now = Object.getOwnPropertyDescriptor(globalThis, key)!;
      if (String(key).startsWith('__') || !now.configurable) continue;
      if (!before) Reflect.deleteProperty(globalThis, key);
      else if (now.value !== before.value || now.get !== before.get)
        Object.defineProperty(globalThis, key, before);
    }
  }

  #restoreEnv(): void {
    const { env } = process;
    for (const key of Reflect.ownKeys(env) as string[]) {
      if (!(key in this.#env)) delete env[key];
    }
    for (const [key, value] of Object.entries(this.#env)) {
      if (env[key] !== value) env[key] = value;
    }
  }
}
