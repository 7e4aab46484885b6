import type { Grading } from '../coach/judging.ts';
import type { Terminal } from '../coach/terminal.ts';
import type { TypeNotes } from '../types/type-notes.ts';

/** What a command may use of the world, so that a test can hand in another. */
export interface Context {
  /** The course's folder. */
  root: string;
  out(text: string): void;
  /** For what must not get into a pipe. */
  err(text: string): void;
  width: number;
  hasColour: boolean;
  /** The keyboard and the screen; the process's own where it is not given. */
  terminal?: Terminal;
  /** The process's own where they are not given. */
  env?: NodeJS.ProcessEnv;
  /** What the coach judges with; a grader of its own where it is not given. */
  openGrader?: () => Promise<Grading>;
  /** What the coach asks for type errors. */
  types?: Pick<TypeNotes, 'on' | 'close'>;
  cwd?: string;
}
