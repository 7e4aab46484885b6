import { canaryProblem } from './canary.ts';
import type { Gathered } from './gather.ts';
import { revealOf } from './gather.ts';
import type { Journal, Judged } from './journal.ts';
import { layOut } from './lay-out.ts';
import type { Expected, Grading } from './plan.ts';
import type { PrivateBugs } from './private-bugs.ts';
import type { supervise, Limits, Outcome, Supervised } from './supervise.ts';

export interface GradeAll {
  root: string;
  gathered: Gathered;
  /** What is still to be graded. */
  todo: Expected[];
  journal: Journal;
  grading: Grading;
  /** Bugs of the teacher alone, by the lesson in which they count. */
  privateBugs: PrivateBugs;
  limits: Limits;
  concurrency: number;
  /** How many workers each grader may start. */
  workers: number;
  /** The lesson whose solution shows that we can be trusted. */
  canary: string;
  signal: AbortSignal;
  /** What grades one submission. */
  supervise: typeof supervise;
  onJudged(judged: Judged): void;
}

/** So many submissions, then the canary. */
const batch = 25;

/** Why the run has stopped: we cannot be trusted any more. Undefined where all is graded, or somebody has stopped it. */
export interface Stopped {
  problem: string;
  /** Which answers are not graded for that reason. */
  ours: Expected[];
}

/**
 * Grades what is to be graded, some at a time. Whatever is abnormal is done once more, alone, before it is believed.
 * @throws Error when the journal cannot be written
 */
export async function gradeAll(given: GradeAll): Promise<Stopped | undefined> {
  // Outcomes come out of the events of a process: what fails there is thrown here, when all processes have ended.
  const failed = new AbortController();
  const all = { ...given, signal: AbortSignal.any([given.signal, failed.signal]) };
  const result = await gradeBatches(all, (error) => failed.abort(error));
  if (failed.signal.aborted) throw failed.signal.reason;
  return result;
}

async function gradeBatches(
  all: GradeAll,
  onFailure: (error: unknown) => void,
): Promise<Stopped | undefined> {
  const { todo, canary, privateBugs, signal } = all;
  const students = [...Map.groupBy(todo, ({ student }) => student).values()];
  const isWell = async (): Promise<string | undefined> =>
    canaryProblem(all.supervise, { lesson: canary, privateBugs: privateBugs.get(canary) }, supervised(all));
  const first = students.length > 0 ? await isWell() : undefined;
  if (first !== undefined) return { problem: first, ours: [] };

  for (let at = 0; at < students.length && !signal.aborted; at += batch) {
    // What was judged since the canary was well: it counts only if it still is.
    const since: string[] = [];
    const note = (judged: Judged): void => {
      try {
        all.journal.add(judged);
        since.push(judged.key);
        all.onJudged(judged);
      } catch (error) {
        onFailure(error);
      }
    };
    const suspects: Expected[] = [];
    await eachOf(students.slice(at, at + batch), all.concurrency, signal, (own) =>
      gradeOne(all, own, (expected, outcome) =>
        isNormal(outcome) ? note(judgedOf(expected, outcome)) : suspects.push(expected),
      ),
    );
    for (const suspect of suspects) {
      if (signal.aborted) return undefined;
      let again: Outcome | undefined;
      await gradeOne(all, [suspect], (_, outcome) => (again = outcome));
      const problem = await isWell();
      if (problem !== undefined) return stopped(all, problem, [suspect], since);
      if (again && !signal.aborted) {
        const judged = judgedOf(suspect, again);
        // Our fault is not noted: it is tried again next time.
        if (again.status === 'grader-error') all.onJudged(judged);
        else note(judged);
      }
    }
    const problem = suspects.length > 0 ? undefined : await isWell();
    if (problem !== undefined) return stopped(all, problem, [], since);
  }
  return undefined;
}

function stopped(
  { journal, todo }: GradeAll,
  problem: string,
  suspects: Expected[],
  since: string[],
): Stopped {
  journal.withdraw(since);
  return { problem, ours: [...suspects, ...todo.filter(({ key }) => since.includes(key))] };
}

function supervised({
  root,
  grading,
  limits,
  workers,
  signal,
}: GradeAll): Omit<Supervised, 'lessons' | 'onOutcome'> {
  return { root, grading, limits, workers, signal };
}

/** Grades the lessons of one student. */
async function gradeOne(
  all: GradeAll,
  own: Expected[],
  onOutcome: (expected: Expected, outcome: Outcome) => void,
): Promise<void> {
  const intakes = await all.gathered.read(own[0].student);
  const changed = own.filter(({ lesson, digest }) => intakes.get(lesson)?.digest !== digest);
  for (const expected of changed)
    onOutcome(expected, { status: 'grader-error', reason: 'the files have changed meanwhile' });
  const lessons = own.filter((expected) => !changed.includes(expected));
  const laidOut = layOut(lessons.map(({ lesson }) => ({ lesson, files: intakes.get(lesson)!.files })));
  try {
    await all.supervise({
      ...supervised(all),
      lessons: lessons.map(({ lesson }) => {
        const reveal = revealOf(all.gathered.plan.course, lesson);
        return {
          lesson,
          folder: laidOut.folderOf(lesson),
          privateBugs: all.privateBugs.get(lesson),
          ...(reveal && { reveal }),
        };
      }),
      onOutcome: (id, outcome) =>
        onOutcome(
          own.find(({ lesson }) => lesson === id)!,
          outcome,
        ),
    });
  } finally {
    laidOut.remove();
  }
}

function isNormal({ status }: Outcome): boolean {
  return status === 'graded' || status === 'no-tests';
}

function judgedOf({ key, student, lesson }: Expected, outcome: Outcome): Judged {
  return {
    key,
    student,
    lesson,
    status: outcome.status,
    grade: outcome.status === 'graded' ? outcome.grade : null,
    private: outcome.status === 'graded' ? outcome.private : null,
    ...('reason' in outcome && { note: outcome.reason }),
  };
}

/** Some at a time, in order. */
async function eachOf<T>(
  items: T[],
  atOnce: number,
  signal: AbortSignal,
  act: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  const line = async (): Promise<void> => {
    for (const item of rest) {
      if (signal.aborted) return;
      await act(item);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, line));
}
