/** What a check may know of the machine, so that a test can hand in another one. */
export interface Machine {
  /** The folder of the course, and that of the kit. */
  root: string;
  kit: string;
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  /** Where Node is, and which. */
  execPath: string;
  nodeVersion: string;
  /** In bytes: what this process may still use. */
  freeMemory: number;
  output: { isTTY?: boolean; columns?: number };
}

export interface Finding {
  /** What was looked at, in a word or two. */
  what: string;
  /** What was found, in a sentence without its point. */
  says: string;
  /** What to do about it; without one nothing is to be done. */
  remedy?: string;
  /** Whether the kit cannot do its work before that is done. */
  isInTheWay?: boolean;
}

export type Check = (machine: Machine) => Finding | Promise<Finding>;
