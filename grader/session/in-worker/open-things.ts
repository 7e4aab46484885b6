import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import timers from 'node:timers';
import { fileURLToPath } from 'node:url';
import type { LeftOpen, OpenedThings } from '../protocol/seen.ts';
import type { Place, Witness } from './witness.ts';

// Not imported: what others import later is only another class when nobody has imported it before.
const sqlite = process.getBuiltinModule('node:sqlite');
// Kept here, since a suite may replace it.
const { existsSync } = fs;
const temporary = path.resolve(tmpdir()) + path.sep;

/** Functions that may create a file or a folder, with the place of its path among the arguments. */
const creating = {
  writeFile: 0,
  appendFile: 0,
  open: 0,
  mkdir: 0,
  createWriteStream: 0,
  copyFile: 1,
  cp: 1,
  rename: 1,
  link: 1,
  symlink: 1,
};
/** They may also find what they write to, and do not ask. */
const overwriting = new Set(['writeFile', 'appendFile', 'createWriteStream', 'copyFile', 'cp', 'rename']);
/** In ms: what ends by itself soon is not left behind. */
const longTimer = 1000;

interface Opened extends Pick<LeftOpen, 'kind' | 'name'> {
  place: Place;
  isLeft(): boolean;
}

/** Sees what a suite opens and has to close again: files, servers, timers, databases. */
export class OpenThings {
  readonly #witness: Witness;
  #opened: Opened[] = [];

  /** Stands in for what opens things from now on; it passes everything on. */
  constructor(witness: Witness) {
    this.#witness = witness;
    this.#watchFiles();
    this.#watchServers();
    this.#watchTimers();
    this.#watchDatabases();
    syncBuiltinESMExports();
  }

  begin(): void {
    this.#opened = [];
  }

  end(): OpenedThings {
    const left = this.#opened.filter((one) => one.isLeft());
    const folders = left.flatMap(({ kind, name = '' }) => (kind === 'file' ? [name + path.sep] : []));
    return {
      count: this.#opened.length,
      left: left
        // A folder that is left stands for what is in it.
        .filter(({ kind, name = '' }) => kind !== 'file' || !folders.some((one) => name.startsWith(one)))
        .map(({ kind, name, place: { key, file, line } }) => ({
          kind,
          ...(name !== undefined && { name }),
          ...(key !== undefined && { key }),
          file,
          line,
        })),
    };
  }

  #watchFiles(): void {
    for (const [name, index] of Object.entries(creating)) {
      const before = (args: unknown[]): void => this.#noteFile(args[index], overwriting.has(name));
      for (const host of [fs, promises]) {
        for (const key of [name, `${name}Sync`]) watch(host, key, before);
      }
    }
    for (const [host, key] of [
      [fs, 'mkdtempSync'],
      [promises, 'mkdtemp'],
    ] as const) {
      watch(host, key, undefined, (made) => {
        const place = this.#witness.place();
        void Promise.resolve(made).then(
          (folder) => place && this.#addFile(String(folder), place),
          () => {},
        );
      });
    }
  }

  /** What was there before is somebody else's; in the temporary folder the suite itself has left it the last time. */
  #noteFile(target: unknown, overwrites: boolean): void {
    const name = target instanceof URL ? fileURLToPath(target) : target;
    if (!this.#witness.isWatching || typeof name !== 'string') return;
    const file = path.resolve(name);
    if (existsSync(file) && !(overwrites && file.startsWith(temporary))) return;
    const place = this.#witness.place();
    if (place) this.#addFile(file, place);
  }

  #addFile(name: string, place: Place): void {
    if (this.#opened.some((one) => one.kind === 'file' && one.name === name)) return;
    this.#opened.push({ kind: 'file', name, place, isLeft: () => existsSync(name) });
  }

  #watchServers(): void {
    const open = (isLeft: () => boolean): void => this.#add('server', isLeft);
    watch(net.Server.prototype, 'listen', undefined, (server) =>
      open(() => (server as net.Server).listening),
    );
  }

  #watchTimers(): void {
    const set = (timer: unknown, ms = 0): void => {
      if (ms >= longTimer) this.#add('timer', () => isRunning(timer as NodeJS.Timeout));
    };
    watch(globalThis, 'setInterval', undefined, (timer) => set(timer, Infinity));
    watch(globalThis, 'setTimeout', undefined, (timer, [, ms]) => set(timer, Number(ms)));
    const { setInterval, setTimeout } = globalThis;
    Object.assign(timers, { setInterval, setTimeout });
  }

  #watchDatabases(): void {
    const noteFile = (location: unknown): void => {
      if (location !== ':memory:' && location !== '') this.#noteFile(location, true);
    };
    const add = (database: DatabaseSync): void => {
      // What a store opened by itself only the store could close.
      if (this.#witness.place()?.isDirect) this.#add('database', () => database.isOpen);
    };
    sqlite.DatabaseSync = new Proxy(sqlite.DatabaseSync, {
      construct(target, args, newTarget) {
        quietly(() => noteFile(args[0]));
        const database = Reflect.construct(target, args, newTarget) as DatabaseSync;
        quietly(() => add(database));
        return database;
      },
    });
  }

  #add(kind: LeftOpen['kind'], isLeft: () => boolean): void {
    if (!this.#witness.isWatching) return;
    const place = this.#witness.place();
    if (place) this.#opened.push({ kind, place, isLeft });
  }
}

/** A timer that Node no longer keeps the process for is nobody's burden. */
function isRunning(timer: NodeJS.Timeout): boolean {
  return Reflect.get(timer, '_destroyed') === false && timer.hasRef();
}

/** Puts a function in the place of another one that calls it, and what is to happen before or after. */
function watch(
  host: object,
  key: string,
  before?: (args: unknown[]) => void,
  after?: (result: unknown, args: unknown[]) => void,
): void {
  const descriptor = Object.getOwnPropertyDescriptor(host, key);
  if (typeof descriptor?.value !== 'function') return;
  const value = new Proxy(descriptor.value as (...args: unknown[]) => unknown, {
    apply(target, self, args) {
      quietly(() => before?.(args));
      const result = Reflect.apply(target, self, args);
      quietly(() => after?.(result, args));
      return result;
    },
  });
  Object.defineProperty(host, key, { ...descriptor, value });
}

/** To be watched must change nothing for a suite, whatever it has changed. */
function quietly(look: () => void): void {
  try {
    look();
  } catch {
    // Then it is not seen.
  }
}
