import { hash, randomBytes } from 'node:crypto';
import type { Clock, StoredToken, TokenStore } from '#src/auth/ports.ts';
import { MemoryTokenStore } from '#src/auth/stores/memory-token-store.ts';

export interface TokenManagerOptions {
  store?: TokenStore;
  clock?: Clock;
  ttl?: number;
}

/** Looks before it stores or deletes, and deletes what it finds expired. */
export class TokenManager {
  readonly #store: TokenStore;
  readonly #clock: Clock;
  readonly #ttl: number;

  constructor(options: TokenManagerOptions = {}) {
    const { store, clock, ttl = 86_400_000 } = options;
    const isSensible = ttl > 0 && ttl < Infinity;
    if (!isSensible) throw new RangeError(`A session cannot last ${ttl} ms: give a finite ttl above zero`);

    this.#ttl = ttl;
    this.#clock = clock ?? (() => new Date());
    this.#store = store ?? new MemoryTokenStore();
  }

  async createToken(userId: string): Promise<string> {
    const expiresAt = new Date(this.#clock());
    expiresAt.setTime(expiresAt.getTime() + this.#ttl);

    const token = await this.drawUnused();
    await this.#store.save({ userId, digest: digest(token), expiresAt });
    return token;
  }

  async validateToken(token: string): Promise<string | undefined> {
    const session = await this.find(token);
    if (!session) return undefined;
    if (session.expiresAt.getTime() > this.#clock().getTime()) return session.userId;

    await this.#store.delete(session.digest);
    return undefined;
  }

  async revokeToken(token: string): Promise<void> {
    const session = await this.find(token);
    if (session) await this.#store.delete(session.digest);
  }

  async revokeAll(userId: string): Promise<void> {
    await this.#store.deleteAllOf(userId);
  }

  private async drawUnused(): Promise<string> {
    const token = `session_token_${randomBytes(48).toString('hex')}`;
    return (await this.find(token)) ? this.drawUnused() : token;
  }

  private find(token: string): Promise<StoredToken | undefined> {
    return this.#store.find(digest(token));
  }
}

function digest(token: string): string {
  return hash('sha512', token, 'base64');
}
