export class WeakPasswordError extends Error {
  override readonly name = 'WeakPasswordError';
  readonly minLength: number;

  constructor(minLength: number) {
    super(`Password must be at least ${minLength} characters`);
    this.minLength = minLength;
  }
}

export class UsernameTakenError extends Error {
  override readonly name = 'UsernameTakenError';
  readonly username: string;

  constructor(username: string) {
    super(`Username ${username} already exists`);
    this.username = username;
  }
}

export class TooManyAttemptsError extends Error {
  override readonly name = 'TooManyAttemptsError';
  readonly username: string;

  constructor(username: string) {
    super(`Too many failed attempts to log in as ${username}: try again later`);
    this.username = username;
  }
}
