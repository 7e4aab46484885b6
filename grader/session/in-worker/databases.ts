import type { DatabaseSync } from 'node:sqlite';
import type { SeenDatabases } from '../protocol/seen.ts';
import type { Witness } from './witness.ts';

// Not imported: see open-things.ts.
const sqlite = process.getBuiltinModule('node:sqlite');
const { prepare, exec } = sqlite.DatabaseSync.prototype;

/** Rows that were looked at are told apart so far: more would take too long. */
const mostRows = 500;

interface Seen {
  /** What was in it before the first test came. */
  atFirst: string;
  /** The last test of which it is known how it began. */
  owner: string;
}

/** Sees which tests work on a database that others have written to. */
export class Databases {
  readonly #witness: Witness;
  #byFile = new Map<string, Seen>();
  #inMemory = new WeakMap<DatabaseSync, Seen>();
  #used = new Set<string>();
  #shared: SeenDatabases['shared'] = [];

  /** Stands in for a database's methods from now on; it passes everything on. */
  constructor(witness: Witness) {
    this.#witness = witness;
    const look = (database: DatabaseSync, sql: unknown): void => {
      if (!this.#witness.isWatching || this.#witness.test === undefined || !database.isOpen) return;
      this.#look(database, String(sql), this.#witness.test);
    };
    Object.assign(sqlite.DatabaseSync.prototype, {
      prepare: new Proxy(prepare, {
        apply(target, self: DatabaseSync, args: Parameters<typeof prepare>) {
          look(self, args[0]);
          return Reflect.apply(target, self, args);
        },
      }),
      exec: new Proxy(exec, {
        apply(target, self: DatabaseSync, args: Parameters<typeof exec>) {
          look(self, args[0]);
          return Reflect.apply(target, self, args);
        },
      }),
    });
  }

  begin(): void {
    this.#byFile = new Map();
    this.#inMemory = new WeakMap();
    this.#used = new Set();
    this.#shared = [];
  }

  end(): SeenDatabases {
    return { used: [...this.#used], shared: this.#shared };
  }

  /**
   * A test begins afresh when it finds what the first one found, at once or after it has emptied the database.
   * It does not when it reads or adds before that.
   */
  #look(database: DatabaseSync, sql: string, test: string): void {
    this.#used.add(test);
    const seen = this.#seenOf(database, test);
    if (seen.owner === test) return;
    const isFresh = contentOf(database) === seen.atFirst;
    if (!isFresh && !/^\s*(select|with|insert|replace)\b/i.test(sql)) return;
    if (!isFresh) this.#shared.push({ key: test, after: seen.owner });
    seen.owner = test;
  }

  #seenOf(database: DatabaseSync, test: string): Seen {
    const file = database.location() ?? undefined;
    const known = file === undefined ? this.#inMemory.get(database) : this.#byFile.get(file);
    if (known) return known;
    const seen = { atFirst: contentOf(database), owner: test };
    if (file === undefined) this.#inMemory.set(database, seen);
    else this.#byFile.set(file, seen);
    return seen;
  }
}

/** All rows, as a text. */
function contentOf(database: DatabaseSync): string {
  const ask = (sql: string): unknown[] => Reflect.apply(prepare, database, [sql]).all();
  try {
    const tables = ask("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    return (tables as { name: string }[])
      .map(({ name }) => [name, ask(`SELECT * FROM "${name.replaceAll('"', '""')}" LIMIT ${mostRows}`)])
      .filter(([, rows]) => rows.length > 0)
      .map((table) => JSON.stringify(table))
      .join('\n');
  } catch {
    return 'not to be read';
  }
}
