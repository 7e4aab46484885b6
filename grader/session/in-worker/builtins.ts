import { EventEmitter } from 'node:events';
import { createRequire, syncBuiltinESMExports } from 'node:module';

/** Modules of Node that suites are tempted to patch. They are loaded anyway. */
const names = [
  'fs',
  'fs/promises',
  'os',
  'path',
  'events',
  'net',
  'crypto',
  'timers',
  'timers/promises',
  'url',
  'util',
];

/** What a method was: a list is gone through quicker than an object. */
type Method = readonly [host: Record<string, unknown>, key: string, value: unknown];

/** What Node's own modules are, and which CommonJS modules a suite has loaded, which nobody else unloads. */
export class Builtins {
  readonly #methods: Method[] = names.flatMap((name) => methodsOf(process.getBuiltinModule(name)!));
  readonly #emitter = Object.getOwnPropertyDescriptors(EventEmitter.prototype) as PropertyDescriptorMap;
  readonly #cache = createRequire(import.meta.url).cache;
  readonly #loaded = new Set(Object.keys(this.#cache));

  /** Makes it as it was when this was built. */
  restore(): void {
    let isChanged = false;
    for (let index = 0; index < this.#methods.length; index += 1) {
      const [host, key, value] = this.#methods[index];
      if (host[key] === value) continue;
      isChanged = true;
      host[key] = value;
    }
    for (const key of Reflect.ownKeys(EventEmitter.prototype))
      if (!(key in this.#emitter)) Reflect.deleteProperty(EventEmitter.prototype, key);
    if (isChanged) syncBuiltinESMExports();
    for (const file of Object.keys(this.#cache))
      if (!this.#loaded.has(file) && !file.includes('node_modules')) delete this.#cache[file];
  }
}

function methodsOf(module: object): Method[] {
  const host = module as Record<string, unknown>;
  return Object.entries(Object.getOwnPropertyDescriptors(host)).flatMap(([key, { value, writable }]) =>
    typeof value === 'function' && writable ? [[host, key, value as unknown] as const] : [],
  );
}
