import { TooManyAttemptsError, UsernameTakenError, WeakPasswordError } from './errors.ts';
import { LoginAttempts } from './login-attempts.ts';
import { PasswordHasher } from './password-hasher.ts';
import type { Clock, NewId, UserStore } from './ports.ts';
import type { TokenManager } from './token-manager.ts';
import type { User } from './user.ts';

export interface AuthServiceOptions {
  users: UserStore;
  tokens: TokenManager;
  hasher?: PasswordHasher;
  clock?: Clock;
  newId?: NewId;
}

const minPasswordLength = 8;

/** Registers users, logs them in and out, and says who a token belongs to. */
export class AuthService {
  readonly #users: UserStore;
  readonly #tokens: TokenManager;
  readonly #hasher: PasswordHasher;
  readonly #clock: Clock;
  readonly #newId: NewId;
  readonly #attempts: LoginAttempts;

  constructor(options: AuthServiceOptions) {
    this.#users = options.users;
    this.#tokens = options.tokens;
    this.#hasher = options.hasher ?? new PasswordHasher();
    this.#clock = options.clock ?? (() => new Date());
    this.#newId = options.newId ?? (() => crypto.randomUUID());
    this.#attempts = new LoginAttempts(this.#clock);
  }

  /**
   * Stores a new user. The length of a password is counted in code points.
   * @throws WeakPasswordError, UsernameTakenError; then nothing is stored.
   */
  async register(username: string, password: string, email: string): Promise<User> {
    if ([...password].length < minPasswordLength) throw new WeakPasswordError(minPasswordLength);

    const user: User = {
      id: this.#newId(),
      username,
      email,
      passwordHash: await this.#hasher.hash(password),
      createdAt: this.#clock(),
    };
    const created = await this.#users.create(user);
    if (!created) throw new UsernameTakenError(username);
    return user;
  }

  /**
   * A new token, or undefined for a wrong password or an unknown name.
   * @throws TooManyAttemptsError while the name is locked, whatever the password.
   */
  async login(username: string, password: string): Promise<string | undefined> {
    const user = await this.#users.getByUsername(username);
    const matches = await this.#verify(password, user);

    // Asked after the work: guesses made at once cannot slip past the count.
    if (this.#attempts.areExhausted(username)) throw new TooManyAttemptsError(username);

    if (!user || !matches) {
      this.#attempts.addFailure(username);
      return undefined;
    }
    this.#attempts.startAnew(username);
    return this.#tokens.createToken(user.id);
  }

  /** Ends this session alone. An unknown token is no error. */
  async logout(token: string): Promise<void> {
    await this.#tokens.revokeToken(token);
  }

  /** Ends every session of the user. */
  async logoutEverywhere(userId: string): Promise<void> {
    await this.#tokens.revokeAll(userId);
  }

  /** The user of a valid token, else undefined. */
  async getCurrentUser(token: string): Promise<User | undefined> {
    const userId = await this.#tokens.validateToken(token);
    return userId === undefined ? undefined : this.#users.getById(userId);
  }

  async #verify(password: string, user: User | undefined): Promise<boolean> {
    if (user) return this.#hasher.verify(password, user.passwordHash);

    // The same work for an unknown name: how long it takes must not tell who is registered.
    await this.#hasher.hash(password);
    return false;
  }
}
