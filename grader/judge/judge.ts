import path from 'node:path';
import { hasLate, judgeHabits, titleOf } from '../habits/habits.ts';
import { syntaxOf } from '../habits/suite-syntax.ts';
import type { Unit } from '../implementations/units.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Evidence, Observation } from '../session/evidence.ts';
import type { TestRun } from '../session/protocol.ts';
import type { BugGrade, CorrectGrade, Grade, HabitGrade, Reason, TestGrade } from './grade.ts';
import { judgeMutants } from './judge-mutants.ts';
import { mendingOf } from './mending.ts';
import { failureOn, refusalOf } from './refusals.ts';
import { failureOf, sentences } from './sentences.ts';
import { openTaskOf } from './todo-markers.ts';

/** What the judge needs to know of a lesson. */
export interface LessonFacts {
  id: string;
  kind?: string;
  tasks: {
    number: number;
    title: string;
    bugs: {
      id: string;
      behaviour: string;
      requirement: string;
      hints: string[];
      edits?: { find: string; replace: string }[];
    }[];
  }[];
  /** Habits that mastering asks for, and those that passing asks for. */
  habits: string[];
  requires: string[];
  /** The modules that it is about, where somebody has looked at them. */
  units?: Unit[];
}

/** The learner's files: text by absolute path. */
export type Sources = Record<string, string>;

export type Judgement = Pick<
  Grade,
  | 'lesson'
  | 'verdict'
  | 'message'
  | 'score'
  | 'tasks'
  | 'tests'
  | 'correct'
  | 'bugs'
  | 'mutants'
  | 'habits'
  | 'control'
>;

interface Judged {
  run: TestRun;
  grade: TestGrade;
  /** Why it is not finished, if it is not. */
  isUnfinished: boolean;
  openTask?: number;
}

/** Turns what was seen of a suite into its grade. Pure: the same evidence, the same grade. */
export function judge(lesson: LessonFacts, sources: Sources, evidence: Evidence): Judgement {
  const correct = evidence.observations.filter(({ implementation }) => implementation.kind !== 'bug');
  const broken = brokenSentence(sources, evidence);
  const tests = broken ? [] : judgeTests(sources, evidence, correct);
  const counting = new Set(tests.filter(({ grade }) => grade.counts).map(({ run }) => run.key));

  const bugs = lesson.tasks.flatMap((task) =>
    task.bugs.map((bug) => judgeBug(bug, task.number, evidence.observations, counting)),
  );
  const mending = evidence.mended && mendingOf(evidence.mended);
  const isOpen = ({ number, bugs: own }: LessonFacts['tasks'][number]): boolean =>
    (tests.length === 0 && broken === undefined) ||
    tests.some(({ openTask }) => openTask === number) ||
    (mending !== undefined && own.length === 0);
  const caught = bugs.filter(({ caughtBy }) => caughtBy.length > 0).length;
  const mutants = evidence.mutants ? judgeMutants(evidence.mutants) : null;
  const orphan = broken ? undefined : orphanError(correct);
  const grades = tests.map(({ grade }) => grade);
  const correctGrades = judgeCorrect(correct);
  const seen = {
    lesson,
    evidence,
    grade: { tests: grades, correct: correctGrades, bugs, mutants },
    suite: syntaxOf(sources),
  };
  const { verdict, message } = decide({
    broken,
    orphan,
    mending,
    tests,
    caught,
    bugs: bugs.length,
    mutants,
    missing: () => judgeHabits(seen, [...lesson.habits, ...lesson.requires]).filter(isMissing),
    isHabitToCome: !evidence.afterwards && hasLate(lesson.habits),
    lesson,
  });

  return {
    lesson: lesson.id,
    verdict,
    message,
    score:
      evidence.asksForMutants && counting.size === 0 ? 0 : scoreOf(verdict, caught, bugs.length, mutants),
    tasks: lesson.tasks.map((task) => {
      const ofTask = bugs.filter((bug) => bug.task === task.number);
      return {
        task: task.number,
        title: task.title,
        open: isOpen(task),
        caught: ofTask.filter(({ caughtBy }) => caughtBy.length > 0).length,
        bugs: ofTask.length,
      };
    }),
    tests: grades,
    correct: correctGrades,
    bugs,
    mutants,
    habits: evidence.afterwards ? judgeHabits(seen) : null,
    control: evidence.control,
  };
}

