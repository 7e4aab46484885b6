import { existsSync } from 'node:fs';
import path from 'node:path';
import { readCourseFile } from '../course/course-files.ts';
import {
  isOfLesson,
  lessonBugs,
  loadLesson,
  readSource,
  sourceOf,
  type Bug,
  type Lesson,
} from '../course/course.ts';
import { splitPage } from '../course/front-matter.ts';
import type { Grader } from '../grader.ts';
import { applyEdits, implementationsOf } from '../implementations/implementations.ts';
import type { Grade } from '../judge/grade.ts';
import type { Verdict } from '../judge/verdicts.ts';
import { UsageError } from '../usage-error.ts';
import { idleTests } from './idle-tests.ts';
import { strayFiles } from './stray-files.ts';
import { attackLessonProblems } from './attack-lesson.ts';
import { fixProblems } from './fix-lesson.ts';
import { freedomUses, type FreedomUse } from './freedoms.ts';
import { headings, requirementRows } from '../course/pages.ts';
import { kindProblems } from './kinds.ts';
import { reportProblems } from './mutation-report.ts';
import { probe } from './probe.ts';
import { questionProblems } from './questions.ts';
import { termProblems } from './terms.ts';
import { togetherProblems } from './together.ts';
import { translationProblems } from './translations.ts';
import type { TypeChecker } from '../types/type-check.ts';
import { catalogue } from '../sentences/sentences.ts';

const sentences = catalogue.verify;

/** A page that a learner reads before the first test is short. */
const mostLines = 60;

export interface Verification {
  lesson: string;
  /** Each a sentence that names the file, and what to do. */
  problems: string[];
  /** Which test of the solution catches which bug. */
  solution?: Grade;
  /** Which refactorings use what is not promised. */
  freedoms?: FreedomUse[];
}

/** Checks everything about a lesson that a lesson promises. */
export async function verifyLesson(
  grader: Grader,
  types: TypeChecker,
  lesson: Lesson,
): Promise<Verification> {
  const { root } = grader;
  const bugs = bugProblems(root, types, lesson);
  const problems = [
    ...bugs.problems,
    // The page that is measured is the English one, whatever the reader's language.
    ...pageProblems(root, loadLesson(root, lesson.id, 'en')),
    ...translationProblems(root, lesson.id),
    ...termProblems(root, lesson),
    ...countProblems(lesson),
    ...unjudgedTasks(lesson),
    ...kindProblems(root, lesson),
    ...strayFiles(root, lesson),
  ];
  // What follows runs the bugs, and cannot when their edits do not fit.
  if (!bugs.canRun) return { lesson: lesson.id, problems };
  problems.push(...fixProblems(root, lesson));
  problems.push(...(await attackLessonProblems(grader, lesson)));
  problems.push(...(await starterProblems(grader, lesson)));

  const folder = path.join(root, 'solutions', lesson.id);
  if (!existsSync(folder)) {
    problems.push(sentences.files.noSolution(`solutions/${lesson.id}`));
    return { lesson: lesson.id, problems };
  }
  const solution = await grader.grade(lesson, { tests: folder, isFull: true, endsAfterBugs: true });
  problems.push(...solutionProblems(lesson, solution), ...togetherProblems(lesson, solution));
  if (solution.verdict !== 'broken') {
    problems.push(...(await withoutMutants(grader, lesson)), ...(await idleTests(grader, lesson, solution)));
  }
  const implementations = await implementationsOf(root, lesson);
  problems.push(...(await probe(grader, lesson, implementations)));
  problems.push(...(await reportProblems(grader, lesson, solution)));
  const freedoms = await freedomUses(grader, lesson, implementations);
  problems.push(...freedoms.problems);
  return { lesson: lesson.id, problems, solution, freedoms: freedoms.uses };
}

/** @returns also whether the edits of every bug fit, so that the bugs can run */
function bugProblems(
  root: string,
  types: TypeChecker,
  lesson: Lesson,
): { problems: string[]; canRun: boolean } {
  const rows = requirementRows(readCourseFile(root, 'docs/requirements.md'));
  const found = lessonBugs(lesson).map((bug) => {
    const problems: string[] = [];
    if (!rows.some((row) => bug.requirement === row || bug.requirement.startsWith(`${row}: `))) {
      problems.push(sentences.bugs.noRow(bug.file, bug.requirement));
    }
    if (!lesson.subject.includes(bug.module)) {
      problems.push(sentences.bugs.otherSubject(bug.file, bug.module, lesson.id));
    }
    if (new Set(bug.hints).size < bug.hints.length) problems.push(sentences.bugs.sameHints(bug.file));
    const misfit = editProblem(root, types, bug);
    return {
      problems: [...problems, ...(misfit === undefined ? [] : [misfit])],
      canRun: misfit === undefined,
    };
  });
  return {
    problems: found.flatMap(({ problems }) => problems),
    canRun: found.every(({ canRun }) => canRun),
  };
}

/** Why a bug's edits cannot be made, or make no program; undefined where they fit. */
function editProblem(root: string, types: TypeChecker, bug: Bug): string | undefined {
  try {
    const error = types.firstError(sourceOf(root, bug.module), applyEdits(bug, readSource(root, bug.module)));
    return error && sentences.bugs.typeError(bug.file, error);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.message;
  }
}

