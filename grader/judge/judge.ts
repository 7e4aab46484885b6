import type { Evidence } from '../session/evidence.ts';
import type { Sources } from '../syntax/suite-file.ts';
import { syntaxOf, type SuiteSyntax } from '../syntax/suite-syntax.ts';
import { usedWords } from '../syntax/used-words.ts';
import { attackMissed, attackProblems } from './attacks.ts';
import { judgeAnswers } from './answers.ts';
import { brokenIn, orphanError } from './broken.ts';
import { judgeBug } from './bugs.ts';
import { catalogue } from '../sentences/sentences.ts';
import { withoutRefuted, withoutUntrusted } from './confirmed-evidence.ts';
import { judgeCorrect } from './correct.ts';
import type { Grade } from './grade.ts';
import type { HabitId, HabitJudge } from './habit-judge.ts';
import { judgeMutants } from './judge-mutants.ts';
import type { LessonFacts } from './lesson-facts.ts';
import { mendingOf } from './mending.ts';
import { missedSentence } from './missed.ts';
import { otherRunner } from './other-runners.ts';
import { Promises } from './promises.ts';
import { bugWeights, scoreOf, scoringOf } from './score.ts';
import { fileInSuite, judgeTests, type JudgedTest } from './tests.ts';
import { decide, isMissing } from './verdict.ts';

export type Judgement = Pick<
  Grade,
  | 'lesson'
  | 'verdict'
  | 'message'
  | 'place'
  | 'score'
  | 'scoring'
  | 'tasks'
  | 'tests'
  | 'correct'
  | 'bugs'
  | 'answers'
  | 'mutants'
  | 'habits'
  | 'uses'
  | 'full'
  | 'waitsFor'
  | 'control'
>;

/** A lesson on this habit lets its readers find out which assertions cannot fail. */
const aboutAssertions: HabitId = 'clear-assertions';

/** Turns what was seen of a suite into its grade. Pure: the same evidence, the same grade. */
export function judge(
  lesson: LessonFacts,
  sources: Sources,
  seenAtFirst: Evidence,
  habitJudge: HabitJudge,
): Judgement {
  const evidence = withoutUntrusted(withoutRefuted(seenAtFirst));
  const correct = evidence.observations.filter(({ implementation }) => implementation.kind !== 'bug');
  const suite = syntaxOf(sources);
  const broken = brokenIn(evidence, suite);
  const written = { suite, promises: new Promises(suite, lesson.isAsync) };
  const tests = broken ? [] : judgeTests(sources, evidence, correct, written);
  const runs = tests.filter(({ grade }) => grade.counts).map(({ run }) => run);
  const counting = new Set(runs.map(({ key }) => key));

  const weights = bugWeights(lesson.together);
  const problems = attackProblems(lesson, evidence.attacks);
  const bugs = lesson.tasks.flatMap((task) =>
    task.bugs.map((bug) => {
      const problem = problems.get(bug.id);
      // What is no bug cannot be caught.
      const seen = problem === undefined ? evidence.observations : [];
      const grade = judgeBug(bug, task.number, seen, runs, weights.get(bug.id));
      return problem === undefined ? grade : { ...grade, problem };
    }),
  );
  const mending = evidence.mended && mendingOf(evidence.mended);
  const isOverSpecified = tests.some(({ grade }) => grade.reason === 'over-specified');
  const answers = broken
    ? undefined
    : judgeAnswers(evidence, { lesson, bugs, counting: runs, isOverSpecified });
  const isOpen = ({ number, bugs: bugsOfTask }: LessonFacts['tasks'][number]): boolean =>
    (tests.length === 0 && broken === undefined) ||
    tests.some(({ openTask }) => openTask === number) ||
    answers?.grades.some(({ task, state }) => task === number && state === 'missing') ||
    (mending !== undefined && bugsOfTask.length === 0) ||
    bugsOfTask.some(({ isToWrite }) => isToWrite);
  const refutedBugs = evidence.confirmation?.refuted.bugs ?? [];
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
    broken: broken?.message,
    orphan,
    hasTurned: evidence.control === 'rejected',
    otherRunner: otherRunner(
      suite,
      tests.map(({ run }) => run),
    ),
    mending,
    answers,
    tests,
    caught,
    bugs: bugs.length,
    missed: () =>
      refutedBugs.length > 0
        ? catalogue.confirmation.weak(refutedBugs.length)
        : lesson.kind === 'attack'
          ? attackMissed(bugs)
          : missedSentence({
              bugs,
              counting,
              evidence,
              subject: lesson.subject ?? [],
              isAboutAssertions: [...lesson.habits, ...lesson.requires].includes(aboutAssertions),
              ...written,
            }),
    mutants,
    missing: () => habitJudge.judge(seen, [...lesson.habits, ...lesson.requires]).filter(isMissing),
    isHabitToCome: !evidence.afterwards && habitJudge.hasLate(lesson.habits),
    lesson,
  });
  const isOnAnswers = answers && (message === answers.unfinished || message === answers.wrong);
  // Where no test counts, nobody asks what mutants it kills.
  const hasScore = mutants !== null || (evidence.asksForMutants && counting.size === 0);
  const scoring =
    broken || !hasScore ? null : scoringOf({ tests: grades, bugs, mutants }, orphan === undefined ? 0 : 1);

  return {
    lesson: lesson.id,
    verdict,
    message,
    ...(broken?.place && {
      place: { ...broken.place, file: fileInSuite(sources, broken.place.file) },
    }),
    ...(isOnAnswers && { place: answers.place }),
    score: scoring ? scoreOf(scoring) : broken ? 0 : null,
    scoring,
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
    ...(answers && { answers: answers.grades }),
    mutants,
    habits: evidence.afterwards ? habitJudge.judge(seen) : null,
    uses: usesOf(suite, tests),
    ...(evidence.isFull && { full: true as const }),
    ...(evidence.waitsFor !== undefined && { waitsFor: evidence.waitsFor }),
    control: evidence.control,
  };
}

/** What the tests that count are written with. */
function usesOf(suite: SuiteSyntax, tests: JudgedTest[]): string[] {
  const runs = tests.map(({ run }) => run);
  const leftOut = tests.filter(({ grade }) => !grade.counts).map(({ run }) => suite.writtenAs(run, runs));
  return usedWords(
    suite,
    leftOut.filter((test) => test !== undefined),
  );
}

/** The keys of the tests that count, after what was seen of them on correct code. */
export function countingTests(sources: Sources, evidence: Evidence): Set<string> {
  const suite = syntaxOf(sources);
  if (brokenIn(evidence, suite)) return new Set();
  const correct = evidence.observations.filter(({ implementation }) => implementation.kind !== 'bug');
  const tests = judgeTests(sources, evidence, correct, { suite, promises: new Promises(suite) });
  return new Set(tests.filter(({ grade }) => grade.counts).map(({ run }) => run.key));
}