/** The keys of the tests that count, after what was seen of them on correct code. */
export function countingTests(sources: Sources, evidence: Evidence): Set<string> {
  if (brokenSentence(sources, evidence)) return new Set();
  const correct = evidence.observations.filter(({ implementation }) => implementation.kind !== 'bug');
  const tests = judgeTests(sources, evidence, correct);
  return new Set(tests.filter(({ grade }) => grade.counts).map(({ run }) => run.key));
}

interface Facts {
  broken: string | undefined;
  orphan: string | undefined;
  mending: string | undefined;
  tests: Judged[];
  caught: number;
  bugs: number;
  mutants: Grade['mutants'];
  /** Habits that the lesson asks for and that were seen not to be kept: looked for when nothing else is missing. */
  missing: () => HabitGrade[];
  /** The lesson asks for one that is not seen yet. */
  isHabitToCome: boolean;
  lesson: LessonFacts;
}

/** What is only noted by reading stops nobody. */
function isMissing({ how, kept }: HabitGrade): boolean {
  return how === 'seen' && kept === false;
}

function decide({
  broken,
  orphan,
  mending,
  tests,
  caught,
  bugs,
  mutants,
  missing,
  isHabitToCome,
  lesson: { habits, requires },
}: Facts): Pick<Grade, 'verdict' | 'message'> {
  if (broken) return { verdict: 'broken', message: broken };
  const refusing = tests.filter(({ grade }) => grade.reason && grade.reason !== 'asserts-nothing').length;
  if (refusing > 0) return { verdict: 'invalid', message: sentences.invalid(refusing) };
  if (orphan !== undefined) return { verdict: 'invalid', message: sentences.orphan(orphan) };
  if (tests.length === 0) return { verdict: 'unfinished', message: sentences.noTests };
  const unfinished = tests.filter(({ isUnfinished }) => isUnfinished).length;
  if (unfinished > 0) return { verdict: 'unfinished', message: sentences.unfinished(unfinished) };
  if (mending !== undefined) return { verdict: 'unfinished', message: mending };
  if (caught < bugs) {
    const message = caught === 0 ? sentences.nothingCaught(bugs) : sentences.weak(bugs - caught, bugs);
    return { verdict: 'weak', message };
  }
  const notKept = missing();
  const required = notKept.find(({ id }) => requires.includes(id));
  if (required) return { verdict: 'weak', message: missingSentence(catalogue.habit.required, required) };
  const alive = mutants ? mutants.gradable - mutants.killed : undefined;
  const asked = notKept.find(({ id }) => habits.includes(id));
  if (alive === 0 && asked)
    return { verdict: 'passed', message: missingSentence(catalogue.habit.asked, asked) };
  if (alive === 0 && !isHabitToCome) return { verdict: 'mastered', message: sentences.mastered(bugs) };
  return { verdict: 'passed', message: sentences.passed(bugs, alive) };
}

function missingSentence(say: typeof catalogue.habit.asked, { id, test, evidence }: HabitGrade): string {
  return say(titleOf({ id }), test, evidence);
}

/** Bugs are 70 of 100 points, mutants 30; where the subject has none, bugs are all. */
function scoreOf(
  verdict: Grade['verdict'],
  caught: number,
  bugs: number,
  mutants: Grade['mutants'],
): number | null {
  if (verdict === 'broken') return 0;
  if (!mutants) return null;
  const ofBugs = bugs === 0 ? 0 : caught / bugs;
  const score =
    mutants.gradable === 0
      ? Math.floor(100 * ofBugs)
      : Math.floor(
          (70 * caught * mutants.gradable + 30 * mutants.killed * bugs) / (bugs * mutants.gradable || 1),
        );
  return verdict === 'invalid' ? Math.min(score, 40) : score;
}

/** An error on correct code that is nobody's: it came when no test ran. */
function orphanError(correct: Observation[]): string | undefined {
  const found = correct.flatMap(({ result }) => result.unhandled).find(({ key }) => key === undefined);
  return found && failureOf(found.error);
}

function brokenSentence(sources: Sources, { observations: [first] }: Evidence): string | undefined {
  const { ended, loadErrors, unhandled, tests } = first.result;
  if (ended === 'timed-out') return sentences.brokenNeverLoads;
  if (ended === 'crashed') return sentences.brokenCrash;
  if (loadErrors.length > 0) {
    const [{ file, error }] = loadErrors;
    // UTF-16, which some editors save, looks like this when it is read as UTF-8.
    if (sources[file]?.includes('\0')) return sentences.notUtf8(path.basename(file));
    return sentences.broken(path.basename(file), failureOf(error));
  }
  if (tests.length === 0 && unhandled.length > 0)
    return sentences.brokenUnhandled(failureOf(unhandled[0].error));
  return undefined;
}

