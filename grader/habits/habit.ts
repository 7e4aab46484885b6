import type { HabitId, Seen } from '../judge/habit-judge.ts';
import type { TestRun } from '../session/protocol/result.ts';

/** Where the suite breaks a habit. */
export interface Breach {
  /** What was seen there, in a sentence. */
  evidence: string;
  test?: string;
  /** Absolute. */
  file?: string;
  /** Counts from 1. */
  line?: number;
  /** The id of the alive mutant that shows it. */
  survivor?: string;
}

/** `kept` says what was seen, `broken` names the places in order, and `silent` says why there is no judgement. */
export type Finding = { kept: string } | { broken: Breach[] } | { silent: string };

/** One item of the seed's checklist. */
export interface Habit {
  id: HabitId;
  /** `seen` by running: a lesson may ask for it. `noted` by reading: it only informs. */
  how: 'seen' | 'noted';
  /** The lesson that teaches it. Earlier lessons do not judge it. */
  lesson: string;
  /** It is about what no test does, so it is judged only when every test counts. */
  isOfTheWhole?: boolean;
  /** It is seen only in runs after the verdict on bugs and mutants. */
  isLate?: boolean;
  /** How it is judged, for docs/habits.md: one rule per line. */
  rules: string[];
  judge(seen: Seen): Finding;
}

/** Broken when there is a breach, and kept when there is none. */
export function findingOf(broken: Breach[], kept: string): Finding {
  return broken.length > 0 ? { broken } : { kept };
}

/** A breach at the test of this name. */
export function breachAt(seen: Seen, name: string, evidence: string): Breach {
  const run = seen.evidence.observations[0].result.tests.find((test) => test.name === name);
  return run ? { ...placeOf(seen, run), evidence } : { test: name, evidence };
}

export function placeOf({ suite, evidence }: Seen, run: TestRun): Pick<Breach, 'test' | 'file' | 'line'> {
  const written = suite.writtenAs(run, evidence.observations[0].result.tests);
  return { test: run.name, file: run.file, ...(written && { line: written.line }) };
}
