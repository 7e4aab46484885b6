import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Bug } from '../course/course.ts';
import { lessonIds } from '../course/lesson-ids.ts';
import type { SubmissionRecord } from '../records/submission-record.ts';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import { canaryLesson } from './canary.ts';
import { gather, type Given } from './gather.ts';
import { gradeAll, type Stopped } from './grade-all.ts';
import { removeLeftOver } from './lay-out.ts';
import { askedMutants } from './mutation-reports.ts';
import { openJournal, readJournal, type Judged } from './journal.ts';
import { lockOut } from './out-lock.ts';
import { readOverrides } from './overrides.ts';
import type { Expected, Plan } from './plan.ts';
import { placePrivateBugs, type PrivateBugs } from './private-bugs.ts';
import { recordsOf } from './results.ts';
import { isIn } from './shard.ts';
import { supervise, type Limits } from './supervise.ts';
import { writeWhole } from '../formats/write-whole.ts';
import { suitesOf } from './suites-of.ts';
import { writeResults } from './write-results.ts';

const { packs } = catalogue.classes;

export interface ClassRun extends Given {
  /** The folder of results as the reader knows it. */
  shownOut: string;
  limits: Limits;
  concurrency: number;
  signal: AbortSignal;
  /** Bugs of the teacher alone. */
  privateBugs?: Bug[];
  /** Says in which lessons these count. */
  place?: typeof placePrivateBugs;
  /** What grades one submission: in processes of their own, if nothing else is said. */
  supervise?: typeof supervise;
  /** Says which mutants were asked for. */
  ask?: typeof askedMutants;
  /** What the teacher should know, a sentence each. */
  tell(sentence: string): void;
  /** Told before it begins, and of each answer that is graded. */
  onProgress(progress: Progress): void;
}

export interface Progress {
  done: number;
  of: number;
  /** Graded in this run. */
  graded: number;
  last?: Pick<Judged, 'student' | 'lesson' | 'status'>;
}

export interface ClassResult {
  records: SubmissionRecord[];
  /** Still to be graded here. */
  left: number;
  stopped?: Stopped;
}

export const planFile = 'class.json';

/** Grades a class, or goes on with it. Whatever ends it, what is done is saved. */
export async function runClass(run: ClassRun): Promise<ClassResult> {
  const { root, out, shard, signal } = run;
  const canary = canaryLesson(root, run.course.lessons?.map(({ id }) => id) ?? lessonIds(root));
  if (canary === undefined) throw new UsageError(catalogue.classes.noSolution);
  const unlock = lockOut(out, run.shownOut);
  removeLeftOver();
  try {
    const overrides = readOverrides(out);
    const gathered = await gather(run);
    for (const sentence of gathered.told) run.tell(sentence);
    const { plan } = gathered;
    const privateBugs = await placedFor(run, plan);
    writeWhole(path.join(out, planFile), `${JSON.stringify(plan, null, 2)}\n`);
    const judged = await readJournal(out);
    const own = plan.expected.filter(({ student }) => isIn(shard, student));
    const todo = own.filter(({ key, status }) => !status && !judged.has(key));
    const progress = { done: own.length - todo.length, of: own.length, graded: 0 };
    run.onProgress(progress);
    const journal = openJournal(out);
    const stopped = await gradeAll({
      ...run,
      supervise: run.supervise ?? supervise,
      gathered,
      privateBugs,
      todo,
      journal,
      canary,
      signal,
      workers: Math.max(1, Math.min(4, Math.floor(availableParallelism() / run.concurrency))),
      onJudged(one) {
        judged.set(one.key, one);
        progress.done += 1;
        progress.graded += 1;
        run.onProgress({ ...progress, last: one });
      },
    }).finally(() => journal.close());
    for (const ours of stopped?.ours ?? []) judged.set(ours.key, faultOf(ours, stopped!.problem));
    const records = recordsOf({ ...plan, expected: own }, judged, overrides);
    // Whoever stops it does not wait for more than what is needed.
    const asked = signal.aborted ? undefined : await (run.ask ?? askedMutants)(root, records);
    const suites = await suitesOf(gathered, records);
    writeResults(records, { root, out, plan, suites, ...(asked && { asked }) });
    return { records, left: own.length - records.length, ...(stopped && { stopped }) };
  } finally {
    unlock();
  }
}

/** Whatever part of the class this is, it looks at the lessons of all. */
async function placedFor(
  { root, grading, signal, privateBugs = [], tell, place = placePrivateBugs }: ClassRun,
  { expected }: Plan,
): Promise<PrivateBugs> {
  if (privateBugs.length === 0) return new Map();
  const lessons = [...new Set(expected.map(({ lesson }) => lesson))].filter((id) =>
    lessonIds(root).includes(id),
  );
  const placed = await place(root, privateBugs, lessons.toSorted(), grading, signal);
  for (const [lesson, { length }] of placed) tell(packs.counts(lesson, length));
  const elsewhere = privateBugs.filter((bug) => ![...placed.values()].flat().includes(bug));
  if (elsewhere.length > 0) tell(packs.elsewhere(elsewhere.map(({ file }) => file)));
  return placed;
}

function faultOf({ key, student, lesson }: Expected, problem: string): Judged {
  return { key, student, lesson, status: 'grader-error', grade: null, private: null, note: problem };
}
