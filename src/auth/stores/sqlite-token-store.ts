import { DatabaseSync } from 'node:sqlite';
import type { StoredToken, TokenStore } from '../ports.ts';

const schema = `
  CREATE TABLE IF NOT EXISTS tokens (
    digest TEXT PRIMARY KEY,
    userId TEXT NOT NULL,
    expiresAt INTEGER NOT NULL
  ) STRICT;
`;

/** Keeps sessions in an SQLite database. */
export class SqliteTokenStore implements TokenStore {
  readonly #database: DatabaseSync;

  /** @param database an open database, or where to open one: a file, or `:memory:` */
  constructor(database: DatabaseSync | string) {
    this.#database = typeof database === 'string' ? new DatabaseSync(database) : database;
    this.#database.exec(schema);
  }

  async save({ digest, userId, expiresAt }: StoredToken): Promise<void> {
    this.#database
      .prepare('INSERT OR REPLACE INTO tokens (digest, userId, expiresAt) VALUES (?, ?, ?)')
      .run(digest, userId, expiresAt.getTime());
  }

  async find(digest: string): Promise<StoredToken | undefined> {
    const row = this.#database.prepare('SELECT * FROM tokens WHERE digest = ?').get(digest);
    return row && ({ ...row, expiresAt: new Date(row.expiresAt as number) } as StoredToken);
  }

  async delete(digest: string): Promise<void> {
    this.#database.prepare('DELETE FROM tokens WHERE digest = ?').run(digest);
  }

  async deleteAllOf(userId: string): Promise<void> {
    this.#database.prepare('DELETE FROM tokens WHERE userId = ?').run(userId);
  }
}
