/**
 * What Vitest keeps to itself, or calls experimental, and is used here all the same: nothing else in the kit touches
 * such a thing, and nothing that is not in this file does. `parts.test.ts` asks the real Vitest for each of them, and
 * goes red when one has moved; what can be seen at the start is looked at there, and named.
 */

/** @public A part, why it is needed, and the version of Vitest in which it was seen last. */
export interface Part {
  what: string;
  why: string;
  seenIn: string;
}

export const parts = {
  worker: {
    what: '`init`, `runBaseTests` and `setupEnvironment` of vitest/worker',
    why: 'a worker of our own stays warm, and runs one suite after the other',
    seenIn: '5.1.1, experimental',
  },
  runner: {
    what: '`onModuleRunner` of `init`, which hands out Vite’s ModuleRunner',
    why: 'an evaluator of our own gives modules other texts, and compiles each once',
    seenIn: '5.1.1, experimental',
  },
  questions: {
    what: 'the questions `fetch`, `fetchWarmModules`, `resolve` and `resolveSnapshotPath` of a worker',
    why: 'they go on to the main process; whatever else a worker would tell stays in it',
    seenIn: '5.1.1',
  },
  environment: {
    what: 'the Vite environment `__vitest__`',
    why: 'the text of a variant is compiled as Vitest compiles the module’s own',
    seenIn: '5.1.1',
  },
  keys: {
    what: 'the id of a test, which begins with that of its file',
    why: 'files without a test that is asked for are not loaded',
    seenIn: '5.1.1',
  },
  start: {
    what: 'the options and variables with which Vitest’s pool starts a worker',
    why: 'workers are started before Vitest is loaded, and taken when it asks for the same',
    seenIn: '5.1.1',
  },
  matchers: {
    what: 'chai’s `Assertion.prototype`, which holds the matchers of `expect`',
    why: 'matchers are counted, test by test',
    seenIn: '5.1.1',
  },
  sealed: {
    what: 'the state that `runBaseTests` asks for, the settings in it, and `vitest/internal/traces`',
    why: 'a sealed process runs a suite without a worker of Vitest',
    seenIn: '5.1.1',
  },
  texts: {
    what: 'the texts of Vitest’s own errors',
    why: 'no field says whether an error is a time-out, `.only`, or a snapshot',
    seenIn: '5.1.1',
  },
} satisfies Record<string, Part>;

export const questions = ['fetch', 'fetchWarmModules', 'resolve', 'resolveSnapshotPath'] as const;

export const environmentName = '__vitest__';

/** The names by which a worker asks for it. */
export const environmentNames = [environmentName, 'ssr'] as const;

/** What it says when it has started. */
export const startedMessage = { type: 'started', __vitest_worker_response__: true } as const;

export const says = {
  only: /Unexpected \.only modifier/,
  timedOut: /^(?:Test|Hook) timed out in |^The (?:setup|teardown) phase of .* hook timed out after /,
  noTests: /^No test suite found/,
  /** The cause of an error of `expect.poll`. */
  pollGaveUp: /^Matcher did not succeed in time/,
  /** The name of an error, in the place of one with a value that cannot be printed. */
  couldNotPrint: 'PrettyFormatPluginError',
  /** fast-check's own: what follows the input is how often it was shrunk. */
  propertyFailed: /^Property failed after \d+ tests\n.*\nCounterexample: (.*?)\nShrunk \d+ time/s,
  snapshotDiffers: /^Snapshot `.*` mismatched/,
};

/** @throws Error that names the part, where it is not there */
export function need<T>(part: keyof typeof parts, value: T | undefined): T {
  if (value !== undefined) return value;
  const { what, why, seenIn } = parts[part];
  throw new Error(`this Vitest lacks ${what} (seen in ${seenIn}), without which nothing runs here: ${why}`);
}
