import type { Terminal } from './terminal.ts';

/** What a command may use of the world, so that a test can give it another. */
export interface Context {
  /** The course's folder. */
  root: string;
  out(text: string): void;
  /** For what must not get into a pipe. */
  err(text: string): void;
  /** In columns. */
  width: number;
  hasColour: boolean;
  /** The process's own where it is not given; the same for what follows. */
  terminal?: Terminal;
  env?: NodeJS.ProcessEnv;
  cwd?: string;
}