function pageProblems(root: string, lesson: Lesson): string[] {
  const readme = `lessons/${lesson.id}/README.md`;
  const hints = `lessons/${lesson.id}/hints.md`;
  if (!existsSync(path.join(root, hints))) return [sentences.files.noHints(hints)];

  const page = readCourseFile(root, hints);
  const problems = questionProblems(hints, page);
  const sections = headings(page);
  for (const { number, title } of lesson.tasks) {
    const section = sections.find(({ heading }) => heading === `Task ${number}: ${title}`);
    if (!section) problems.push(sentences.pages.noHeading(hints, number, title));
    else if (section.text.trim() === '') problems.push(sentences.pages.noHint(hints, number, title));
  }
  const { body } = splitPage(readCourseFile(root, readme));
  const lines = body.trim().split('\n').length;
  if (lines > mostLines) problems.push(sentences.pages.tooLong(readme, lines, mostLines));
  return problems;
}

function countProblems(lesson: Lesson): string[] {
  const problems: string[] = [];
  const bugs = lessonBugs(lesson);
  const [least, most] = lesson.kind === 'capstone' ? [12, Infinity] : [3, 8];
  // Where a suite is attacked, the learner writes the bugs.
  if (lesson.kind !== 'attack' && (bugs.length < least || bugs.length > most)) {
    problems.push(sentences.bugs.count(lesson.id, bugs.length, least, most));
  }
  const twice = bugs.filter(({ id }, index) => bugs.findIndex((other) => other.id === id) !== index);
  for (const { id } of twice) problems.push(sentences.bugs.inTwoTasks(lesson.id, id));
  const refactorings = lesson.refactorings.filter(({ module }) => lesson.subject.includes(module));
  if (refactorings.length < 2) {
    problems.push(sentences.bugs.fewRefactorings(lesson.id, refactorings.length));
  }
  return problems;
}

/** Tasks that nothing judges, as far as can be seen: a habit of the lesson may be what one is about. */
function unjudgedTasks({ id, kind, tasks, habits, requires }: Lesson): string[] {
  // The kind itself has what judges: a mended file, or a bug of the learner's.
  if (kind === 'fix' || kind === 'attack' || habits.length + requires.length > 0) return [];
  return tasks
    .filter(({ bugs, report }) => bugs.length + report.length === 0)
    .map(({ number }) => sentences.bugs.unjudged(id, number));
}

/** What a starter has to be, by the kind of its lesson. The first lesson alone opens with a wrong test. */
function starterVerdicts(lesson: Lesson): Verdict[] {
  if (lesson.order === 1) return ['invalid'];
  if (lesson.kind === 'repair') return ['invalid', 'weak'];
  return lesson.kind === 'strengthen' || lesson.kind === 'attack' ? ['weak'] : ['unfinished'];
}

async function starterProblems(grader: Grader, lesson: Lesson): Promise<string[]> {
  const wanted = starterVerdicts(lesson);
  // No verdict that a starter may have depends on mutants.
  const { verdict } = await grader.grade(lesson, { hasNoMutants: true });
  if (wanted.includes(verdict)) return [];
  return [sentences.suites.starter(`lessons/${lesson.id}`, verdict, wanted)];
}

function solutionProblems(lesson: Lesson, solution: Grade): string[] {
  const problems: string[] = [];
  const where = `solutions/${lesson.id}`;
  for (const test of solution.tests.filter(({ counts }) => !counts)) {
    problems.push(sentences.suites.doesNotCount(where, test.name, test.message));
  }
  if (solution.verdict === 'broken') problems.push(sentences.suites.broken(where, solution.message));
  // It says why the first of its bugs is no attack.
  if (lesson.kind === 'attack' && solution.verdict === 'weak') return [`${where}: ${solution.message}`];
  for (const bug of solution.bugs.filter(({ outcome }) => outcome !== 'rejected')) {
    problems.push(
      bug.outcome === 'timed-out'
        ? sentences.suites.onlyByTimeOut(where, bug.id)
        : sentences.suites.doesNotCatch(where, bug.id, bug.outcome),
    );
  }
  for (const { id, outcome } of solution.correct.filter((one) => one.outcome !== 'accepted')) {
    problems.push(sentences.suites.doesNotAccept(where, id, outcome));
  }
  return [...problems, ...sameCatchers(solution)];
}

/** Subjects of which the solution kills no mutant: "mastered" would ask for 0 of 0. */
async function withoutMutants(grader: Grader, lesson: Lesson): Promise<string[]> {
  // There the learner writes the bugs, and no mutant is asked.
  if (lesson.kind === 'attack') return [];
  const files = new Set((await grader.calibration.gradable(lesson)).map(({ file }) => file));
  return lesson.subject
    .filter((module) => !isOfLesson(module) && !files.has(module))
    .map((module) => sentences.bugs.noMutants(lesson.id, module));
}

/** Bugs that the same tests catch are one bug to a learner. */
function sameCatchers({ lesson, bugs }: Grade): string[] {
  const byTests = Map.groupBy(
    bugs.filter(({ caughtBy }) => caughtBy.length > 0),
    ({ caughtBy }) => caughtBy.toSorted().join('\n'),
  );
  return [...byTests.values()]
    .filter((same) => same.length > 1)
    .map((same) =>
      sentences.suites.sameCatchers(
        lesson,
        same.map(({ id }) => id),
      ),
    );
}
