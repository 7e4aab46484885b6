import type { HabitId, Seen } from '../judge/habit-judge.ts';
import type { TestRun } from '../session/protocol.ts';

/** Where the suite breaks a habit. */
export interface Breach {
  /** What was seen there, in a sentence. */
  evidence: string;
  test?: string;
  /** Absolute. */
  file?: string;
  /** Counts from 1. */
  line?: number;
}

/** `broken` names the places, the first one first: none means kept. `silent` says why nothing is said. */
export type Finding = { kept: string } | { broken: Breach[] } | { silent: string };

/** One item of the seed's checklist. */
export interface Habit {
  id: HabitId;
  /** `seen` by running: a lesson may ask for it. `noted` by reading: it only informs. */
  how: 'seen' | 'noted';
  /** The lesson that teaches it: earlier ones say nothing of it. */
  lesson: string;
  /** It is about what no test does: while a test does not count, nobody knows. */
  isOfTheWhole?: boolean;
  /** It shows only in runs after the verdict on bugs and mutants. */
  isLate?: boolean;
  /** How it is judged, for docs/habits.md: one thought a line. */
  rules: string[];
  judge(seen: Seen): Finding;
}

/** Broken where there is a breach, and kept where there is none. */
export function findingOf(broken: Breach[], kept: string): Finding {
  return broken.length > 0 ? { broken } : { kept };
}

/** A breach at a test, by the test's name. */
export function breachAt(seen: Seen, name: string, evidence: string): Breach {
  const run = seen.evidence.observations[0].result.tests.find((test) => test.name === name);
  return run ? { ...placeOf(seen, run), evidence } : { test: name, evidence };
}

export function placeOf({ suite, evidence }: Seen, run: TestRun): Pick<Breach, 'test' | 'file' | 'line'> {
  const written = suite.writtenAs(run, evidence.observations[0].result.tests);
  return { test: run.name, file: run.file, ...(written && { line: written.line }) };
}
