import { DatabaseSync } from 'node:sqlite';
import type { UserStore } from '#src/auth/ports.ts';
import type { User } from '#src/auth/user.ts';

const schema = `
  CREATE TABLE IF NOT EXISTS people (
    name TEXT NOT NULL UNIQUE,
    id TEXT NOT NULL UNIQUE,
    facts TEXT NOT NULL
  ) STRICT;
`;

/** Has columns for what it looks for, and keeps the rest as one text. */
export class SqliteUserStore implements UserStore {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync | string) {
    this.#database = database instanceof DatabaseSync ? database : new DatabaseSync(database);
    this.#database.exec(schema);
  }

  async getById(id: string): Promise<User | undefined> {
    return this.#find('SELECT facts FROM people WHERE id = ?', id);
  }

  async getByUsername(username: string): Promise<User | undefined> {
    return this.#find('SELECT facts FROM people WHERE name = ?', username);
  }

  async create(user: User): Promise<boolean> {
    const { changes } = this.#database
      .prepare('INSERT INTO people (name, id, facts) VALUES (?, ?, ?) ON CONFLICT (name) DO NOTHING')
      .run(user.username, user.id, JSON.stringify(user));
    return changes > 0;
  }

  #find(query: string, value: string): User | undefined {
    const row = this.#database.prepare(query).get(value);
    if (!row) return undefined;

    const facts = JSON.parse(String(row.facts)) as Omit<User, 'createdAt'> & { createdAt: string };
    return { ...facts, createdAt: new Date(facts.createdAt) };
  }
}
