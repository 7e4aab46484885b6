import type { StoredToken, TokenStore } from '../ports.ts';

/** Keeps sessions in memory. */
export class MemoryTokenStore implements TokenStore {
  readonly #tokens = new Map<string, StoredToken>();

  async save(token: StoredToken): Promise<void> {
    this.#tokens.set(token.digest, structuredClone(token));
  }

  async find(digest: string): Promise<StoredToken | undefined> {
    return structuredClone(this.#tokens.get(digest));
  }

  async delete(digest: string): Promise<void> {
    this.#tokens.delete(digest);
  }

  async deleteAllOf(userId: string): Promise<void> {
    for (const token of this.#tokens.values()) {
      if (token.userId === userId) this.#tokens.delete(token.digest);
    }
  }
}