function judgeTests(sources: Sources, evidence: Evidence, correct: Observation[]): Judged[] {
  const [first] = evidence.observations;
  const [firstFile] = Object.keys(sources);
  const usesOnly = first.result.tests.some(({ modifiers }) => modifiers.includes('only'));

  return first.result.tests.map((run): Judged => {
    const fatal = evidence.fatal.find(({ test }) => test.key === run.key);
    const unfinished = fatal ? undefined : unfinishedSentence(run, usesOnly);
    const refusal = fatal
      ? {
          reason: 'wrong' as const,
          message: fatal.ended === 'crashed' ? sentences.endsTheProcess : sentences.neverEnds,
        }
      : unfinished === undefined
        ? refusalOf(run, correct, evidence)
        : undefined;
    const openTask = unfinished === undefined ? undefined : openTaskOf(sources[run.file] ?? '', run.name);

    return {
      run,
      isUnfinished: unfinished !== undefined,
      openTask,
      grade: {
        name: run.name,
        file: path.relative(path.dirname(firstFile), run.file).replaceAll('\\', '/'),
        status: fatal ? 'failed' : run.status,
        counts: unfinished === undefined && refusal === undefined,
        ...(refusal ?? unfinishedReason(run, unfinished, openTask)),
        durationMs: round(run.durationMs),
      },
    };
  });
}

function unfinishedSentence(run: TestRun, usesOnly: boolean): string | undefined {
  if (run.modifiers.includes('only')) return sentences.only;
  if (run.modifiers.length > 0) return sentences.modifier(run.modifiers[0]);
  if (run.status === 'todo') return sentences.todo;
  if (run.status === 'skipped') return usesOnly ? sentences.besideOnly : sentences.skipped;
  if (run.assertions === 0 && (run.status === 'passed' || isToldByVitest(run)))
    return sentences.assertsNothing;
  return undefined;
}

/** Vitest counts assertions too, where a test asks for some with `expect.hasAssertions()`. */
function isToldByVitest({ errors }: TestRun): boolean {
  return errors[0]?.message.startsWith('expected any number of assertion') === true;
}

function unfinishedReason(
  run: TestRun,
  sentence: string | undefined,
  openTask: number | undefined,
): { reason?: Reason; message?: string } {
  if (sentence !== sentences.assertsNothing) return { message: sentence };
  return {
    reason: 'asserts-nothing',
    message: openTask === undefined ? sentence : sentences.openTask(openTask),
  };
}

function judgeCorrect(correct: Observation[]): CorrectGrade[] {
  const ids = [...new Set(correct.map(({ implementation }) => implementation.id))];
  return ids.map((id) => {
    const seen = correct.filter(({ implementation }) => implementation.id === id);
    const rejectedBy = new Set(
      seen.flatMap((observation) =>
        observation.result.tests
          .filter(({ key, modifiers }) => modifiers.length === 0 && failureOn(key, observation))
          .map(({ name }) => name),
      ),
    );
    const ended = seen
      .map(({ result }) => (result.loadErrors.length > 0 ? 'crashed' : result.ended))
      .find((one) => one !== 'finished');
    return {
      id,
      kind: seen[0].implementation.kind as CorrectGrade['kind'],
      outcome: ended ?? (rejectedBy.size > 0 ? 'rejected' : 'accepted'),
      rejectedBy: [...rejectedBy],
    };
  });
}

function judgeBug(
  bug: LessonFacts['tasks'][number]['bugs'][number],
  task: number,
  observations: Observation[],
  counting: Set<string>,
): BugGrade {
  const result = observations.find(({ implementation }) => implementation.id === bug.id)?.result;
  const failed = result?.tests.filter(({ key, status }) => status === 'failed' && counting.has(key)) ?? [];
  const catching = failed.filter(({ timedOut }) => !timedOut);
  return {
    id: bug.id,
    behaviour: bug.behaviour,
    requirement: bug.requirement,
    task,
    outcome: outcomeOn(result, catching.length > 0, failed.length > 0),
    caughtBy: catching.map(({ name }) => name),
    ...(catching.length > 0 && { noticed: failureOf(catching[0].errors[0]) }),
    hints: bug.hints.length,
  };
}

function outcomeOn(
  result: Observation['result'] | undefined,
  isCaught: boolean,
  hasTimedOut: boolean,
): BugGrade['outcome'] {
  if (isCaught) return 'rejected';
  if (result && result.ended !== 'finished') return result.ended;
  if (result && result.loadErrors.length > 0) return 'crashed';
  return hasTimedOut ? 'timed-out' : 'accepted';
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
