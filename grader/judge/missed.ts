import type { Evidence } from '../session/evidence.ts';
import { lineOf } from '../syntax/suite-file.ts';
import type { SuiteSyntax } from '../syntax/suite-syntax.ts';
import type { BugGrade } from './grade.ts';
import type { Promises } from './promises.ts';
import { sentences } from './sentences.ts';

interface Facts {
  bugs: BugGrade[];
  /** By key. */
  counting: Set<string>;
  evidence: Evidence;
  /** The modules that the lesson is about. */
  subject: string[];
  /** The lesson is about assertions that can fail. */
  isAboutAssertions: boolean;
  suite: SuiteSyntax;
  promises: Promises;
}

const mostModules = 3;
/** Checks that every promise may pass. Suites without these words need not be parsed. */
const mayBeTrueOfPromises = /\.not\b|toBeTruthy|toBeDefined/;

/** What to say when bugs are missed: the reason first, if that is certain. */
export function missedSentence({
  bugs,
  counting,
  evidence,
  subject,
  isAboutAssertions,
  suite,
  promises,
}: Facts): string {
  const missed = bugs.filter(({ caughtBy }) => caughtBy.length === 0);
  const isNothingCaught = missed.length === bugs.length;
  if (isNothingCaught && isAboutOthers(suite, subject) && reachesNothing(evidence, counting))
    return sentences.nothingReached(subject.slice(0, mostModules));

  const plain = isNothingCaught
    ? sentences.nothingCaught(bugs.length)
    : sentences.weak(missed.length, bugs.length);
  const late = missed.find((bug) => bug.late !== undefined)?.late;
  if (late !== undefined) return sentences.checkedTooLate(plain, late);
  // A lesson about assertions lets its readers find this.
  if (isAboutAssertions || !suite.paths.some((file) => mayBeTrueOfPromises.test(suite.textOf(file))))
    return plain;
  const runs = evidence.observations[0].result.tests;
  for (const run of runs.filter(({ key }) => counting.has(key))) {
    const written = suite.writtenAs(run, runs);
    const [node] = written ? promises.certainIn(written) : [];
    if (written && node) return sentences.onlyPromises(plain, run.name, lineOf(written.file, node));
  }
  return plain;
}

const ofTheCourse = /['"](?:#|(?:\.\.?\/)+)((?:src|fixtures)\/[^'"]+)['"]/g;

/** Whether a suite imports modules of the course, but none that the lesson is about. */
function isAboutOthers(suite: SuiteSyntax, subject: string[]): boolean {
  const imported = suite.paths.flatMap((file) =>
    [...suite.textOf(file).matchAll(ofTheCourse)].map(([, module]) => module),
  );
  return subject.length > 0 && imported.length > 0 && !imported.some((module) => subject.includes(module));
}

/** Whether the tests that count, and the code around them, reach no mutant of the subject. */
function reachesNothing({ observations, mutants }: Evidence, counting: Set<string>): boolean {
  const coverage = observations.find(({ result }) => result.coverage)?.result.coverage;
  if (coverage) {
    const hits = [coverage.static, ...[...counting].map((key) => coverage.perTest[key] ?? {})];
    return hits.every((places) => Object.values(places).every((times) => times === 0));
  }
  return (
    mutants !== undefined &&
    mutants.observations.length > 0 &&
    mutants.observations.every(({ result }) => result === undefined)
  );
}
