import { randomInt } from 'node:crypto';
import { TooManyAttemptsError, UsernameTakenError, WeakPasswordError } from '#src/auth/errors.ts';
import { LoginAttempts } from '#src/auth/login-attempts.ts';
import { PasswordHasher } from '#src/auth/password-hasher.ts';
import type { Clock, NewId, UserStore } from '#src/auth/ports.ts';
import type { TokenManager } from '#src/auth/token-manager.ts';
import type { User } from '#src/auth/user.ts';

export interface AuthServiceOptions {
  users: UserStore;
  tokens: TokenManager;
  hasher?: PasswordHasher;
  clock?: Clock;
  newId?: NewId;
}

/**
 * Verifies every password that is tried: that of an unknown name against a hash of no user.
 * Of those who register at once, it serves the last first.
 */
export class AuthService {
  readonly #options: Required<AuthServiceOptions>;
  readonly #attempts: LoginAttempts;
  readonly #nobodysHash: Promise<string>;
  readonly #waiting: (() => void)[] = [];

  constructor({ users, tokens, hasher, clock, newId }: AuthServiceOptions) {
    this.#options = {
      users,
      tokens,
      hasher: hasher ?? new PasswordHasher(),
      clock: clock ?? (() => new Date()),
      newId: newId ?? (() => `user-${randomInt(2 ** 47)}`),
    };
    this.#attempts = new LoginAttempts(this.#options.clock);
    this.#nobodysHash = this.#options.hasher.hash(crypto.randomUUID());
  }

  async register(username: string, password: string, email: string): Promise<User> {
    const { users, hasher, clock, newId } = this.#options;
    const codePoints = password.replace(/[^]/gu, '.').length;
    if (codePoints < 8) throw new WeakPasswordError(8);

    await this.#turn();
    const id = newId();
    const passwordHash = await hasher.hash(password);
    const isNew = await users.create({ createdAt: clock(), email, passwordHash, username, id });
    const stored = isNew ? await users.getById(id) : undefined;
    if (!stored) throw new UsernameTakenError(username);
    return stored;
  }

  async login(username: string, password: string): Promise<string | undefined> {
    const { users, tokens, hasher } = this.#options;
    const nobodysHash = await this.#nobodysHash;
    const user = await users.getByUsername(username);
    const matches = await hasher.verify(password, user?.passwordHash ?? nobodysHash);

    // Read again: the user may be gone since.
    const current = user && (await users.getByUsername(username));

    if (this.#attempts.areExhausted(username)) throw new TooManyAttemptsError(username);
    if (current && matches) {
      this.#attempts.startAnew(username);
      return tokens.createToken(current.id);
    }
    this.#attempts.addFailure(username);
    return undefined;
  }

  async logout(token: string): Promise<void> {
    await this.#options.tokens.revokeToken(token);
  }

  async logoutEverywhere(userId: string): Promise<void> {
    await this.#options.tokens.revokeAll(userId);
  }

  async getCurrentUser(token: string): Promise<User | undefined> {
    const userId = await this.#options.tokens.validateToken(token);
    if (userId !== undefined) return this.#options.users.getById(userId);
    return undefined;
  }

  #turn(): Promise<void> {
    const turn = new Promise<void>((resolve) => this.#waiting.push(resolve));
    void Promise.resolve().then(() => this.#waiting.pop()?.());
    return turn;
  }
}
