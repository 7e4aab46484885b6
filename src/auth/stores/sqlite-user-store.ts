import { DatabaseSync } from 'node:sqlite';
import type { UserStore } from '../ports.ts';
import type { User } from '../user.ts';

const schema = `
  CREATE TABLE IF NOT EXISTS users (
    id TEXT PRIMARY KEY,
    username TEXT NOT NULL UNIQUE,
    email TEXT NOT NULL,
    passwordHash TEXT NOT NULL,
    createdAt INTEGER NOT NULL
  ) STRICT;
`;

/** Keeps users in an SQLite database. A step is atomic because it is one statement. */
export class SqliteUserStore implements UserStore {
  readonly #database: DatabaseSync;

  /** @param database an open database, or where to open one: a file, or `:memory:` */
  constructor(database: DatabaseSync | string) {
    this.#database = typeof database === 'string' ? new DatabaseSync(database) : database;
    this.#database.exec(schema);
  }

  async getById(id: string): Promise<User | undefined> {
    return toUser(this.#database.prepare('SELECT * FROM users WHERE id = ?').get(id));
  }

  async getByUsername(username: string): Promise<User | undefined> {
    return toUser(this.#database.prepare('SELECT * FROM users WHERE username = ?').get(username));
  }

  async create({ id, username, email, passwordHash, createdAt }: User): Promise<boolean> {
    const { changes } = this.#database
      .prepare(
        `INSERT INTO users (id, username, email, passwordHash, createdAt) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (username) DO NOTHING`,
      )
      .run(id, username, email, passwordHash, createdAt.getTime());
    return changes === 1;
  }
}

function toUser(row: Record<string, unknown> | undefined): User | undefined {
  return row && ({ ...row, createdAt: new Date(row.createdAt as number) } as User);
}
