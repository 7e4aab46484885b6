/** What a command may use of the world, so that a test can hand in another. */
export interface Context {
  /** The course's folder. */
  root: string;
  out(text: string): void;
  /** For what must not get into a pipe. */
  err(text: string): void;
  width: number;
  hasColour: boolean;
}
