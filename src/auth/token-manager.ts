import { createHash, randomBytes } from 'node:crypto';
import type { Clock, TokenStore } from './ports.ts';
import { MemoryTokenStore } from './stores/memory-token-store.ts';

export interface TokenManagerOptions {
  store?: TokenStore;
  clock?: Clock;
  /** How long a token is valid, in ms. */
  ttl?: number;
}

const day = 24 * 60 * 60 * 1000;
const tokenBytes = 32;

/** Hands out tokens for sessions and recognises them until they expire. */
export class TokenManager {
  readonly #store: TokenStore;
  readonly #clock: Clock;
  readonly #ttl: number;

  /** @throws RangeError when `ttl` is not a finite number above zero. */
  constructor({
    store = new MemoryTokenStore(),
    clock = () => new Date(),
    ttl = day,
  }: TokenManagerOptions = {}) {
    if (!Number.isFinite(ttl) || ttl <= 0) {
      throw new RangeError(`ttl must be a finite number of milliseconds above zero, not ${ttl}`);
    }
    this.#store = store;
    this.#clock = clock;
    this.#ttl = ttl;
  }

  /** A new, unguessable token. Only its digest is stored. */
  async createToken(userId: string): Promise<string> {
    const token = randomBytes(tokenBytes).toString('base64url');
    const expiresAt = new Date(this.#clock().getTime() + this.#ttl);
    await this.#store.save({ digest: digestOf(token), userId, expiresAt });
    return token;
  }

  /** The id of the token's user, or undefined when it is unknown, revoked or expired. */
  async validateToken(token: string): Promise<string | undefined> {
    const stored = await this.#store.find(digestOf(token));
    return stored && this.#clock() < stored.expiresAt ? stored.userId : undefined;
  }

  /** Ends one session. An unknown token is no error. */
  async revokeToken(token: string): Promise<void> {
    await this.#store.delete(digestOf(token));
  }

  /** Ends every session of a user. */
  async revokeAll(userId: string): Promise<void> {
    await this.#store.deleteAllOf(userId);
  }
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
