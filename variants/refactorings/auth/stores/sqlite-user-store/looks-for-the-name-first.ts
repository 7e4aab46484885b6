import { DatabaseSync } from 'node:sqlite';
import type { UserStore } from '#src/auth/ports.ts';
import type { User } from '#src/auth/user.ts';

const schema = `
  CREATE TABLE IF NOT EXISTS accounts (
    username TEXT PRIMARY KEY,
    id TEXT NOT NULL,
    email TEXT NOT NULL,
    passwordHash TEXT NOT NULL,
    createdAt TEXT NOT NULL
  ) STRICT;
`;

/** Asks for the name before it adds a user. A step is atomic because it is one transaction. */
export class SqliteUserStore implements UserStore {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync | string) {
    this.#database = typeof database === 'string' ? new DatabaseSync(database) : database;
    this.#database.exec(schema);
  }

  async getById(id: string): Promise<User | undefined> {
    return this.find('id', id);
  }

  async getByUsername(username: string): Promise<User | undefined> {
    return this.find('username', username);
  }

  async create(user: User): Promise<boolean> {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const isTaken = this.find('username', user.username) !== undefined;
      if (!isTaken) this.add(user);
      this.#database.exec('COMMIT');
      return !isTaken;
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  private add({ id, username, email, passwordHash, createdAt }: User): void {
    this.#database
      .prepare('INSERT INTO accounts VALUES (?, ?, ?, ?, ?)')
      .run(username, id, email, passwordHash, createdAt.toISOString());
  }

  private find(column: 'id' | 'username', value: string): User | undefined {
    const row = this.#database.prepare(`SELECT * FROM accounts WHERE ${column} = ?`).get(value);
    return row && ({ ...row, createdAt: new Date(String(row.createdAt)) } as User);
  }
}
