import type { User } from './user.ts';

/** Keeps users, and hands out copies: changing what it returned changes nothing stored. */
export interface UserStore {
  getById(id: string): Promise<User | undefined>;
  /** Compares names exactly. */
  getByUsername(username: string): Promise<User | undefined>;
  /** Adds a user in one atomic step. False, and nothing changed, if the username is taken. */
  create(user: User): Promise<boolean>;
}

/** A session as the store sees it: never the token itself. */
export interface StoredToken {
  digest: string;
  userId: string;
  expiresAt: Date;
}

/** Keeps sessions, and hands out copies: changing what it returned changes nothing stored. */
export interface TokenStore {
  save(token: StoredToken): Promise<void>;
  find(digest: string): Promise<StoredToken | undefined>;
  delete(digest: string): Promise<void>;
  deleteAllOf(userId: string): Promise<void>;
}

export type Clock = () => Date;
export type NewId = () => string;
