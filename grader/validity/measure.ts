import path from 'node:path';
import { lessonBugs } from '../course/course.ts';
import { Grader } from '../grader.ts';
import { bugWeights } from '../judge/score.ts';
import { assertionsIn } from './assertions.ts';
import { coverageOf } from './coverage.ts';
import { greenOf } from './green.ts';
import { filesOf, handWritten } from './hand-written.ts';
import { hiddenBugs } from './hidden-bugs.ts';
import { judgedByKit } from './judged-by-kit.ts';
import { makeSuites } from './make-suites.ts';
import { mutationOf } from './mutation.ts';
import type { SystemResult } from './results.ts';
import { someOf } from './some-bugs.ts';
import { truthOf } from './truth.ts';

/** Where the study finds its parts. */
export interface Study {
  /** The course's folder. */
  root: string;
  /** Folders with one folder for each system, relative to the course. */
  bugs: string;
  suites: string;
  /** How many suites are made. */
  count?: number;
  /** How many hidden bugs are used, for a first look. */
  bugCount?: number;
  /** Told what is being done. */
  told(line: string): void;
}

/** Measures one system: every suite by every measure. What was measured before is not measured again. */
export async function measure(
  { root, bugs, suites, count, bugCount, told }: Study,
  system: string,
  lessonId: string,
): Promise<SystemResult> {
  const made = makeSuites(
    handWritten(path.join(root, suites, system)),
    filesOf(path.join(root, 'solutions', lessonId)),
    count,
  );
  const hidden = someOf(hiddenBugs(root, bugs, system), bugCount);
  const truth = truthOf(root, made, hidden, (line) => told(`${system}, ${line}`));

  const grader = new Grader(root);
  const lesson = grader.load(lessonId);
  const weights = bugWeights(lesson.together);
  const kitBugs = lessonBugs(lesson).map(({ id }) => ({ id, weight: weights.get(id) ?? 1 }));
  const green = new Map(made.map((suite) => [suite.name, greenOf(suite, truth.get(suite.name)!.refusing)]));
  const mutation = mutationOf(root, lesson.subject, [...green.values()], (line) =>
    told(`${system}, ${line}`),
  );
  const measured: SystemResult['suites'] = [];
  for (const suite of made) {
    told(`${system}, suite ${measured.length + 1} of ${made.length}: ${suite.name}`);
    const { tests, refusing, caught } = truth.get(suite.name)!;
    const { bugs: judgedBugs, ...judged } = await judgedByKit(grader, lesson, suite);
    const { name, kind, make, of } = suite;
    measured.push({
      name,
      kind,
      make,
      of,
      tests,
      assertions: assertionsIn(suite),
      lines: await coverageOf(root, lesson.subject, green.get(suite.name)!),
      mutants: mutation.get(suite.name)!,
      kit: { ...judged, caught: kitBugs.map(({ id }) => (judgedBugs[id] ? '1' : '0')).join('') },
      refusing: refusing.length,
      caught,
    });
  }
  await grader.close();
  return {
    lesson: lessonId,
    hidden: hidden.map(({ id, kind, behaviour }) => ({ id, kind, behaviour })),
    kitBugs,
    suites: measured,
  };
}
