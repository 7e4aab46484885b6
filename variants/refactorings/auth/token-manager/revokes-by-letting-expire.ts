import { createHash, randomUUID } from 'node:crypto';
import type { Clock, TokenStore } from '#src/auth/ports.ts';
import { MemoryTokenStore } from '#src/auth/stores/memory-token-store.ts';

export interface TokenManagerOptions {
  store?: TokenStore;
  clock?: Clock;
  ttl?: number;
}

const defaults = { ttl: 24 * 3_600_000, clock: () => new Date() };
const longAgo = new Date(0);

/** Deletes no single session: one that has ended is stored again, as expired long ago. */
export class TokenManager {
  readonly #options: Required<TokenManagerOptions>;

  constructor({
    store = new MemoryTokenStore(),
    clock = defaults.clock,
    ttl = defaults.ttl,
  }: TokenManagerOptions = {}) {
    if (Number.isNaN(ttl) || ttl === Infinity || ttl <= 0) throw new RangeError(`ttl cannot be ${ttl}`);
    this.#options = { store, clock, ttl };
  }

  async createToken(userId: string): Promise<string> {
    const { store, clock, ttl } = this.#options;
    const token = `${randomUUID()}.${randomUUID()}`;
    await store.save({ digest: digestOf(token), userId, expiresAt: new Date(clock().getTime() + ttl) });
    return token;
  }

  async validateToken(token: string): Promise<string | undefined> {
    const found = await this.#options.store.find(digestOf(token));
    const isOver = !found || found.expiresAt.getTime() <= this.#options.clock().getTime();
    return isOver ? undefined : found.userId;
  }

  async revokeToken(token: string): Promise<void> {
    const found = await this.#options.store.find(digestOf(token));
    if (found) await this.#options.store.save({ ...found, expiresAt: longAgo });
  }

  async revokeAll(userId: string): Promise<void> {
    await this.#options.store.deleteAllOf(userId);
  }
}

function digestOf(token: string): string {
  return createHash('sha3-256').update(token, 'utf8').digest('base64url');
}
