import type { UserStore } from '../ports.ts';
import type { User } from '../user.ts';

/** Keeps users in memory. A step is atomic because nothing in it waits. */
export class MemoryUserStore implements UserStore {
  readonly #byUsername = new Map<string, User>();

  async getById(id: string): Promise<User | undefined> {
    return structuredClone(this.#byUsername.values().find((user) => user.id === id));
  }

  async getByUsername(username: string): Promise<User | undefined> {
    return structuredClone(this.#byUsername.get(username));
  }

  async create(user: User): Promise<boolean> {
    if (this.#byUsername.has(user.username)) return false;

    this.#byUsername.set(user.username, structuredClone(user));
    return true;
  }
}
