/** Says in every message what to do next, and keeps no facts but whom an error is about. */

export class WeakPasswordError extends Error {
  override readonly name = 'WeakPasswordError';

  constructor(minLength: number) {
    super(`Password must be at least ${minLength} characters. Think of a longer one.`);
  }
}

export class UsernameTakenError extends Error {
  override readonly name = 'UsernameTakenError';
  readonly username: string;

  constructor(username: string) {
    super(`Username ${username} already exists. Choose another one.`);
    this.username = username;
  }
}

export class TooManyAttemptsError extends Error {
  override readonly name = 'TooManyAttemptsError';
  readonly username: string;

  constructor(username: string) {
    super(`${username} is locked for a while. Have a cup of tea.`);
    this.username = username;
  }
}
