import path from 'node:path';
import { clearAssertions } from '../habits/clear-assertions.ts';
import { hasLate, judgeHabits, titleOf } from '../habits/habits.ts';
import { syntaxOf } from '../habits/suite-syntax.ts';
import type { Unit } from '../implementations/units.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Evidence, Observation } from '../session/evidence.ts';
import type { TestRun } from '../session/protocol.ts';
import { brokenSentence, orphanError } from './broken.ts';
import type { BugGrade, CorrectGrade, Grade, HabitGrade, TestGrade } from './grade.ts';
import { judgeMutants } from './judge-mutants.ts';
import { mendingOf } from './mending.ts';
import { lateOn } from './late-checks.ts';
import { missedSentence } from './missed.ts';
import { otherRunner } from './other-runners.ts';
import { printedBy } from './printed.ts';
import { Promises } from './promises.ts';
import { failureOn, refusalOf, type Written } from './refusals.ts';
import { failureOf, sentences } from './sentences.ts';
import { openTaskOf } from './todo-markers.ts';
import { noteOn, unfinishedOf } from './unfinished.ts';

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
  /** The modules that it is about, relative to the course. */
  subject?: string[];
  /** The same as others see them, where somebody has looked at them. */
  units?: Unit[];
  /** Whether all functions and methods of this name in the course give back a promise. */
  isAsync?(name: string): boolean;
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
  | 'waitsFor'
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
  const suite = syntaxOf(sources);
  const broken = brokenSentence(evidence, suite);
  const written = { suite, promises: new Promises(suite, lesson.isAsync) };
  const tests = broken ? [] : judgeTests(sources, evidence, correct, written);
  const runs = tests.filter(({ grade }) => grade.counts).map(({ run }) => run);
  const counting = new Set(runs.map(({ key }) => key));

  const bugs = lesson.tasks.flatMap((task) =>
    task.bugs.map((bug) => judgeBug(bug, task.number, evidence.observations, runs)),
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
    suite,
  };
  const { verdict, message } = decide({
    broken,
    orphan,
    otherRunner: otherRunner(
      suite,
      tests.map(({ run }) => run),
    ),
    mending,
    tests,
    caught,
    bugs: bugs.length,
    missed: () =>
      missedSentence({
        bugs,
        counting,
        evidence,
        subject: lesson.subject ?? [],
        isAboutAssertions: [...lesson.habits, ...lesson.requires].includes(clearAssertions.id),
        ...written,
      }),
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
    ...(evidence.waitsFor !== undefined && { waitsFor: evidence.waitsFor }),
    control: evidence.control,
  };
}

/** The keys of the tests that count, after what was seen of them on correct code. */
export function countingTests(sources: Sources, evidence: Evidence): Set<string> {
  const suite = syntaxOf(sources);
  if (brokenSentence(evidence, suite)) return new Set();
  const correct = evidence.observations.filter(({ implementation }) => implementation.kind !== 'bug');
  const tests = judgeTests(sources, evidence, correct, { suite, promises: new Promises(suite) });
  return new Set(tests.filter(({ grade }) => grade.counts).map(({ run }) => run.key));
}

interface Facts {
  broken: string | undefined;
  orphan: string | undefined;
  otherRunner: ReturnType<typeof otherRunner>;
  mending: string | undefined;
  tests: Judged[];
  caught: number;
  bugs: number;
  /** What to say of bugs that get through. */
  missed: () => string;
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
  otherRunner: other,
  mending,
  tests,
  caught,
  bugs,
  missed,
  mutants,
  missing,
  isHabitToCome,
  lesson: { habits, requires },
}: Facts): Pick<Grade, 'verdict' | 'message'> {
  if (broken) return { verdict: 'broken', message: broken };
  const refusing = tests.filter(({ grade }) => grade.reason && grade.reason !== 'asserts-nothing').length;
  if (refusing > 0) return { verdict: 'invalid', message: sentences.invalid(refusing) };
  if (orphan !== undefined) return { verdict: 'invalid', message: sentences.orphan(orphan) };
  if (other) return { verdict: 'unfinished', message: sentences.otherRunner(other.file, other.runner) };
  if (tests.length === 0) return { verdict: 'unfinished', message: sentences.noTests };
  const unfinished = tests.filter(({ isUnfinished }) => isUnfinished).length;
  if (unfinished > 0) return { verdict: 'unfinished', message: sentences.unfinished(unfinished) };
  if (mending !== undefined) return { verdict: 'unfinished', message: mending };
  if (caught < bugs) return { verdict: 'weak', message: missed() };
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

function judgeTests(
  sources: Sources,
  evidence: Evidence,
  correct: Observation[],
  written: Written,
): Judged[] {
  const [{ result }] = evidence.observations;
  const [firstFile] = Object.keys(sources);
  const { suite } = written;

  return result.tests.map((run): Judged => {
    const fatal = evidence.fatal.find(({ test }) => test.key === run.key);
    const unfinished = fatal ? undefined : unfinishedOf(run, result.tests, suite);
    const refusal = fatal
      ? {
          reason: 'wrong' as const,
          message: fatalSentence(fatal, suite.textOf(run.file)),
        }
      : unfinished === undefined
        ? refusalOf(run, correct, evidence, written)
        : undefined;
    const openTask = unfinished && openTaskOf(sources[run.file] ?? '', run.name);
    const isOpen = unfinished?.reason !== undefined && openTask !== undefined;
    const counts = unfinished === undefined && refusal === undefined;
    const note = counts ? noteOn(run, result.tests, suite) : undefined;

    return {
      run,
      isUnfinished: unfinished !== undefined,
      openTask,
      grade: {
        name: run.name,
        file: path.relative(path.dirname(firstFile), run.file).replaceAll('\\', '/'),
        status: fatal ? 'failed' : run.status,
        counts,
        ...(refusal ?? unfinished),
        ...(isOpen && { message: sentences.openTask(openTask) }),
        ...(note !== undefined && { note }),
        ...(!counts && printedBy(run)),
        durationMs: round(run.durationMs),
      },
    };
  });
}

function fatalSentence({ ended, limitMs = 0, tookMs = 0 }: Evidence['fatal'][number], text: string): string {
  const say = hashesInEarnest(text) ? sentences.slowHasher : sentences.slow;
  if (ended === 'slow') return say(limitMs / 1000, Math.round(tookMs / 100) / 10);
  return ended === 'crashed' ? sentences.endsTheProcess : sentences.neverEnds;
}

/** Whether a suite makes passwords as hard to guess as a real system would. */
function hashesInEarnest(text: string): boolean {
  return /\b(?:createAuth|PasswordHasher)\(/.test(text) && !/[Cc]heapHasher|\bcost:/.test(text);
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
  counting: TestRun[],
): BugGrade {
  const seen = observations.find(({ implementation }) => implementation.id === bug.id);
  const result = seen?.result;
  const keys = new Set(counting.map(({ key }) => key));
  const failed = result?.tests.filter(({ key, status }) => status === 'failed' && keys.has(key)) ?? [];
  const catching = failed.filter(({ timedOut }) => !timedOut);
  const late = seen && catching.length === 0 ? lateOn(seen, counting) : undefined;
  return {
    id: bug.id,
    behaviour: bug.behaviour,
    requirement: bug.requirement,
    task,
    outcome: outcomeOn(result, catching.length > 0, failed.length > 0),
    caughtBy: catching.map(({ name }) => name),
    ...(catching.length > 0 && { noticed: failureOf(catching[0].errors[0]) }),
    ...(late !== undefined && { late }),
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
