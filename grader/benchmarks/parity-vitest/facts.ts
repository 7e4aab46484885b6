/** What Vitest or the grader's session says of a corpus. Everything here is plain data. */

export interface TestFact {
  /** Relative to the folder of all suites, with forward slashes. */
  file: string;
  /** With the names of the suites around it. */
  name: string;
  status: string;
  /** `only`, `retry` and `fails`, where the test has them. */
  modifiers: string[];
  /** A hook around this test and others failed. */
  isUnderFailedHook?: boolean;
  /** The first line of each error, for the one who reads a difference. */
  errors: string[];
}

export interface Facts {
  tests: TestFact[];
  /** Files that did not load. */
  broken: string[];
  /** The first lines of errors that no test waited for. Vitest does not always know whose they are. */
  unhandled: string[];
  /** Suites that did not come to their end, with the test that ran then. */
  unended: { suite: string; how: string }[];
}

/** How long a whole run may take, in ms: one that hangs ends in an error. */
export const patience = 900_000;

export function noFacts(): Facts {
  return { tests: [], broken: [], unhandled: [], unended: [] };
}

export function suiteOf(file: string): string {
  return file.split('/')[0]!;
}

export function firstLine(text: string): string {
  return text.split('\n')[0]!.slice(0, 100);
}
