export interface Leftover {
  /** `timers`, `process.env.TZ`, `Math.random`, a global, `process.cwd` or `process.on exit`. */
  what: string;
  /** The key of the first test after which it was so and remained so. */
  key?: string;
}

/** What the suite opened and has to close again. */
export interface OpenedThings {
  count: number;
  left: LeftOpen[];
}

export interface LeftOpen {
  kind: 'file' | 'server' | 'timer' | 'database';
  /** The path of a file or folder, absolute. */
  name?: string;
  /** The key of the test that opened it; not there where no test ran. */
  key?: string;
  /** The line of the suite that opened it. */
  file: string;
  line: number;
}

/** Tests and their SQLite databases, by key. */
export interface SeenDatabases {
  used: string[];
  /** Tests that began with what another one had left. */
  shared: { key: string; after: string }[];
}

export interface Wait {
  /** The test's. */
  key: string;
  ms: number;
  /** Of the suite, where it was begun there. */
  line?: number;
}
