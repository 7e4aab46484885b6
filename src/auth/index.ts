import { AuthService } from './auth-service.ts';
import type { PasswordHasher } from './password-hasher.ts';
import type { Clock, NewId, TokenStore, UserStore } from './ports.ts';
import { MemoryUserStore } from './stores/memory-user-store.ts';
import { TokenManager } from './token-manager.ts';

export interface AuthOptions {
  users?: UserStore;
  tokenStore?: TokenStore;
  hasher?: PasswordHasher;
  clock?: Clock;
  newId?: NewId;
  /** How long a session lasts, in ms. */
  ttl?: number;
}

export interface Auth {
  users: UserStore;
  tokens: TokenManager;
  auth: AuthService;
}

/** Puts the auth system together. What is not given is memory stores, the real clock and random ids. */
export function createAuth(options: AuthOptions = {}): Auth {
  const { users = new MemoryUserStore(), tokenStore, hasher, clock, newId, ttl } = options;
  const tokens = new TokenManager({ store: tokenStore, clock, ttl });
  const auth = new AuthService({ users, tokens, hasher, clock, newId });
  return { users, tokens, auth };
}
