/** A suite of known make. */
export interface MadeSuite {
  name: string;
  kind: 'hand-written' | 'cut' | 'combined';
  /** Who writes like this, or how it was made. */
  make: string;
  /** The hand-written suites it is made of; `solution` is the capstone's own. */
  of: string[];
  /** Text by name. */
  files: Record<string, string>;
}

/** Where cut suites may come from, besides the hand-written ones. */
export const solution = 'solution';
