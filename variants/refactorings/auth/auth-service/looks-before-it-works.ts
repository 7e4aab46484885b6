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
 * Saves the work if the answer is known beforehand, and looks again after it.
 * It is strict about names and addresses.
 */
export class AuthService {
  readonly #users: UserStore;
  readonly #tokens: TokenManager;
  readonly #hasher: PasswordHasher;
  readonly #clock: Clock;
  readonly #newId: NewId;
  readonly #attempts: LoginAttempts;

  constructor({
    users,
    tokens,
    hasher = new PasswordHasher(),
    clock = () => new Date(),
    newId = () => crypto.randomUUID(),
  }: AuthServiceOptions) {
    this.#users = users;
    this.#tokens = tokens;
    this.#hasher = hasher;
    this.#clock = clock;
    this.#newId = newId;
    this.#attempts = new LoginAttempts(clock);
  }

  async register(username: string, password: string, email: string): Promise<User> {
    if (username === '') throw new RangeError('A user needs a name');
    if (!email.includes('@')) throw new RangeError(`"${email}" is no address for mail`);
    if (await this.#users.getByUsername(username)) throw new UsernameTakenError(username);
    if (Array.from(password).length < 8) throw new WeakPasswordError(8);

    const begin = this.#clock();
    const passwordHash = await this.#hasher.hash(password);
    // Somebody may have set the clock back while we worked: the later time counts.
    const createdAt = new Date(Math.max(begin.getTime(), this.#clock().getTime()));
    const user: User = { id: this.#newId(), username, email, passwordHash, createdAt };

    // Somebody else may have come first since we looked.
    if (!(await this.#users.create(user))) throw new UsernameTakenError(username);
    return user;
  }

  async login(username: string, password: string): Promise<string | undefined> {
    this.refuseWhileLocked(username);
    const user = await this.#users.getByUsername(username);
    const isRight = user
      ? await this.#hasher.verify(password, user.passwordHash)
      : (await this.#hasher.hash(password)) === password;
    this.refuseWhileLocked(username);

    if (user && isRight) {
      this.#attempts.startAnew(username);
      return this.#tokens.createToken(user.id);
    }
    this.#attempts.addFailure(username);
    return undefined;
  }

  async logout(token: string): Promise<void> {
    const userId = await this.#tokens.validateToken(token);
    if (userId !== undefined) await this.#tokens.revokeToken(token);
  }

  async logoutEverywhere(userId: string): Promise<void> {
    await this.#tokens.revokeAll(userId);
  }

  async getCurrentUser(token: string): Promise<User | undefined> {
    const userId = await this.#tokens.validateToken(token);
    if (userId === undefined) return undefined;

    const user = await this.#users.getById(userId);
    // The session may have ended while we looked the user up.
    const isStillValid = (await this.#tokens.validateToken(token)) === userId;
    return isStillValid ? user : undefined;
  }

  private refuseWhileLocked(username: string): void {
    if (this.#attempts.areExhausted(username)) throw new TooManyAttemptsError(username);
  }
}
