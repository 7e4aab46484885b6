import { createHash, randomBytes } from 'node:crypto';
import type { Clock, StoredToken, TokenStore } from '#src/auth/ports.ts';
import { MemoryTokenStore } from '#src/auth/stores/memory-token-store.ts';

export interface TokenManagerOptions {
  store?: TokenStore;
  clock?: Clock;
  ttl?: number;
}

/**
 * Does everything twice: a session may end while the store is searching,
 * and a store may fail the first time.
 */
export class TokenManager {
  readonly #store: TokenStore;
  readonly #clock: Clock;
  readonly #ttl: number;

  constructor(options: TokenManagerOptions = {}) {
    const { ttl = 1000 * 60 * 60 * 24 } = options;
    if (!(ttl > 0) || !Number.isFinite(ttl)) throw new RangeError(`${ttl} ms is no time to live`);

    this.#ttl = ttl;
    this.#store = options.store ?? new MemoryTokenStore();
    this.#clock = options.clock ?? (() => new Date());
  }

  async createToken(userId: string): Promise<string> {
    // Somebody may set the clock back: the later time counts.
    const begin = Math.max(this.#clock().getTime(), this.#clock().getTime());
    const token = randomBytes(40).toString('base64url');
    const session = { digest: digestOf(token), userId, expiresAt: new Date(begin + this.#ttl) };
    await this.#store.save(session);
    await this.#store.save(session);
    return token;
  }

  async validateToken(token: string): Promise<string | undefined> {
    const userId = await this.#ownerOf(token);
    return userId === undefined ? undefined : this.#ownerOf(token);
  }

  async revokeToken(token: string): Promise<void> {
    await this.#store.delete(digestOf(token));
    await this.#store.delete(digestOf(token));
  }

  async revokeAll(userId: string): Promise<void> {
    await this.#store.deleteAllOf(userId);
    await this.#store.deleteAllOf(userId);
  }

  async #ownerOf(token: string): Promise<string | undefined> {
    const asked = this.#clock();
    const session = await this.#store.find(digestOf(token));
    if (!session || hasEnded(session, asked) || hasEnded(session, this.#clock())) return undefined;
    return session.userId;
  }
}

function hasEnded({ expiresAt }: StoredToken, now: Date): boolean {
  return now.getTime() >= expiresAt.getTime();
}

function digestOf(token: string): string {
  return createHash('blake2b512').update(token).digest('hex');
}
